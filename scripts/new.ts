import { randomInt } from 'node:crypto';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { readHub } from '../src/hub/hub-files.ts';
import { KINDS } from '../src/hub/kinds.ts';
import { hubFolder } from '../src/hub/which-hub.ts';
import { newId } from '../src/news/id.ts';
import { writeNewItem } from '../src/news/new-item-files.ts';
import { newItemFile } from '../src/news/new-item.ts';
import { dayOf } from '../src/news/times.ts';
import { momentOf } from '../src/site/moment.ts';
import { runScript } from '../src/site/run-script.ts';

const HELP = `npm run new -- "Title, 110 characters at most" [--kind <kind>] [--hub <folder>]
Makes a draft and prints its path. The kinds are: ${KINDS.join(', ')}.`;

await runScript(HELP, (args) => {
  const options = { hub: { type: 'string' }, kind: { type: 'string', default: 'news' } } as const;
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  const title = positionals.join(' ').trim();
  const kind = KINDS.find((name) => name === values.kind);
  if (title === '' || title.length > 110 || kind === undefined) {
    console.error(HELP);
    return 2;
  }
  const folder = hubFolder(values.hub, process.env);
  const hub = readHub(folder);
  const day = dayOf(momentOf(hub, process.env, Date.now()), hub.timeZone);
  const file = writeNewItem(folder, newItemFile({ id: newId(randomInt), title, kind, day }));
  console.log(relative(process.cwd(), join(folder, file)));
  console.log('It is a draft. Write its summary and text, then take out the line "draft: true".');
  console.log('"npm run check -- --private" tells you what is still wrong with it.');
  return 0;
});
