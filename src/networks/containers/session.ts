import { setTimeout as sleep } from 'node:timers/promises';
import { graphOf, type Graph } from '../graph/graph.ts';
import { NetworkError, type SignIn } from '../network.ts';
import { settingName } from '../settings.ts';
import type { Dialect } from './dialect.ts';

/** Ours, ready to ask. Nothing has been asked yet. */
export interface Session extends Graph {
  readonly dialect: Dialect;
  /** The account as hub.yaml calls it, as the network numbers it, and where readers find it. */
  readonly account: { readonly id: string; readonly number: string; readonly url: string };
  readonly sleep: (ms: number) => Promise<unknown>;
}

export function startSession(dialect: Dialect, with_: SignIn): Session {
  const { account, settings, fetch, now } = with_;
  const { ACCOUNT = '', TOKEN = '' } = settings;
  const { network, origin, version } = dialect;
  const guide = `docs/accounts/${dialect.id}.md`;
  if (!/^\d+$/.test(ACCOUNT)) {
    throw new NetworkError(
      'unauthorised',
      `The setting ${settingName(account.id, 'ACCOUNT')} is not the number of an account. Nothing was sent. ${guide} says where the number is.`,
    );
  }
  return {
    ...graphOf({ network, origin, version, token: TOKEN, guide, fetch, now }),
    dialect,
    account: { id: account.id, number: ACCOUNT, url: account.url },
    sleep: with_.sleep ?? ((ms) => sleep(ms)),
  };
}

/** The same, called as somebody who has other secrets or says other things of a failure. */
export function sessionAs(session: Session, change: Parameters<Graph['as']>[0]): Session {
  return { ...session, ...session.as(change) };
}
