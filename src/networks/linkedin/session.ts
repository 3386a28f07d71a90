import { setTimeout as sleep } from 'node:timers/promises';
import { call, type Answer, type Call, type Caller } from '../http.ts';
import { nextMidnight } from '../moments.ts';
import { NetworkError, type SignIn } from '../network.ts';
import { settingName } from '../settings.ts';

const ORIGIN = 'https://api.linkedin.com';

/**
 * The version of the interface that we speak, as year and month: September 2026. LinkedIn switches each off about twelve
 * months after it came, so this one in about September 2027; from then on it answers 426 to everything. The next one is
 * chosen here, after its list of changes was read: https://learn.microsoft.com/en-us/linkedin/marketing/versioning
 */
export const VERSION = '202609';

/** Ours, signed in for an organisation. */
export interface Session {
  readonly caller: Caller;
  readonly account: SignIn['account'];
  /** `urn:li:organization:5515715` */
  readonly organisation: string;
  /** The value of the header that lets us in. */
  readonly authorization: string;
  /** One call, with the token: a path of the interface, `/rest/posts`. */
  readonly ask: (path: string, init?: Asked) => Promise<Answer>;
  readonly sleep: (ms: number) => Promise<unknown>;
}

interface Asked extends Pick<Call, 'method' | 'headers' | 'mayBeEmpty'> {
  readonly query?: Readonly<Record<string, string>>;
  /** As the JSON body. */
  readonly json?: object;
  readonly publishes?: boolean;
  /** Who calls, where a call that fails is to say something else than of a post. */
  readonly by?: Caller;
}

/** Signs in without a call: an app has few of them a day, and the first one that matters tells all the same. */
export function startSession(with_: SignIn): Session {
  const { account, settings, fetch, now } = with_;
  const { ORGANISATION = '', TOKEN = '' } = settings;
  if (!/^\d{1,20}$/.test(ORGANISATION)) {
    throw new NetworkError(
      'unauthorised',
      `The setting ${settingName(account.id, 'ORGANISATION')} is not the number of a LinkedIn page. Nothing was sent. Write the digits alone, as in "5515715": they stand in the address of the page's own administration.`,
    );
  }
  const caller: Caller = {
    network: 'LinkedIn',
    fetch,
    now,
    secrets: [TOKEN],
    // The calls of a day are counted anew: https://learn.microsoft.com/en-us/linkedin/shared/api-guide/concepts/rate-limits
    retryAt: () => nextMidnight(now()),
  };
  const authorization = `Bearer ${TOKEN.trim()}`;
  const ask: Session['ask'] = (
    path,
    { query = {}, json, headers, publishes = false, by = caller, ...init } = {},
  ) => {
    const url = new URL(path, ORIGIN);
    url.search = new URLSearchParams(query).toString();
    return call(by, {
      ...init,
      ...(json && { body: JSON.stringify(json) }),
      url: url.href,
      headers: {
        authorization,
        'linkedin-version': VERSION,
        'x-restli-protocol-version': '2.0.0',
        ...(json && { 'content-type': 'application/json' }),
        ...headers,
      },
      publishes,
    });
  };
  return {
    caller,
    account,
    organisation: `urn:li:organization:${ORGANISATION}`,
    authorization,
    ask,
    sleep: with_.sleep ?? ((ms) => sleep(ms)),
  };
}
