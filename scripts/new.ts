import { randomInt } from 'node:crypto';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { readHub } from '../src/hub/hub-files.ts';
import { KINDS } from '../src/hub/kinds.ts';
import { hubFolder } from '../src/hub/which-hub.ts';
import { newId } from '../src/news/id.ts';
import { writeNewItem } from '../src/news/new-item-files.ts';
import { newItemFile } from '../src/news/new-item.ts';
import { itemFromTemplate } from '../src/news/templates/item-from-template.ts';
import { readTemplates } from '../src/news/templates/template-files.ts';
import { dayOf } from '../src/news/times.ts';
import { momentOf } from '../src/site/moment.ts';
import { runScript } from '../src/site/run-script.ts';

const HELP = `npm run new -- "Title, 110 characters at most" [--kind <kind>] [--hub <folder>]
npm run new -- --template <name> --place <id> --time "5pm on…" --number "01632…" [--hub <folder>]
Makes a draft, or an item in approved words, and prints its path. The kinds are: ${KINDS.join(', ')}.`;
const TEXT = { type: 'string' } as const;
const OPTIONS = { hub: TEXT, kind: TEXT, template: TEXT, place: TEXT, time: TEXT, number: TEXT };

await runScript(HELP, (args) => {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS });
  const { template: name, kind: asked = 'news', hub: own, ...slots } = values;
  const title = positionals.join(' ').trim();
  const kind = KINDS.find((one) => one === asked);
  if (name === undefined ? !title || title.length > 110 || !kind || Object.keys(slots)[0] : title) {
    console.error(HELP);
    return 2;
  }
  const folder = hubFolder(own, process.env);
  const hub = readHub(folder);
  const known = { id: newId(randomInt), now: momentOf(hub, process.env, Date.now()) };
  const made =
    name === undefined
      ? newItemFile({ ...known, title, kind: kind ?? 'news', day: dayOf(known.now, hub.timeZone) })
      : itemFromTemplate({ ...known, name, slots }, readTemplates(folder), hub);
  console.log(`${relative(process.cwd(), join(folder, writeNewItem(folder, made)))}\n${made.next}`);
  return 0;
});
