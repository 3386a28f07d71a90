import { PLACEHOLDERS } from '../news/new-item.ts';
import type { Facts } from './facts.ts';
import { blocks, type Problem } from './problem.ts';
import { positionAt } from './text/position-at.ts';

/** Items that are no longer drafts and still say what "npm run new" wrote. */
export function placeholders({ items }: Facts): readonly Problem[] {
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
