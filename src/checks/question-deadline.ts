import { writeWallTime } from '../news/times.ts';
import type { Check } from './check.ts';
import { blocks, warns, type Found } from './problem.ts';
import type { Words } from './words.ts';

/** Questions to a meeting that could only be sent once it has begun, or to nowhere. */
export const questionDeadline: Check = {
  name: 'question-deadline',
  subject: 'Dates and times',
  severity: 'blocks',
  finds: 'Questions to a meeting that could only be sent once it has begun, or to nowhere.',
  bad: [],
  good: [],
  inWords: find,
};

function find({ file, item, position, hub }: Words): readonly Found[] {
  const { start, meeting } = item?.event ?? {};
  if (start === undefined || meeting?.questionsBy === undefined) return [];
  const at = position(['event', 'meeting', 'questionsBy']);
  const what = `Questions may be sent until after the meeting begins (${writeWallTime(start, hub.timeZone)}).`;
  const late = blocks(file, at, what, 'Correct one of the two.');
  const nowhere = warns(
    file,
    at,
    'Nobody can tell where to send a question.',
    'Write where it goes as "questionsTo".',
  );
  return [
    ...(meeting.questionsBy > start ? [late] : []),
    ...(meeting.questionsTo === undefined ? [nowhere] : []),
  ];
}
