import { writeWallTime } from '../news/times.ts';
import type { Check } from './check.ts';
import type { Facts } from './facts.ts';
import { blocks, warns, type Found } from './problem.ts';

/** Questions to a meeting that could only be sent once it has begun, or to nowhere. */
export const questionDeadline: Check = {
  name: 'question-deadline',
  subject: 'Dates and times',
  severity: 'blocks',
  finds: 'Questions to a meeting that could only be sent once it has begun, or to nowhere.',
  bad: [],
  good: [],
  inHub: find,
};

function find({ items, hub }: Facts): readonly Found[] {
  return items.flatMap(({ file, item, position }): readonly Found[] => {
    const { start = '', meeting } = item?.event ?? {};
    if (meeting?.questionsBy === undefined) return [];
    const at = position(['event', 'meeting', 'questionsBy']);
    const begins = writeWallTime(start, hub.timeZone);
    return [
      ...(meeting.questionsBy > start
        ? [
            blocks(
              file,
              at,
              `Questions may be sent until after the meeting begins (${begins}).`,
              'Correct one of the two.',
            ),
          ]
        : []),
      ...(meeting.questionsTo === undefined
        ? [
            warns(
              file,
              at,
              'Nobody can tell where to send a question.',
              'Write where it goes as "questionsTo".',
            ),
          ]
        : []),
    ];
  });
}
