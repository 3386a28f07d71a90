import { parseArgs } from 'node:util';
import { changedFiles } from '../src/github/changed-files.ts';
import { writePreview } from '../src/github/preview-files.ts';
import { runAddress } from '../src/github/workflow.ts';
import { readHub } from '../src/hub/hub-files.ts';
import { hubFolder } from '../src/hub/which-hub.ts';
import { momentOf } from '../src/site/moment.ts';
import { runScript } from '../src/site/run-script.ts';
import { git } from '../src/syndication/git.ts';

const HELP = `npm run preview -- [--base <branch>] [--hub <folder>] [--out <file>] [--cards <folder>]
Writes what would be posted of each item that differs from the branch (origin/main), with its card. Posts nothing.`;

await runScript(HELP, async (args) => {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ args, options: { hub: text, base: text, out: text, cards: text } });
  const { base = 'origin/main', out = 'preview.md', cards = 'cards' } = values;
  const folder = hubFolder(values.hub, process.env);
  const changed = await changedFiles(folder, base, git(process.env));
  if (changed === undefined) {
    console.error(`git cannot compare this with "${base}": fetch that branch, or name another after --base.`);
    return 1;
  }
  const hub = readHub(folder);
  const now = momentOf(hub, process.env, Date.now());
  const cardsAt = runAddress(process.env);
  const count = await writePreview({ hubFolder: folder, hub, now, changed, out, cards, cardsAt });
  console.log(`New or changed: ${count} ${count === 1 ? 'item' : 'items'}. The preview is in ${out}.`);
  return 0;
});
