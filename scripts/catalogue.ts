import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '../src/checks/catalogue/catalogue.ts';
import { CHECKS } from '../src/checks/index.ts';
import { networks } from '../src/networks/index.ts';
import { inboxPage } from '../src/reports/inbox-page.ts';
import { runScript } from '../src/site/run-script.ts';

const HELP = `npm run catalogue
Writes docs/checks.md, the catalogue of checks for staff, and docs/inbox.md, what each network lets us see, from the code
itself.`;

await runScript(HELP, () => {
  const docs = join(import.meta.dirname, '../docs');
  writeFileSync(join(docs, 'checks.md'), catalogue(CHECKS));
  writeFileSync(join(docs, 'inbox.md'), inboxPage(networks));
  console.log(
    `docs/checks.md tells of ${CHECKS.length} checks, and docs/inbox.md of ${networks.length} networks.`,
  );
  return 0;
});
