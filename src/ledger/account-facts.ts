import type { AccountEvent, AccountEventOf } from './account-event.ts';

/** What the ledger knows of an account itself. */
export interface AccountFacts {
  /** What its server last said of its own limits, by name. */
  readonly says?: Readonly<Record<string, number>>;
  /** The last time that a person proved it. */
  readonly proved?: AccountEventOf<'proved'>;
  /** Each time that its password or token was made anew, oldest first. */
  readonly renewed?: readonly AccountEventOf<'renewed'>[];
  /** From which private store its messages are answered. */
  readonly answering?: AccountEventOf<'answering'>;
}

/**
 * The events of accounts, in any order and however often, → what is known of one of them. The last word counts.
 * @param ledgerId as the ledger calls the account: `bluesky`, `paper.bluesky`.
 */
export function accountFacts(events: readonly AccountEvent[], ledgerId: string): AccountFacts {
  const own = events.filter(({ account }) => account === ledgerId).toSorted(inOrder);
  const limits = own.findLast((event) => event.kind === 'limits');
  const proved = own.findLast((event) => event.kind === 'proved');
  const answering = own.findLast((event) => event.kind === 'answering');
  const renewed = own.filter((event) => event.kind === 'renewed');
  return {
    ...(limits && { says: limits.says }),
    ...(proved && { proved }),
    ...(renewed.length > 0 && { renewed }),
    ...(answering && { answering }),
  };
}

/** By moment; two of one moment by their random id, so that two branches fold the same. */
function inOrder(a: AccountEvent, b: AccountEvent): number {
  return `${a.at}~${a.attempt}` < `${b.at}~${b.attempt}` ? -1 : 1;
}
