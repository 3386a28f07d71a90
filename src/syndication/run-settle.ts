import { join, resolve } from 'node:path';
import { hubFolder } from '../hub/which-hub.ts';
import { openLedger } from './ledger-files.ts';
import { settle, type Settlement } from './settle.ts';
import type { Surroundings } from './surroundings.ts';
import { instantFromMs } from '../news/times.ts';

/** A run of `npm run settle`. @returns its exit code. @throws ContentError when the ledger is damaged. */
export function runSettle(
  settlement: Settlement,
  { env, clock, disk, print }: Pick<Surroundings, 'env' | 'clock' | 'disk' | 'print'>,
): number {
  const folder = hubFolder(settlement.hub, env);
  const ledger = openLedger(resolve(settlement.ledger ?? join(folder, 'ledger')), disk);
  const { item, account, outcome, by } = settlement;
  const events = settle(ledger.read([item]), settlement, instantFromMs(clock()));
  if (events.length === 0) {
    print(
      `There is nothing to settle for ${item} on ${account}: nobody is unsure about it. Nothing was changed.`,
    );
    return 1;
  }
  for (const event of events) ledger.write(event);
  print(
    outcome === 'posted'
      ? `Noted by ${by}: ${item} is on ${account}. It will not be posted there again.`
      : `Noted by ${by}: ${item} is not on ${account}. The next run may post it.`,
  );
  return 0;
}
