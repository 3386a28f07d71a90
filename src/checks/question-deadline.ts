import { writeWallTime } from '../news/times.ts';
import type { Check } from './check.ts';
import { blocks, warns, type Found } from './problem.ts';
import type { Words } from './words.ts';

const asking = (questionsBy: string, more: string): string => `kind: event
event:
  start: 2026-11-28 09:00
  end: 2026-11-28 12:00
  venue: { name: Market Hall }
  for: Everyone
  walkIn: true
  meeting: { body: The Board of Marsh Trust, questionsBy: ${questionsBy}${more} }`;

/** Questions to a meeting that could only be sent once it has begun, or to nowhere. */
export const questionDeadline: Check = {
  name: 'question-deadline',
  subject: 'Dates and times',
  severity: 'blocks',
  finds:
    'Questions to a meeting in public that could be sent after it has begun, or that nobody is told where to send.',
  bad: [
    {
      front: asking('2026-12-01 12:00', ', questionsTo: board@example.org'),
      says: '13:59 Questions may be sent until after the meeting begins (2026-11-28 09:00). Correct one of the two.',
    },
    {
      front: asking('2026-11-27 12:00', ''),
      says: '13:59 Nobody can tell where to send a question. Write where it goes as "questionsTo".',
    },
  ],
  good: [
    { front: asking('2026-11-27 12:00', ', questionsTo: board@example.org') },
    { front: asking('2026-11-28 09:00', ', questionsTo: board@example.org') },
  ],
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
