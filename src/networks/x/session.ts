import { createHash } from 'node:crypto';
import { recordOf } from '../fields.ts';
import { call, type Answer, type Call, type Caller } from '../http.ts';
import { NetworkError, type Price, type SignIn } from '../network.ts';
import { authorization, type Keys } from './oauth.ts';
import { numberedId } from './numbered-id.ts';
import { PRICES } from './prices.ts';
import { unanswered } from './refusals.ts';

const API = 'https://api.x.com';

/** Ours, signed in. */
export interface Session {
  readonly caller: Caller;
  /** As addresses of posts name the account: `brackenshire`. */
  readonly username: string;
  /** Who we are: asked for once a run, for it costs money. */
  readonly me: () => Promise<Ours>;
  /** Asks again who we are. */
  readonly who: () => Promise<Ours>;
  /** Whether the access token itself says that it is of an account: it begins with its number, as was seen; it is not documented. */
  readonly isOf: (id: string) => boolean;
  /** One signed call: a path of the interface, `/2/tweets`. */
  readonly ask: (path: string, init?: Omit<Call, 'url' | 'publishes'> & Asked) => Promise<Answer>;
  /** Puts the price of a call on the account's bill. */
  readonly spend: (price: Price) => Promise<void>;
}

/** The account that the access token belongs to. */
interface Ours {
  readonly id: string;
  /** Without its `@`. */
  readonly username: string;
  /** `read`, `read-write`: what the access token may do, where X says it. */
  readonly access?: string;
}

interface Asked {
  readonly query?: Readonly<Record<string, string>>;
  /** As the JSON body. */
  readonly json?: object;
  readonly publishes?: boolean;
  /** Who calls, where a call that fails is to say something else than of a post. */
  readonly by?: Caller;
}

/** Makes ready to ask. Asks nothing yet: each question costs money. */
export function startSession(with_: SignIn): Session {
  const { account, settings, now, spend } = with_;
  if (!spend) {
    throw new NetworkError(
      'unauthorised',
      `X costs money, and the account "${account.id}" has no budget. Nothing was sent. Write "budget:" with the most that it may cost in a month, in US dollars, for this account in hub.yaml.`,
    );
  }
  const { API_KEY = '', API_SECRET = '', ACCESS_TOKEN = '', ACCESS_SECRET = '' } = settings;
  const keys: Keys = {
    apiKey: API_KEY.trim(),
    apiSecret: API_SECRET.trim(),
    accessToken: ACCESS_TOKEN.trim(),
    accessSecret: ACCESS_SECRET.trim(),
  };
  const access = { level: undefined as string | undefined };
  const fetch: typeof with_.fetch = async (input, init) => {
    const response = await with_.fetch(input, init);
    access.level = response.headers.get('x-access-level') ?? undefined;
    return response;
  };
  const caller: Caller = { network: 'X', fetch, now, secrets: Object.values(keys) };
  const ask: Session['ask'] = (
    path,
    { query = {}, json, headers, publishes = false, by = caller, ...init } = {},
  ) => {
    const url = new URL(path, API);
    url.search = new URLSearchParams(query).toString();
    const { method = 'GET' } = init;
    const body = json ? { body: JSON.stringify(json) } : {};
    const type = json && { 'content-type': 'application/json' };
    const signature = sign(keys, now(), method, url.href, body.body ?? '');
    const all = { authorization: signature, ...type, ...headers };
    return call(by, { ...init, ...body, url: url.href, headers: all, publishes });
  };
  const who = async () => {
    await spend({ micros: PRICES.user, what: 'asking who we are' });
    return { ...(await whoHas(caller, ask)), access: access.level };
  };
  let asked: Promise<Ours> | undefined;
  const me = async () => {
    asked ??= who();
    try {
      return await asked;
    } catch (thrown) {
      asked = undefined;
      throw thrown;
    }
  };
  const isOf = (id: string) => keys.accessToken.startsWith(`${id}-`);
  return { caller, username: usernameIn(account.url), who, me, isOf, ask, spend };
}

/** How many calls this process has signed. */
let signed = 0;

/**
 * Signs a call. The text that may not come twice in one second need not be secret, only new: no two calls of a process
 * have the same number, and no two processes of a computer the same id. Two computers that make the same call in the same
 * second could have the same text; X then refuses one of them, which has done nothing, and the next run makes it.
 */
function sign(keys: Keys, at: string, method: string, url: string, body: string): string {
  signed += 1;
  const once = createHash('sha256').update(JSON.stringify([method, url, body, at, process.pid, signed]));
  const seconds = Math.floor(Date.parse(at) / 1000);
  return authorization(keys, { method, url }, once.digest('hex').slice(0, 32), seconds);
}

/** https://docs.x.com/x-api/users/get-my-user */
async function whoHas(caller: Caller, ask: Session['ask']): Promise<Ours> {
  const answer = await ask('/2/users/me');
  const data = recordOf(answer.body['data']);
  const { username } = data;
  const id = numberedId(data['id']);
  if (answer.status >= 400 || id === undefined || typeof username !== 'string' || !isUsername(username)) {
    throw unanswered(caller, answer, 'who we are');
  }
  return { id, username };
}

/** The name in the account's address in hub.yaml. X finds a post by its id alone, and `i` is nobody (not verified). */
function usernameIn(url: string): string {
  const [, name = ''] = URL.canParse(url) ? new URL(url).pathname.split('/') : [];
  return isUsername(name) ? name : 'i';
}

function isUsername(text: string): boolean {
  return /^\w{1,15}$/.test(text);
}
