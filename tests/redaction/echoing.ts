import { asFetch } from '../../src/networks/testing/as-fetch.ts';
import { broken } from '../../src/networks/testing/faults.ts';
import { PRETEND_MASTODON } from '../../src/networks/testing/pretend-answers.ts';
import { PRETEND_ACCOUNT, pretendBluesky } from '../../src/networks/testing/pretend-bluesky.ts';
import { pretendMastodon } from '../../src/networks/testing/pretend-mastodon.ts';
import { formsOf, REMOTE, SECRETS } from './secrets.ts';

/** How servers answer that repeat every secret they have ever seen. */
export const WAYS = {
  'a 400': (said: string) => Response.json({ error: said, message: said }, { status: 400 }),
  'a 401': (said: string) =>
    Response.json({ error: said }, { status: 401, headers: { 'www-authenticate': said } }),
  'a 403': (said: string) => Response.json({ message: said }, { status: 403 }),
  'a 404': (said: string) => new Response(said, { status: 404 }),
  'a 429': (said: string) =>
    Response.json({ error: said }, { status: 429, headers: { 'retry-after': said } }),
  'a 500': (said: string) => new Response(said, { status: 500, statusText: said.slice(0, 40) }),
  'a web page': (said: string) =>
    new Response(`<title>${said}</title>`, { headers: { 'content-type': 'text/html' } }),
  'JSON that nobody knows': (said: string) =>
    Response.json({ error: said, message: said, uri: said, id: said }),
  'a redirect': (said: string) => {
    throw broken('ERR_REDIRECT', `unexpected redirect to https://elsewhere.example/?${said}`);
  },
  'a reset': (said: string) => {
    throw new TypeError(`fetch failed: ${said}`, {
      cause: Object.assign(new Error(said), { code: 'ECONNRESET' }),
    });
  },
} as const;
export type Way = keyof typeof WAYS;
export const WAYS_NAMED = Object.keys(WAYS) as readonly Way[];

/** Which calls are answered so; all others go well. */
export const WHERE = {
  'every call': /./,
  'signing in': /createSession|verify_credentials|\/instance$/,
  'uploads and questions': /uploadBlob|getRecord|listRecords|getSession|\/media$|GET .*\/statuses/,
  'posts and what becomes of them': /(put|delete)Record|(POST|PUT|DELETE) .*\/statuses/,
  'the site': /news\.example\.org/,
} as const;
export type Where = keyof typeof WHERE;
export const PLACES = Object.keys(WHERE) as readonly Where[];

/** Networks that let nobody in but with the secrets, and a site; where they go wrong, they say all that they know. */
export function echoing(way: Way, where: Where, site: (url: URL) => Response): typeof fetch {
  const bluesky = pretendBluesky();
  const mastodon = pretendMastodon();
  return asFetch(async (request) => {
    const url = new URL(request.url);
    if (WHERE[where].test(`${request.method} ${url.host}${url.pathname}`)) {
      const isSignedIn = bluesky.calls.length > 0;
      return WAYS[way](saidBy(url.host === 'pds.example' && !isSignedIn ? 'sign-in' : url.host));
    }
    if (url.host === 'news.example.org') return site(url);
    if (url.host === 'pds.example') return bluesky.handle(await withPassword(request));
    if (url.host === 'social.example') return mastodon.handle(withToken(request));
    return WAYS[way](saidBy(url.host));
  });
}

/** The secrets that each server is sent, by its host. */
const SENT: Readonly<Record<string, readonly (keyof typeof SECRETS)[]>> = {
  'pds.example': ['the session of Bluesky', 'BLUESKY_APP_PASSWORD'],
  'sign-in': ['BLUESKY_APP_PASSWORD'],
  'social.example': ['MASTODON_TOKEN'],
  'hooks.example': ['the path of SUMMARY_WEBHOOK', 'the signature of SUMMARY_WEBHOOK'],
  'api.github.example': ['GITHUB_TOKEN'],
  mail: ['the password in SMTP_URL'],
};

/** What a server says that repeats the secrets it was sent, in all their forms. */
export function saidBy(host: string): string {
  const secrets = (SENT[host] ?? []).map((name) => SECRETS[name]);
  return [...secrets.flatMap(formsOf), ...secrets.map((secret) => `Bearer ${secret}`)].join(' ') || 'No.';
}

const { 'the session of Bluesky': SESSION, 'the password of a remote': _, ...SET } = SECRETS;

/** What the log of a run may hold, whoever printed it: all settings in all forms, a session, and a remote's address. */
export const ALL = [...Object.values(SET).flatMap(formsOf), SESSION, REMOTE].join(' ');

async function withPassword(request: Request): Promise<Request> {
  if (!request.url.endsWith('createSession')) return request;
  const { password, ...body } = (await request.json()) as { readonly password: string };
  const known = password === SECRETS.BLUESKY_APP_PASSWORD ? PRETEND_ACCOUNT.appPassword : 'wrong';
  return new Request(request.url, { method: 'POST', body: JSON.stringify({ ...body, password: known }) });
}

function withToken(request: Request): Request {
  const given = request.headers.get('authorization');
  const headers = new Headers(request.headers);
  const known = given === `Bearer ${SECRETS.MASTODON_TOKEN}` ? PRETEND_MASTODON.token : 'wrong';
  headers.set('authorization', `Bearer ${known}`);
  return new Request(request, { headers });
}
