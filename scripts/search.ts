import { parseArgs } from 'node:util';
import { buildSettings } from '../src/site/build-settings.ts';
import { makeSearch } from '../src/site/make-search.ts';
import { runScript } from '../src/site/run-script.ts';

const HELP = `npm run search -- [--hub <folder>] [--out <folder>]
Makes the search index of the site that "npm run build" wrote, puts it there, and keeps it for the builds to come.
Only the years in which something changed are indexed again.`;

await runScript(HELP, async (args) => {
  const { values } = parseArgs({ args, options: { hub: { type: 'string' }, out: { type: 'string' } } });
  const { hub = '', out = '' } = values;
  const env = { ...process.env, ...(hub && { FREESHEET_HUB: hub }), ...(out && { FREESHEET_OUT: out }) };
  const settings = buildSettings(env, Date.now());
  const made = await makeSearch(settings);
  if (made === undefined) {
    console.error(`There is no site in ${settings.out}. Run "npm run build" first.`);
    return 1;
  }
  const { items, indexed } = made;
  console.log(`Search finds ${items === 1 ? '1 item' : `${items} items`} of ${settings.hub.title}.`);
  console.log(indexed.length === 0 ? 'No year had changed.' : `Indexed now: ${indexed.join(', ')}.`);
  return 0;
});
