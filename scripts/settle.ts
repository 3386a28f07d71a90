import { existsSync } from 'node:fs';
import { ContentError } from '../src/hub/content-error.ts';
import { runSettle } from '../src/syndication/run-settle.ts';
import { readSettlement, SETTLE_HELP } from '../src/syndication/settle.ts';

if (existsSync('.env')) process.loadEnvFile('.env');
const settlement = readSettlement(process.argv.slice(2));
if (settlement === 'help') {
  console.log(SETTLE_HELP);
} else if ('wrong' in settlement) {
  console.error(`${settlement.wrong}\n\n${SETTLE_HELP}`);
  process.exitCode = 2;
} else {
  try {
    const print = (line: string): void => console.log(line);
    process.exitCode = runSettle(settlement, { env: process.env, clock: Date.now, print });
  } catch (thrown) {
    if (!(thrown instanceof ContentError)) throw thrown;
    console.error(thrown.message);
    process.exitCode = 1;
  }
}
