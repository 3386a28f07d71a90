import type { AccountEventOf } from '../../ledger/account-event.ts';
import { msOf, type Instant } from '../../news/times.ts';
import type { RunAccount } from '../run-account.ts';
import { credentialOf } from './proof.ts';
import { tokenEnd } from './token-end.ts';

const DAY = 24 * 60 * 60 * 1000;

/** How long before its end a password or token is made anew, in milliseconds: a week before anybody is warned. */
const BEFORE_END = 21 * DAY;

/** How long we leave it when nobody knows its end, or when the new one has not reached us yet, in milliseconds. */
const AT_MOST_EACH = 7 * DAY;

/** How old it has to be, in milliseconds: https://developers.facebook.com/docs/threads/get-started/long-lived-tokens */
const OLD_ENOUGH = DAY;

/** What decides whether a password or token is made anew. */
export interface Renewable {
  readonly account: RunAccount;
  /** Each time that one of the account was. */
  readonly renewed?: readonly AccountEventOf<'renewed'>[];
  /** When it ends, as its network says. */
  readonly ends?: string;
}

/**
 * Whether it is time to make the password or token of an account anew: it ends within three weeks, or nobody knows when
 * it ends. One younger than a day is left, because networks refuse that; so is one that we made a new one from in the
 * last week: then the new one is on its way, and somebody else is to look why it is not here.
 */
export function isRenewalDue({ account, renewed = [], ends }: Renewable, now: Instant): boolean {
  const { network, settings, account: own } = account;
  if (!network?.renew || network.byHand || !settings) return false;
  const credential = credentialOf(account);
  const since = (at: string) => msOf(now) - Date.parse(at);
  const made = renewed.findLast((event) => event.credential === credential);
  const next = renewed.findLast((event) => event.from === credential);
  if (next && since(next.at) <= AT_MOST_EACH) return false;
  // Connected at some hour of that day, and the token is no older than that.
  if (made ? since(made.at) < OLD_ENOUGH : since(own.connected) < DAY + OLD_ENOUGH) return false;
  const end = tokenEnd(account, renewed, ends);
  return end === undefined || -since(end) <= BEFORE_END;
}
