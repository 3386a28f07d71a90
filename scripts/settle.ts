import { randomUUID } from 'node:crypto';
import { momentOf } from '../src/site/moment.ts';
import { runScript } from '../src/site/run-script.ts';
import { realDisk } from '../src/syndication/ledger-files.ts';
import { runSettle } from '../src/syndication/run-settle.ts';
import { readSettlement, SETTLE_HELP } from '../src/syndication/settle.ts';

await runScript(SETTLE_HELP, (args) => {
  const settlement = readSettlement(args);
  if ('wrong' in settlement) {
    console.error(`${settlement.wrong}\n\n${SETTLE_HELP}`);
    return 2;
  }
  return runSettle(settlement, {
    env: process.env,
    clock: Date.now,
    momentOf,
    disk: realDisk,
    random: () => randomUUID().replaceAll('-', ''),
    print: console.log,
  });
});
