import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runScript } from '../src/site/run-script.ts';
import { runLighthouse } from '../tests/lighthouse/run-lighthouse.ts';
import { runSteps } from '../tests/run/steps.ts';
import { SITES, buildSites } from '../tests/run/test-sites.ts';

const HELP = `npm run lighthouse -- [--site <folder>]
Runs Lighthouse, as a phone, three times over the front page, an item, a list, an event and the week of the demo site,
and prints the median of each. Below 100 it ends with 1, unless docs/lighthouse.md says why. It takes about five
minutes, and installs Lighthouse the first time. --site names a demo site that is built already.`;

await runScript(HELP, async (args) => {
  const { values } = parseArgs({ args, options: { site: { type: 'string' } } });
  const around = { log: console.log, env: process.env };
  const run = () => runLighthouse(resolve(values.site ?? SITES.demo.dist), around);
  const step = { name: 'Lighthouse', doing: 'five pages, three times each, as a phone', run };
  return (await runSteps(values.site === undefined ? [buildSites, step] : [step], Date.now)) ? 0 : 1;
});
