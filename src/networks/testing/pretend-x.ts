import { x } from '../x.ts';
import { faultAfter, faultBefore, type Denial, type Fault } from './faults.ts';
import { pretendSignatures } from './pretend-x-signature.ts';
import type { PretendXPost } from './pretend-x-post.ts';
import { PRETEND_X_ACCOUNT, problem, pretendXStore, type PretendXAnswer } from './pretend-x-store.ts';
import type { Pretend, PretendAround } from './pretend.ts';

const API = 'https://api.x.com';

/** The four values of the account, as long as X's are. */
export const PRETEND_X_SETTINGS = {
  API_KEY: 'pretendApiKey0123456789ab',
  API_SECRET: 'pretendApiSecret0123456789abcdefghijklmnopqrstuvwx',
  ACCESS_TOKEN: '2244994945-pretendAccessToken0123456789abcdefgh',
  ACCESS_SECRET: 'pretendAccessSecret0123456789abcdefghijklmnop',
} as const;

/** In which ways the account is not as it should be. */
interface PretendXWays {
  /** What the access token may do. */
  readonly access?: 'read' | 'read-write';
  /** Whether there are credits left. */
  readonly credits?: boolean;
  /** Whether it takes the same words twice, when they answer somebody else. */
  readonly repeats?: boolean;
  /** Whether it knows the fields of posts by the names of X's prose. */
  readonly knowsTweets?: boolean;
}

/** A pretend X that signs, counts and bills as the real one says that it does, with faults to switch on. */
export interface PretendX extends Pretend {
  /** Puts a post there as a person would. @returns its id. */
  readonly put: (post: Partial<PretendXPost> & { readonly text: string }) => string;
  /** What the account was billed, in millionths of a US dollar. */
  readonly billed: () => number;
  /** What others wrote there that names us. */
  readonly people: ReturnType<typeof pretendXStore>['people'];
  /** What each call came with, in order. */
  readonly sent: readonly unknown[];
}

const ROUTES = [
  ['who', /^GET \/2\/users\/me$/],
  ['list', /^GET \/2\/users\/(?<id>[^/]+)\/tweets$/],
  ['mentions', /^GET \/2\/users\/(?<id>[^/]+)\/mentions$/],
  ['users', /^GET \/2\/users$/],
  ['hide', /^PUT \/2\/tweets\/(?<id>[^/]+)\/hidden$/],
  ['post', /^POST \/2\/tweets$/],
  ['read', /^GET \/2\/tweets\/(?<id>[^/]+)$/],
  ['delete', /^DELETE \/2\/tweets\/(?<id>[^/]+)$/],
  ['upload', /^POST \/2\/media\/upload$/],
  ['describe', /^POST \/2\/media\/metadata$/],
] as const;

const NO_WRITING = [
  403,
  'Forbidden',
  'Your client app is not configured with the appropriate oauth1 app permissions for this endpoint.',
  'oauth1-permissions',
] as const;

const DENIED: Readonly<Record<Denial, () => Response>> = {
  'token expired': () => responseOf(problem(401, 'Unauthorized', 'Unauthorized')),
  'token revoked': () => responseOf(problem(401, 'Unauthorized', 'Unauthorized')),
  'wrong scope': () => responseOf(problem(...NO_WRITING)),
};

/** Noon on 22 November 2026. */
const NOON = Date.UTC(2026, 10, 22, 12);

export function pretendX(
  { clock = () => NOON }: PretendAround = {},
  { access = 'read-write', credits = true, repeats = true, knowsTweets = true }: PretendXWays = {},
): PretendX {
  const { answers, people, posts, put, remove } = pretendXStore(clock, { repeats });
  const { API_KEY, API_SECRET, ACCESS_TOKEN, ACCESS_SECRET } = PRETEND_X_SETTINGS;
  const keys = {
    apiKey: API_KEY,
    apiSecret: API_SECRET,
    accessToken: ACCESS_TOKEN,
    accessSecret: ACCESS_SECRET,
  };
  const wrongWith = pretendSignatures(keys, clock);
  const pending = new Map<string, Fault>();
  const calls: string[] = [];
  const sent: unknown[] = [];
  let billed = 0;
  const url = `https://x.com/${PRETEND_X_ACCOUNT.username}`;

  const answer = (request: Request, call: keyof typeof answers, id: string, came: unknown) => {
    if (wrongWith(request) !== undefined) return problem(401, 'Unauthorized', 'Unauthorized');
    if (request.method !== 'GET' && access === 'read') return problem(...NO_WRITING);
    if (!credits) {
      const words = 'Your enrolled account [1] does not have any credits to fulfill this request.';
      return problem(402, 'CreditsDepleted', words, 'credits');
    }
    if (!knowsTweets && Object.hasOwn(Object(came), 'tweet.fields')) {
      return problem(400, 'Invalid Request', 'The query parameter [tweet.fields] is not one of ours.');
    }
    return answers[call]({ id, sent: came });
  };

  return {
    network: x,
    account: { id: 'news', url },
    settings: PRETEND_X_SETTINGS,
    identity: { id: PRETEND_X_ACCOUNT.id, name: `@${PRETEND_X_ACCOUNT.username}`, url },
    isAt: ({ origin }) => origin === API,
    callOf: (request) => routeOf(request)?.call,
    deeds: { publish: 'post', edit: 'post', remove: 'delete', look: 'read', whoAmI: 'who' },
    fail: (call, fault) => void pending.set(call, fault),
    posts: () => posts().map(({ id, text, alts }) => ({ id, text, alts: alts.filter((alt) => alt !== '') })),
    put,
    remove,
    people,
    inbox: {
      say: people.say,
      answers: () =>
        posts().flatMap(({ text, answers: to }) =>
          to ? [{ text, to: to.id, readers: 'everybody' as const }] : [],
        ),
      hidden: people.hidden,
      decides: (deed) => ({ gather: 'mentions', look: undefined, answer: 'post', hide: 'hide' })[deed],
    },
    calls,
    sent,
    billed: () => billed,
    handle: async (request) => {
      const route = routeOf(request);
      if (!route) return new Response(null, { status: 404 });
      const { call, id } = route;
      const came = await cameWith(request.clone());
      calls.push(call);
      sent.push(came);
      const fault = pending.get(call);
      pending.delete(call);
      const before = await faultBefore(fault, DENIED);
      if (before) return before;
      const said = answer(request, call, id, came);
      billed += said.micros;
      return faultAfter(fault, request, responseOf(said, access));
    },
  };
}

function routeOf({ method, url }: Request) {
  for (const [call, route] of ROUTES) {
    const found = route.exec(`${method} ${new URL(url).pathname}`);
    if (found) return { call, id: decodeURIComponent(found.groups?.['id'] ?? '') };
  }
  return undefined;
}

/** The fields of a body in JSON or multipart; without one, those of the query. */
async function cameWith(request: Request): Promise<unknown> {
  const type = request.headers.get('content-type') ?? '';
  if (type === 'application/json') return request.json();
  if (type.startsWith('multipart/form-data;')) return Object.fromEntries(await request.formData());
  return Object.fromEntries(new URL(request.url).searchParams);
}

function responseOf({ status, body }: PretendXAnswer, access = 'read-write'): Response {
  const headers = { 'content-type': 'application/json; charset=utf-8', 'x-access-level': access };
  return new Response(JSON.stringify(body), { status, headers });
}
