import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { newId } from '../src/news/id.ts';
import { buildSettings } from '../src/site/build-settings.ts';
import { checkedBuild } from '../src/site/checked-build.ts';
import { runScript } from '../src/site/run-script.ts';

const HELP = `npm run build -- [--hub <folder>] [--out <folder>] [--ledger <folder>]
Checks a hub and builds its site into "dist", or into the folder after --out.`;

await runScript(HELP, async (args) => {
  const { values } = parseArgs({
    args,
    options: { hub: { type: 'string' }, out: { type: 'string' }, ledger: { type: 'string' } },
  });
  const { hub = '', out = '', ledger = '' } = values;
  const env = {
    ...process.env,
    ...(hub && { FREESHEET_HUB: hub }),
    ...(out && { FREESHEET_OUT: out }),
    ...(ledger && { FREESHEET_LEDGER: ledger }),
  };
  const settings = buildSettings(env, Date.now());
  const built = await checkedBuild(settings, { newId: () => newId(randomInt), log: console.log });
  if (built) console.log(`The site is in ${settings.out}.`);
  return built ? 0 : 1;
});
