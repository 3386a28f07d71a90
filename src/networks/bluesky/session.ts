import { call, wordsOf, type Answer, type Caller } from '../http.ts';
import { isLoopback } from '../loopback-only.ts';
import { NetworkError, type SignIn } from '../network.ts';
import { settingName } from '../settings.ts';

/** Ours, signed in: who we are there, and how to call the server that keeps our posts. */
export interface Session {
  readonly did: string;
  readonly caller: Caller;
  /** The address of a procedure: `com.atproto.repo.putRecord`. */
  readonly at: (procedure: string, query?: Query) => string;
  readonly authorization: Readonly<Record<string, string>>;
}

/** What a procedure is asked for; a list is its name several times. */
type Query = Readonly<Record<string, string | readonly string[]>>;

/** Signs in, once a run: 30 times in 5 minutes and 300 times a day are allowed (createSession.ts of bluesky-social/atproto). */
export async function startSession({ account, settings, fetch, now }: SignIn): Promise<Session> {
  const { SERVICE = '', IDENTIFIER = '', APP_PASSWORD = '' } = settings;
  if (!mayHaveOurPassword(SERVICE)) {
    throw new NetworkError(
      'unauthorised',
      `The setting ${settingName(account.id, 'SERVICE')} is not the address of a server with encryption. Nothing was sent. Write it in full, as in "https://bsky.social".`,
    );
  }
  const caller: Caller = { network: 'Bluesky', fetch, now, secrets: [APP_PASSWORD] };
  const answer = await call(caller, {
    url: procedureAt(SERVICE, 'com.atproto.server.createSession'),
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ identifier: IDENTIFIER, password: APP_PASSWORD }),
    publishes: false,
  });
  const { did, accessJwt, refreshJwt, didDoc } = answer.body;
  if (answer.status >= 400) throw notSignedIn(caller, answer, account.id);
  if (typeof did !== 'string' || typeof accessJwt !== 'string') {
    throw new NetworkError(
      'later',
      'Bluesky let us sign in but did not say as whom. Nothing was made public; run again, it is safe.',
    );
  }
  const service = serviceNamedBy(didDoc, new URL(SERVICE).protocol) ?? SERVICE;
  const tokens = [accessJwt, refreshJwt].filter((token) => typeof token === 'string');
  return {
    did,
    caller: { ...caller, secrets: [APP_PASSWORD, ...tokens] },
    at: (procedure, query) => procedureAt(service, procedure, query),
    authorization: { authorization: `Bearer ${accessJwt}` },
  };
}

function notSignedIn(caller: Caller, answer: Answer, accountId: string): NetworkError {
  return new NetworkError(
    'unauthorised',
    `Bluesky does not let the account "${accountId}" sign in (${wordsOf(caller, answer) || answer.status}). Nothing was sent. ` +
      `Make a new app password in Bluesky under Settings, Privacy and security, and put it into ${settingName(accountId, 'APP_PASSWORD')}.`,
  );
}

/**
 * The server that keeps the account's posts, by its DID document: https://atproto.com/specs/did
 * One that would take our token unencrypted where the first server did not is passed over.
 */
function serviceNamedBy(didDoc: unknown, protocol: string): string | undefined {
  const services = fieldOf(didDoc, 'service');
  if (!Array.isArray(services)) return undefined;
  const pds = services.find((service) => String(fieldOf(service, 'id')).endsWith('#atproto_pds'));
  const endpoint = fieldOf(pds, 'serviceEndpoint');
  return typeof endpoint === 'string' &&
    isWebAddress(endpoint) &&
    ['https:', protocol].includes(new URL(endpoint).protocol)
    ? endpoint
    : undefined;
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}

function procedureAt(service: string, procedure: string, query: Query = {}): string {
  const url = new URL(`/xrpc/${procedure}`, service);
  const pairs = Object.entries(query).flatMap(([name, values]) =>
    [values].flat().map((value) => [name, value]),
  );
  url.search = new URLSearchParams(pairs).toString();
  return url.href;
}

/** A password goes out encrypted, or to this computer. */
function mayHaveOurPassword(service: string): boolean {
  if (!isWebAddress(service)) return false;
  const { protocol, hostname } = new URL(service);
  return protocol === 'https:' || isLoopback(hostname);
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
