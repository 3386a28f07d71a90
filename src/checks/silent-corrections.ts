import { isDeepStrictEqual } from 'node:util';
import type { Position } from '../hub/content-error.ts';
import type { ItemFile } from '../news/item-files.ts';
import { writeWallTime } from '../news/times.ts';
import { isTakenBack } from '../news/withdrawal.ts';
import type { Check } from './check.ts';
import type { Facts } from './facts.ts';
import { warns, type Found } from './problem.ts';
import { publicItem, type Former } from './text/vanished.ts';

/** Fields whose words or times readers meet. */
const FIELDS = [
  'title',
  'summary',
  'published',
  'expires',
  'event',
  'consultation',
  'notice',
  'youSaidWeDid',
] as const;

const was = (body: string, more = '') => ({
  before: {
    items: new Map([
      [
        'fv7kq2mxw4',
        {
          file: 'news/example.md',
          source: `---\nid: fv7kq2mxw4\ntitle: Walk in for your flu vaccine\nsummary: Walk in.\npublished: 2026-11-20\n${more}---\n\n${body}\n`,
        },
      ],
    ]),
  },
});

/** Items whose words or times differ from those on the main branch, where they are public, and that do not say so. */
export const silentCorrections: Check = {
  name: 'silent-corrections',
  subject: 'Rules',
  severity: 'warns',
  finds:
    'Items that are public on the main branch, whose words or times are others here, and whose "changes" says nothing of it: posts and feeds would go on saying what is not so any more.',
  bad: [
    {
      body: 'Come in.\n\nWe open at 10am.',
      more: was('Come in.\n\nWe open at 9am.'),
      says: '10:1 This was changed since it was published, and "changes" does not say so: posts and feeds are told of nothing. Add the line: changes: [{ at: 2026-11-22 12:00, what: "Write what changed" }]. For a slip that changes no meaning, add "minor: true".',
    },
    {
      front: 'changes:\n  - { at: 2026-11-20 12:00, what: The room number }\nsummary: Walk in on Monday.',
      more: was('Come in.', 'changes: [{ at: 2026-11-20 12:00, what: The room number }]\n'),
      says: '7:10 This was changed since it was published, and "changes" does not say so: posts and feeds are told of nothing. Add under "changes": - { at: 2026-11-22 12:00, what: "Write what changed" }. For a slip that changes no meaning, add "minor: true".',
    },
  ],
  good: [
    { more: was('Come\nin.  ') },
    { front: 'questions: [{ question: Is it free?, answer: Yes. }]', more: was('Come in.') },
    { body: 'We open at 10am.', more: was('We open at 9am.', 'draft: true\n') },
    {
      body: 'We open at 10am.',
      front: 'changes: [{ at: 2026-11-22, what: We open at 10am. }]',
      more: was('We open at 9am.'),
    },
    {
      body: 'We open at 10am.',
      front: 'withdrawn: { at: 2026-11-22, reason: It was wrong. }',
      more: was('We open at 9am.'),
    },
    { more: was('Come in.\n\n![A nurse](nurse.jpg)') },
  ],
  inHub: (facts) =>
    facts.items.flatMap((file) => {
      const former = file.item && facts.before?.items.get(file.item.id);
      // Reading takes time, and nearly all files are as they were.
      if (!former || former.source === file.source) return [];
      const old = publicItem(former, facts);
      return old ? ofItem(file, old, facts) : [];
    }),
};

function ofItem(itemFile: ItemFile, old: Former, { now, hub }: Facts): readonly Found[] {
  const { file, item } = itemFile;
  if (!item || old.item.withdrawn?.erase || isTakenBack(item)) return [];
  const known = new Set(old.item.changes.map((change) => JSON.stringify(change)));
  if (item.changes.some((change) => !known.has(JSON.stringify(change)))) return [];
  const at = firstDifference(itemFile, old);
  if (!at) return [];
  const entry = `{ at: ${writeWallTime(now, hub.timeZone)}, what: "Write what changed" }`;
  const add =
    item.changes.length > 0 ? `Add under "changes": - ${entry}.` : `Add the line: changes: [${entry}].`;
  return [
    warns(
      file,
      at,
      'This was changed since it was published, and "changes" does not say so: posts and feeds are told of nothing.',
      `${add} For a slip that changes no meaning, add "minor: true".`,
    ),
  ];
}

/** Where the item first says something else than before; nothing when only its spaces, pictures or settings changed. */
function firstDifference({ written, body, bodyLine, position }: ItemFile, old: Former): Position | undefined {
  const field = FIELDS.find((name) => !isDeepStrictEqual(written[name], old.written[name]));
  if (field !== undefined) return position([field]);
  if (words(body) === words(old.body)) return undefined;
  const before = new Set(old.body.split('\n').map(words));
  const line = body.split('\n').findIndex((text) => words(text) !== '' && !before.has(words(text)));
  return { line: bodyLine + Math.max(0, line), column: 1 };
}

/** Text without its pictures, which have consents to end and alt texts to mend, and with single spaces. */
function words(text: string): string {
  return text
    .replaceAll(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
