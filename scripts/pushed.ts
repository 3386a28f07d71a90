import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { runPushed } from '../src/hook/run-pushed.ts';
import { runScript } from '../src/site/run-script.ts';

const HELP = `Run by git before a push, where "npm run hook" asked for it: node scripts/run.mjs pushed --hub <folder> --remote <name>
Reads from its input what is about to leave, and ends with 1 when there is personal data in it.`;
const TEXT = { type: 'string' } as const;

await runScript(HELP, async (args) => {
  const { hub = '', remote = '' } = parseArgs({ args, options: { hub: TEXT, remote: TEXT } }).values;
  return runPushed({
    lines: readFileSync(0, 'utf8'),
    remote,
    hub,
    here: process.cwd(),
    print: console.error,
  });
});
