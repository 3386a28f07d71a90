import type { Check } from './check.ts';
import { blocks } from './problem.ts';
import { vanished } from './text/vanished.ts';

const TOP = { line: 1, column: 1 };

const before = (file: string, id: string, more = '') => ({
  items: new Map([
    [
      id,
      {
        file,
        source: `---\nid: ${id}\ntitle: Walk in for your flu vaccine\nsummary: Walk in.\npublished: 2026-11-20\n${more}---\nCome in.\n`,
      },
    ],
  ]),
});

/** Items that were public, and that no file has now: feeds, posts and other sites still know them. */
export const vanishedIds: Check = {
  name: 'vanished-ids',
  subject: 'Rules',
  severity: 'blocks',
  finds:
    'Items that are public on the main branch and that no file has any more, because the file was deleted or its id was changed: feeds, posts and other sites still know them.',
  bad: [
    {
      more: { before: before('news/2026/flu.md', 'bcdfghjklm') },
      says: '1:1 The item "bcdfghjklm" is public, and its file "news/2026/flu.md" is gone. Put the file back. To take the item back, run: npm run withdraw -- bcdfghjklm --reason "Why, in a few words".',
    },
    {
      more: { before: before('news/example.md', 'bcdfghjklm') },
      says: '2:5 The id of this item was "bcdfghjklm" when it was published: with another, feeds and posts take it for a new one. Write it again: id: bcdfghjklm',
    },
  ],
  good: [
    { more: { before: before('news/2025/flu.md', 'fv7kq2mxw4') } },
    { more: { before: before('news/draft.md', 'bcdfghjklm', 'draft: true\n') } },
    {},
  ],
  inHub: (facts) =>
    vanished(facts).map(({ id, file }) => {
      const still = facts.all.find((one) => one.file === file);
      if (!still) {
        const what = `The item "${id}" is public, and its file "${file}" is gone.`;
        const instead = `Put the file back. To take the item back, run: npm run withdraw -- ${id} --reason "Why, in a few words".`;
        return blocks(file, TOP, what, instead);
      }
      return blocks(
        file,
        still.position(['id']),
        `The id of this item was "${id}" when it was published: with another, feeds and posts take it for a new one.`,
        `Write it again: id: ${id}`,
      );
    }),
};
