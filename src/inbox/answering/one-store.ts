import type { AccountEvent, AccountEventOf } from '../../ledger/account-event.ts';
import { accountFacts } from '../../ledger/account-facts.ts';
import { writeDay, writeTime, type Instant } from '../../news/times.ts';
import type { InboxAccount } from '../inbox-account.ts';

/** The ledger, as the one place that all computers of a hub share. */
export interface SharedLedger {
  readonly read: () => readonly AccountEvent[];
  readonly write: (event: AccountEvent) => void;
  /** Brings it to the others, and theirs here; false when that did not work. */
  readonly save: () => Promise<boolean>;
}

/** What telling stores apart is handed. */
export interface OneStore {
  readonly ledger: SharedLedger;
  /** This store, as 16 hexadecimal digits. */
  readonly store: string;
  readonly now: () => Instant;
  readonly random: () => string;
  /** The hub's zone. */
  readonly zone: string;
  /** Whether a person said that this store answers from now on, whatever did before. */
  readonly takeOver: boolean;
}

/**
 * Sees to it that an account is answered from one store only: the ledger says from which. The first store to answer writes
 * itself there; any other is refused, until a person lets it take over.
 * @returns why nothing may be sent, in words.
 */
export function oneStore(one: OneStore): (account: InboxAccount, by: string) => Promise<string | undefined> {
  const known = new Set<string>();
  return async (account, by) => {
    if (known.has(account.ledgerId) && isOurs(one, account)) return undefined;
    if (!(await one.ledger.save())) {
      return 'The ledger could not be brought up to date, so nobody knows whether another computer answers for this hub. Nothing was sent. Try again.';
    }
    const owner = ownerOf(one, account);
    if (owner && owner.store !== one.store && !(one.takeOver && !known.has(account.ledgerId)))
      return elsewhere(owner, one.zone);
    if (owner?.store !== one.store) {
      const { store, now, random } = one;
      one.ledger.write({
        version: 1,
        kind: 'answering',
        account: account.ledgerId,
        attempt: random(),
        at: now(),
        store,
        by,
      });
      if (!(await one.ledger.save())) {
        return 'The ledger could not be saved, so other computers would not know that this one answers. Nothing was sent. Try again.';
      }
      if (!isOurs(one, account))
        return 'Another computer has begun to answer for this hub at this moment. Nothing was sent.';
    }
    known.add(account.ledgerId);
    return undefined;
  };
}

function ownerOf({ ledger }: OneStore, { ledgerId }: InboxAccount): AccountEventOf<'answering'> | undefined {
  return accountFacts(ledger.read(), ledgerId).answering;
}

function isOurs(one: OneStore, account: InboxAccount): boolean {
  return ownerOf(one, account)?.store === one.store;
}

function elsewhere({ at, by }: AccountEventOf<'answering'>, zone: string): string {
  return (
    `Messages to this account are answered from another computer, or another folder, since ${writeDay(at, zone)}, ${writeTime(at, zone)} (${by}). ` +
    'Nothing was sent, so that nobody is answered twice. Answer there; or, if that one is lost or no longer used, start the desk here with --take-over.'
  );
}
