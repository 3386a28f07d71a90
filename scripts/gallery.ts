import { randomInt } from 'node:crypto';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { basePath } from '../src/hub/hub.ts';
import { newId } from '../src/news/id.ts';
import { buildSettings, OWN_FOLDER } from '../src/site/build-settings.ts';
import { checkedBuild } from '../src/site/checked-build.ts';
import { runScript } from '../src/site/run-script.ts';
import { git } from '../src/syndication/git.ts';
import { serve } from '../src/site/serve.ts';

const HELP = `npm run gallery -- [--hub <folder>]
Builds a hub with the gallery, where every component stands in every state, and serves it on this computer.`;

await runScript(HELP, async (args) => {
  const { values } = parseArgs({ args, options: { hub: { type: 'string' } } });
  const folder = resolve(OWN_FOLDER, 'gallery');
  const named = values.hub === undefined ? {} : { FREESHEET_HUB: values.hub };
  const env = { ...process.env, ...named, FREESHEET_OUT: folder, FREESHEET_GALLERY: 'yes' };
  const settings = buildSettings(env, Date.now());
  const around = { env: process.env, newId: () => newId(randomInt), log: console.log, git: git(process.env) };
  if ((await checkedBuild(settings, around)) === 'stopped') return 1;
  const at = basePath(settings.hub);
  const { origin } = await serve([{ at, folder }]);
  console.log(`The gallery is at ${origin}${at}gallery/. Press Ctrl-C here to stop.`);
  return 0;
});
