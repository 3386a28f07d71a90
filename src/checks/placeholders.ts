import { PLACEHOLDERS } from '../news/new-item.ts';
import type { Check } from './check.ts';
import { blocks, type Found } from './problem.ts';
import { positionAt } from './text/position-at.ts';
import type { Words } from './words.ts';

const SUMMARY = 'Write one or two sentences: what a reader who stops here must know.';
const TEXT = 'Write what happened, who it is for, when and where, and what to do next.';

/** Items that are no longer drafts and still say what "npm run new" wrote. */
export const placeholders: Check = {
  name: 'placeholders',
  subject: 'Words',
  severity: 'blocks',
  finds: 'Items that are no longer drafts and still hold what "npm run new" wrote for you to replace.',
  bad: [
    {
      front: `summary: "${SUMMARY}"`,
      says: '5:11 This still says what "npm run new" wrote. Write it, or put the line "draft: true" back.',
    },
    {
      body: TEXT,
      says: '8:1 This still says what "npm run new" wrote. Write it, or put the line "draft: true" back.',
    },
  ],
  good: [
    { front: 'draft: true', body: TEXT },
    { body: 'Write to us about what happened, who was there and when.' },
  ],
  inWords: find,
};

function find({ file, item, source }: Words): readonly Found[] {
  if (!item || item.draft) return [];
  return PLACEHOLDERS.filter((words) => source.includes(words)).map((words) =>
    blocks(
      file,
      positionAt(source, source.indexOf(words)),
      'This still says what "npm run new" wrote.',
      'Write it, or put the line "draft: true" back.',
    ),
  );
}
