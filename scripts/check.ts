import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { newId } from '../src/news/id.ts';
import { runCheck } from '../src/site/run-check.ts';
import { runScript } from '../src/site/run-script.ts';
import { git } from '../src/syndication/git.ts';

const HELP = `npm run check -- [--hub <folder>] [--ledger <folder>] [--private] [--changed [--base <branch>]] [--format github|json]
Reads a hub and prints every problem in it. With --private also what is wrong in items that are not public yet.
With --changed only of what differs from the branch that is published (main, or the one after --base).
With --format github they are annotations of a pull request as well; with --format json, data for another program.`;

await runScript(HELP, async (args) => {
  const { values } = parseArgs({
    args,
    options: {
      hub: { type: 'string' },
      ledger: { type: 'string' },
      private: { type: 'boolean' },
      changed: { type: 'boolean' },
      base: { type: 'string' },
      format: { type: 'string' },
    },
  });
  const surroundings = {
    env: process.env,
    clockMs: Date.now(),
    newId: () => newId(randomInt),
    log: console.log,
    git: git(process.env),
  };
  return runCheck(values, surroundings);
});
