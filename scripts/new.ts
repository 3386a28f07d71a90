import { randomInt } from 'node:crypto';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { ContentError } from '../src/hub/content-error.ts';
import { readHub } from '../src/hub/hub-files.ts';
import { KINDS, type Kind } from '../src/hub/hub.ts';
import { hubFolder } from '../src/hub/which-hub.ts';
import { newId } from '../src/news/id.ts';
import { writeNewItem } from '../src/news/new-item-files.ts';
import { newItemFile } from '../src/news/new-item.ts';
import { dayOf } from '../src/news/times.ts';
import { momentOf } from '../src/site/moment.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { hub: { type: 'string' }, kind: { type: 'string', default: 'news' } },
});
const title = positionals.join(' ').trim();
const isKind = (word: string): word is Kind => KINDS.some((kind) => kind === word);

try {
  if (title === '' || [...title].length > 110 || !isKind(values.kind)) {
    console.log(`Write: npm run new -- "Title, 110 characters at most" [--kind ${KINDS.join('|')}]`);
    process.exitCode = 2;
  } else {
    const folder = hubFolder(values.hub, process.env);
    const hub = readHub(folder);
    const day = dayOf(momentOf(hub, process.env, Date.now()), hub.timeZone);
    const file = newItemFile({ id: newId(randomInt), title, kind: values.kind, day });
    console.log(relative(process.cwd(), join(folder, writeNewItem(folder, file))));
    console.log('It is a draft. Write its summary and text, then take out the line "draft: true".');
    console.log('"npm run check -- --private" tells you what is still wrong with it.');
  }
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.log(error.message);
  process.exitCode = 1;
}
