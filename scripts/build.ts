import { randomInt } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { newId } from '../src/news/id.ts';
import { buildHub } from '../src/site/build-hub.ts';
import { runScript } from '../src/site/run-script.ts';
import { git } from '../src/syndication/git.ts';

const HELP = `npm run build -- [--hub <folder>] [--out <folder>] [--ledger <folder>] [--last-good <folder>]
Checks a hub and builds its site into "dist", or into the folder after --out. Ends with 4 when something that is not
public yet was held back for a problem, or when an alert alone was added to the last site that could be built:
--last-good names the hub as it was then, where git cannot fetch it. --github-output is for workflows.`;

await runScript(HELP, async (args) => {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args,
    options: { hub: text, out: text, ledger: text, 'last-good': text, 'github-output': text },
  });
  const { hub = '', out = '', ledger = '', 'last-good': lastGood, 'github-output': file } = values;
  const env = {
    ...process.env,
    ...(hub && { FREESHEET_HUB: hub }),
    ...(out && { FREESHEET_OUT: out }),
    ...(ledger && { FREESHEET_LEDGER: ledger }),
  };
  const output = (name: string, value: string) => file && appendFileSync(file, `${name}=${value}\n`);
  const options = { clockMs: Date.now(), output, ...(lastGood && { lastGood }) };
  const around = { env, newId: () => newId(randomInt), log: console.log, git: git(process.env) };
  return buildHub(options, around);
});
