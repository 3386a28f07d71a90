import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { faultTable, faultVerdict, withFaultTable } from '../src/reports/fault-table.ts';
import { runScript } from '../src/site/run-script.ts';
import { ALL_PLACES, runFaults, type Tried } from '../tests/faults/run-faults.ts';

const HELP = `npm run faults -- [--write] [--only <network>]
Tries everything that can go wrong while posting, correcting and taking down, at every step of a run, on each network and
on paper, and prints what stands there in the end. Ends with 1 if a post was doubled or lost in silence. It takes some
minutes and reaches nobody.

  --write            puts the table into docs/reliability.md too
  --only <network>   tries one network only, by its name in the table, and writes nothing`;

const DOCUMENT = join('docs', 'reliability.md');

await runScript(HELP, async (args) => {
  const { values } = parseArgs({ args, options: { write: { type: 'boolean' }, only: { type: 'string' } } });
  const { only } = values;
  if (only !== undefined && !ALL_PLACES.includes(only)) {
    console.error(`The table has no "${only}", but: ${ALL_PLACES.join(', ')}.\n\n${HELP}`);
    return 2;
  }
  const tried: Tried[] = [];
  for (const place of only === undefined ? ALL_PLACES : [only]) {
    const own = await runFaults(place);
    console.log(faultTable(own.map(({ row }) => row)));
    tried.push(...own);
  }
  const rows = tried.map(({ row }) => row);
  const wrong = tried.flatMap((one) => one.wrong);
  if (values.write && only === undefined)
    await writeFile(DOCUMENT, withFaultTable(await readFile(DOCUMENT, 'utf8'), rows));
  for (const one of wrong) console.log(one);
  console.log(faultVerdict(rows));
  return wrong.length === 0 ? 0 : 1;
});
