import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { newId } from '../src/news/id.ts';
import { runCheck } from '../src/site/run-check.ts';
import { runScript } from '../src/site/run-script.ts';

const HELP = `npm run check -- [--hub <folder>] [--ledger <folder>] [--private] [--format github]
Reads a hub and prints every problem in it. With --private also what is wrong in items that are not public yet.
With --format github they are annotations of a pull request as well.`;

await runScript(HELP, async (args) => {
  const { values } = parseArgs({
    args,
    options: {
      hub: { type: 'string' },
      ledger: { type: 'string' },
      private: { type: 'boolean' },
      format: { type: 'string' },
    },
  });
  const surroundings = {
    env: process.env,
    clockMs: Date.now(),
    newId: () => newId(randomInt),
    log: console.log,
  };
  return runCheck(values, surroundings);
});
