import { setTimeout as sleep } from 'node:timers/promises';
import { call, wordsOf, type Answer, type Call, type Caller } from '../http.ts';
import { isLoopback } from '../loopback-only.ts';
import { NetworkError, type SignIn } from '../network.ts';
import { settingName } from '../settings.ts';
import { idOf, isWebAddress } from '../fields.ts';
import { serverSays } from './server.ts';

/** Ours, signed in at a server. */
export interface Session {
  readonly caller: Caller;
  /** The server as ids of posts name it: `social.example.org`. */
  readonly host: string;
  readonly account: Ours;
  /** Asks again who we are. */
  readonly who: () => Promise<Ours>;
  /** What the server says of its own limits. */
  readonly says: Readonly<Record<string, number>>;
  /** One call, with the token: a path of the interface, `/api/v1/statuses`. */
  readonly ask: (path: string, init?: Omit<Call, 'url' | 'publishes'> & Asked) => Promise<Answer>;
  readonly sleep: (ms: number) => Promise<unknown>;
}

/** The account that a token belongs to. */
interface Ours {
  readonly id: string;
  /** `@brackenshire@social.example.org` */
  readonly name: string;
  readonly url: string;
}

interface Asked {
  /** A list is its name several times. */
  readonly query?: Readonly<Record<string, string | readonly string[]>>;
  /** As the JSON body. */
  readonly json?: object;
  readonly publishes?: boolean;
  /** What the call has in common with others, where that is not the same as for posts. */
  readonly by?: Caller;
}

/** Signs in, once a run: asks who the token belongs to, and what the server says of its limits. */
export async function startSession(with_: SignIn): Promise<Session> {
  const { account, settings, fetch, now } = with_;
  const { SERVER = '', TOKEN = '' } = settings;
  if (!mayHaveOurToken(SERVER)) {
    throw new NetworkError(
      'unauthorised',
      `The setting ${settingName(account.id, 'SERVER')} is not the address of a server with encryption. Nothing was sent. Write it in full, as in "https://mastodon.social".`,
    );
  }
  const caller: Caller = { network: 'Mastodon', fetch, now, secrets: [TOKEN] };
  const ask: Session['ask'] = (path, { query = {}, json, headers, publishes = false, by, ...init } = {}) => {
    const url = new URL(path, SERVER);
    const pairs = Object.entries(query).flatMap(([name, values]) =>
      [values].flat().map((value) => [name, value]),
    );
    url.search = new URLSearchParams(pairs).toString();
    const authorization = `Bearer ${TOKEN}`;
    const type = json && { 'content-type': 'application/json' };
    const body = json ? { body: JSON.stringify(json) } : {};
    return call(by ?? caller, {
      ...init,
      ...body,
      url: url.href,
      headers: { authorization, ...type, ...headers },
      publishes,
    });
  };
  const { host } = new URL(SERVER);
  const { domain = host, says } = await serverSays(ask);
  const known = { caller, account, domain };
  const who = () => whoHas(ask, known);
  return {
    caller,
    host,
    account: await who(),
    who,
    says,
    ask,
    sleep: with_.sleep ?? ((ms) => sleep(ms)),
  };
}

/** Asks who the token belongs to: https://docs.joinmastodon.org/methods/accounts/#verify_credentials */
async function whoHas(
  ask: Session['ask'],
  {
    caller,
    account,
    domain,
  }: {
    readonly caller: Caller;
    readonly account: SignIn['account'];
    readonly domain: string;
  },
): Promise<Ours> {
  const answer = await ask('/api/v1/accounts/verify_credentials');
  if (answer.status >= 400) throw notSignedIn(caller, answer, account.id);
  const id = idOf(answer.body['id']);
  if (id === undefined) {
    throw new NetworkError(
      'later',
      'Mastodon let us sign in but did not say as whom. Nothing was made public; run again, it is safe.',
    );
  }
  const { username, acct, url } = answer.body;
  const name = [username, acct].find((each) => typeof each === 'string') ?? '';
  return { id, name: `@${name}@${domain}`, url: isWebAddress(url) ? url : account.url };
}

function notSignedIn(caller: Caller, answer: Answer, accountId: string): NetworkError {
  return new NetworkError(
    'unauthorised',
    `Mastodon does not let the account "${accountId}" sign in (${wordsOf(caller, answer) || answer.status}). Nothing was sent. ` +
      `Look whether ${settingName(accountId, 'SERVER')} is the right address; make a new access token there under Preferences, Development, and put it into ${settingName(accountId, 'TOKEN')}.`,
  );
}

/** A token goes out encrypted, or to this computer. */
function mayHaveOurToken(server: string): boolean {
  if (!isWebAddress(server)) return false;
  const { protocol, hostname } = new URL(server);
  return protocol === 'https:' || isLoopback(hostname);
}
