import { setTimeout as sleep } from 'node:timers/promises';
import { call, type Answer, type Caller } from '../http.ts';
import { NetworkError, type SignIn } from '../network.ts';
import { settingName } from '../settings.ts';
import type { Dialect } from './dialect.ts';

/** Ours, ready to ask. Nothing has been asked yet. */
export interface Session {
  readonly dialect: Dialect;
  readonly caller: Caller;
  /** The account as hub.yaml calls it, as the network numbers it, and where readers find it. */
  readonly account: { readonly id: string; readonly number: string; readonly url: string };
  readonly fetch: typeof fetch;
  readonly sleep: (ms: number) => Promise<unknown>;
  /** One call, with the token in a header: `ask('17900001', { query: { fields: 'id' } })`. */
  readonly ask: (path: string, asked?: Asked) => Promise<Answer>;
}

export interface Asked {
  readonly method?: 'POST' | 'DELETE';
  readonly query?: Readonly<Record<string, string>>;
  readonly json?: object;
  readonly publishes?: boolean;
}

export function startSession(dialect: Dialect, with_: SignIn): Session {
  const { account, settings, fetch, now } = with_;
  const { ACCOUNT = '', TOKEN = '' } = settings;
  if (!/^\d+$/.test(ACCOUNT)) {
    throw new NetworkError(
      'unauthorised',
      `The setting ${settingName(account.id, 'ACCOUNT')} is not the number of an account. Nothing was sent. docs/accounts/${dialect.id}.md says where the number is.`,
    );
  }
  const caller: Caller = { network: dialect.network, fetch, now, secrets: [TOKEN] };
  return {
    dialect,
    caller,
    account: { id: account.id, number: ACCOUNT, url: account.url },
    fetch,
    sleep: with_.sleep ?? ((ms) => sleep(ms)),
    ask: (path, { method, query = {}, json, publishes = false } = {}) => {
      const url = new URL(`${dialect.host}/${dialect.version}/${path}`);
      url.search = new URLSearchParams(query).toString();
      return call(caller, {
        url: url.href,
        ...(method && { method }),
        headers: {
          authorization: `Bearer ${TOKEN}`,
          ...(json && { 'content-type': 'application/json' }),
        },
        ...(json && { body: JSON.stringify(json) }),
        publishes,
      });
    },
  };
}
