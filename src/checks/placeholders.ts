import { PLACEHOLDERS } from '../news/new-item.ts';
import type { Check } from './check.ts';
import { blocks, type Found } from './problem.ts';
import { positionAt } from './text/position-at.ts';
import type { Words } from './words.ts';

/** Items that are no longer drafts and still say what "npm run new" wrote. */
export const placeholders: Check = {
  name: 'placeholders',
  subject: 'Words',
  severity: 'blocks',
  finds: 'Items that are no longer drafts and still say what "npm run new" wrote.',
  bad: [],
  good: [],
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
