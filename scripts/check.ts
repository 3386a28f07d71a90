import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { missingGlyphs } from '../src/cards/glyphs.ts';
import { checkHub } from '../src/checks/check-hub.ts';
import { describeProblems, stopsTheBuild } from '../src/checks/describe-problems.ts';
import { readHub } from '../src/hub/hub-files.ts';
import { hubFolder } from '../src/hub/which-hub.ts';
import { newId } from '../src/news/id.ts';
import { momentOf } from '../src/site/moment.ts';
import { runScript } from '../src/site/run-script.ts';

const HELP = `npm run check -- [--hub <folder>] [--ledger <folder>] [--private]
Reads a hub and prints every problem in it. With --private also what is wrong in items that are not public yet.`;

await runScript(HELP, async (args) => {
  const { values } = parseArgs({
    args,
    options: { hub: { type: 'string' }, ledger: { type: 'string' }, private: { type: 'boolean' } },
  });
  const folder = hubFolder(values.hub, process.env);
  const hub = readHub(folder);
  const report = await checkHub({
    hubFolder: folder,
    hub,
    now: momentOf(hub, process.env, Date.now()),
    ledger: values.ledger ?? (process.env['FREESHEET_LEDGER'] || join(folder, 'ledger')),
    missingGlyphs,
    newId: () => newId(randomInt),
    showHidden: values.private,
  });
  console.log(describeProblems(report));
  return stopsTheBuild(report) ? 1 : 0;
});
