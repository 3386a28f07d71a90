import { PLACEHOLDERS } from '../news/new-item.ts';
import type { Check } from './check.ts';
import type { Facts } from './facts.ts';
import { blocks, type Found } from './problem.ts';
import { positionAt } from './text/position-at.ts';

/** Items that are no longer drafts and still say what "npm run new" wrote. */
export const placeholders: Check = {
  name: 'placeholders',
  subject: 'Words',
  severity: 'blocks',
  finds: 'Items that are no longer drafts and still say what "npm run new" wrote.',
  bad: [],
  good: [],
  inHub: find,
};

function find({ items }: Facts): readonly Found[] {
  return items.flatMap(({ file, item, source }) =>
    !item || item.draft
      ? []
      : PLACEHOLDERS.filter((words) => source.includes(words)).map((words) =>
          blocks(
            file,
            positionAt(source, source.indexOf(words)),
            'This still says what "npm run new" wrote.',
            'Write it, or put the line "draft: true" back.',
          ),
        ),
  );
}
