import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { momentOf } from '../src/site/moment.ts';
import { runScript } from '../src/site/run-script.ts';
import { realDisk } from '../src/syndication/ledger-files.ts';
import { settleAndSave } from '../src/syndication/settle-and-save.ts';
import { readSettlement, SETTLE_HELP } from '../src/syndication/settle.ts';

await runScript(SETTLE_HELP, (args) => {
  const settlement = readSettlement(args);
  if ('wrong' in settlement) {
    console.error(`${settlement.wrong}\n\n${SETTLE_HELP}`);
    return 2;
  }
  return settleAndSave(settlement, {
    env: process.env,
    clock: Date.now,
    momentOf,
    sleep: (ms) => sleep(ms),
    disk: realDisk,
    random: () => randomUUID().replaceAll('-', ''),
    print: console.log,
  });
});
