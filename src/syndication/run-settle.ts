import { join, resolve } from 'node:path';
import { hubFolder } from '../hub/which-hub.ts';
import { openLedger } from './ledger-files.ts';
import { settle, type Settlement } from './settle.ts';
import type { Surroundings } from './surroundings.ts';
import { instantFromMs } from '../news/times.ts';

/** A run of `npm run settle`. @returns its exit code. @throws ContentError when the ledger is damaged. */
export function runSettle(
  settlement: Settlement,
  { env, clock, disk, random, print }: Pick<Surroundings, 'env' | 'clock' | 'disk' | 'random' | 'print'>,
): number {
  const folder = hubFolder(settlement.hub, env);
  const ledger = openLedger(resolve(settlement.ledger ?? join(folder, 'ledger')), disk);
  const { item, account, outcome, by } = settlement;
  const events = settle(ledger.read([item]), settlement, instantFromMs(clock()), random());
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

type Outcome = Settlement['outcome'];

const NOTHING_TO: Readonly<Record<Outcome, string>> = {
  posted: 'nobody is unsure about it',
  'not-posted': 'nobody is unsure about it',
  deleted: 'the ledger knows no post that stands there',
  'post-now': 'its post stands there, or was begun',
  skip: 'its post stands there, or was begun',
};

const NOTED: Readonly<Record<Outcome, (what: string) => string>> = {
  posted: (what) => `${what} is public. It will not be posted there again.`,
  'not-posted': (what) => `${what} is not public. The next run may post it.`,
  deleted: (what) => `${what} was deleted by hand. It will not be posted there again.`,
  'post-now': (what) => `the next run posts ${what}, though its time has passed.`,
  skip: (what) => `${what} is left as it is.`,
};
