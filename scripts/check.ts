import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { missingGlyphs } from '../src/cards/glyphs.ts';
import { checkHub } from '../src/checks/check-hub.ts';
import { describeProblems, stopsTheBuild } from '../src/checks/describe-problems.ts';
import { ContentError } from '../src/hub/content-error.ts';
import { readHub } from '../src/hub/hub-files.ts';
import { hubFolder } from '../src/hub/which-hub.ts';
import { newId } from '../src/news/id.ts';
import { momentOf } from '../src/site/moment.ts';

const { values } = parseArgs({
  options: { hub: { type: 'string' }, ledger: { type: 'string' }, private: { type: 'boolean' } },
});

try {
  const folder = hubFolder(values.hub, process.env);
  const hub = readHub(folder);
  const report = await checkHub({
    hubFolder: folder,
    hub,
    now: momentOf(hub, process.env, Date.now()),
    ledger: values.ledger ?? join(folder, 'ledger'),
    missingGlyphs,
    newId: () => newId(randomInt),
    showHidden: values.private,
  });
  console.log(describeProblems(report));
  if (stopsTheBuild(report)) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.log(error.message);
  process.exitCode = 1;
}
