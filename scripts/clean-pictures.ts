import { parseArgs } from 'node:util';
import { hubFolder } from '../src/hub/which-hub.ts';
import { cleanPictures } from '../src/site/clean-pictures.ts';
import { runScript } from '../src/site/run-script.ts';

const HELP = `npm run clean-pictures -- [--hub <folder>] [picture…]
Takes out of pictures where, with which camera and by whom they were taken. Without a picture: of all that tell it.`;

await runScript(HELP, (args) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { hub: { type: 'string' } },
  });
  return cleanPictures({
    hubFolder: hubFolder(values.hub, process.env),
    named: positionals,
    here: process.cwd(),
    print: console.log,
  });
});
