import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { generateHub } from '../src/bench/made-hub-files.ts';
import { runScript } from '../src/site/run-script.ts';

const HELP = `npm run bench -- --write <folder> [--items <number>] [--seed <number>]
Writes a made-up hub of so many items, spread over 20 years: the same numbers, the same bytes.`;

await runScript(HELP, (args) => {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ args, options: { write: text, items: text, seed: text } });
  const [items, seed] = [Number(values.items ?? 1000), Number(values.seed ?? 1)];
  if (!values.write || !Number.isInteger(items) || !Number.isInteger(seed)) {
    console.error(HELP);
    return 2;
  }
  generateHub(resolve(values.write), { items, seed });
  console.log(`${items} items are in ${values.write}. Look at them at FREESHEET_NOW=2026-11-22T18:00:00Z.`);
  return 0;
});
