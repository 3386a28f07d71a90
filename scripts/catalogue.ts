import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '../src/checks/catalogue/catalogue.ts';
import { CHECKS } from '../src/checks/index.ts';
import { runScript } from '../src/site/run-script.ts';

const HELP = `npm run catalogue
Writes docs/checks.md, the catalogue of checks for staff, from the checks themselves.`;

await runScript(HELP, () => {
  writeFileSync(join(import.meta.dirname, '../docs/checks.md'), catalogue(CHECKS));
  console.log(`docs/checks.md tells of ${CHECKS.length} checks.`);
  return 0;
});
