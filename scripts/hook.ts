import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runHook } from '../src/hook/install-hook-files.ts';
import { hubFolder } from '../src/hub/which-hub.ts';
import { runScript } from '../src/site/run-script.ts';

const HELP = `npm run hook -- [--hub <folder>] [--beside] [--remove]
Lets git look for personal data in all that is about to leave this computer, and stop the push if there is any.
With --beside a hook that is there already is kept, and runs after it. --remove takes it away.`;

await runScript(HELP, (args) => {
  const { hub, ...asked } = parseArgs({
    args,
    options: { hub: { type: 'string' }, beside: { type: 'boolean' }, remove: { type: 'boolean' } },
  }).values;
  const file = join(resolve(import.meta.dirname), 'run.mjs');
  return runHook({
    ...asked,
    hubFolder: hubFolder(hub, process.env),
    program: { node: process.execPath, file, words: ['pushed'] },
    print: console.log,
  });
});
