import { join, resolve } from 'node:path';
import { readHub } from '../hub/hub-files.ts';
import type { Hub } from '../hub/hub.ts';
import { ON_PAPER } from '../hub/network-name.ts';
import { hubFolder } from '../hub/which-hub.ts';
import type { LedgerEvent } from '../ledger/event.ts';
import { readItemById } from '../news/item-files.ts';
import { clockOf } from './clock-of.ts';
import { openLedger } from './ledger-files.ts';
import { settle, tooEarly, type Settlement } from './settle.ts';
import { inWords } from './times-in-words.ts';

import type { Surroundings } from './surroundings.ts';

/** A run of `npm run settle`. @returns its exit code. @throws ContentError when hub.yaml or the ledger is damaged. */
export function runSettle(
  settlement: Settlement,
  around: Pick<Surroundings, 'env' | 'clock' | 'momentOf' | 'disk' | 'random' | 'print'>,
): number {
  const { env, disk, random, print } = around;
  const folder = hubFolder(settlement.hub, env);
  const ledger = openLedger(resolve(settlement.ledger ?? join(folder, 'ledger')), disk);
  const { item, account, outcome, by } = settlement;
  const before = ledger.read([item]);
  const hub = readHub(folder);
  const unknown = unknownIn(folder, hub, settlement, before);
  if (unknown !== undefined) {
    print(`${unknown} Nothing was changed.`);
    return 1;
  }
  const now = clockOf(hub, around)();
  const early = tooEarly(before, settlement, now);
  if (early !== undefined) {
    print(
      `It may still turn up: a post whose answer was lost can take some minutes. Look at the account again after ${inWords(early, hub.timeZone)}, and say then what you saw. Nothing was changed.`,
    );
    return 1;
  }
  const events = settle(before, settlement, now, random());
  if (events.length === 0) {
    print(
      `There is nothing to settle for ${item} on ${account}: ${NOTHING_TO[outcome]}. Nothing was changed.`,
    );
    return 1;
  }
  for (const event of events) ledger.write(event);
  print(`Noted by ${by}: ${NOTED[outcome](`${item} on ${account}`)}`);
  return 0;
}

/**
 * Why a decision would reach no post: a name that was mistyped must not pass for one that was noted. What was found on
 * an account needs no such look: it closes only what the ledger knows.
 */
function unknownIn(
  folder: string,
  hub: Hub,
  { item, account, outcome }: Settlement,
  events: readonly LedgerEvent[],
): string | undefined {
  if (outcome !== 'post-now' && outcome !== 'skip') return undefined;
  if (hub.accounts.every(({ id }) => account !== id && account !== `${ON_PAPER}${id}`)) {
    const names = hub.accounts.map(({ id }) => id).join(', ') || 'none';
    return `hub.yaml names no account "${account}", but: ${names}.`;
  }
  const isKnown = events.length > 0 || readItemById(folder, item, hub) !== undefined;
  return isKnown ? undefined : `No item has the id "${item}": write it as the run printed it.`;
}

type Outcome = Settlement['outcome'];

const NOTHING_TO: Readonly<Record<Outcome, string>> = {
  posted: 'nobody is unsure about it, and it does not wait to be posted by hand',
  'not-posted': 'nobody is unsure about it, and it does not wait to be posted by hand',
  deleted: 'the ledger knows no post that stands there',
  'post-now': 'its post stands there, or was begun',
  skip: 'its post stands there, or was begun',
};

const NOTED: Readonly<Record<Outcome, (what: string) => string>> = {
  posted: (what) => `${what} is public. It will not be posted there again.`,
  'not-posted': (what) => `${what} is not public. The next run may post it.`,
  deleted: (what) => `${what} was deleted by hand. It will not be posted there again.`,
  'post-now': (what) =>
    `${what} may go out, though its time has passed. The next run posts it, unless it says why it still waits.`,
  skip: (what) => `${what} is left as it is.`,
};
