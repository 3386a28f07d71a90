import { dayOf, instantFromMs, msOf, writeDate } from '../news/times.ts';
import type { Check } from './check.ts';
import { warns, type Found } from './problem.ts';
import { datedSentences } from './text/dated-sentences.ts';
import type { Words } from './words.ts';

/** What people are asked to do until the end of a consultation; the day stands right behind. */
const ANSWER =
  /\b(?:tell us|have your say|take part|reply|respond|answer|complete|fill in|return|send|share|comment|you have|(?:consultation|survey) (?:closes|ends|is open))\b[^.;]{0,60}\b(?:by|before|until|on)\s+(?:(?:midnight|midday|the end of|[\d:]+[ap]m)\s+(?:on\s+)?)?$/i;

/** What people are asked to do before an event. */
const BOOK =
  /\b(?:book|register|sign up|reply|rsvp|apply)\b[^.;]{0,60}\b(?:by|before)\s+(?:(?:midnight|midday|the end of|[\d:]+[ap]m)\s+(?:on\s+)?)?$/i;

const ASK =
  /\bquestions?\b[^.;]{0,60}\b(?:by|before)\s+(?:(?:midnight|midday|the end of|[\d:]+[ap]m)\s+(?:on\s+)?)?$/i;

const CONSULTATION =
  'kind: consultation\nconsultation: { opens: 2026-11-23, closes: 2027-01-29, phone: 01632 960 010, paper: Forms are at every library. }';

const EVENT =
  'kind: event\nevent: { start: 2026-12-05 09:00, end: 2026-12-05 12:00, venue: { name: Market Hall }, for: Everyone, booking: Call 01632 960 010. }';

/** Deadlines in the words that are not those of the fields: after the end, before the beginning. */
export const deadlines: Check = {
  name: 'deadlines',
  subject: 'Dates and times',
  severity: 'warns',
  finds:
    'Last days in the text on which it would be too late, or too early: to answer after a consultation has closed or before it opens, to book when the event is over, to send a question on another day than the page says.',
  bad: [
    {
      front: CONSULTATION,
      body: 'Tell us what you think by Sunday 31 January 2027.',
      says: '10:27 The text says Sunday 31 January 2027, and this closes on Friday 29 January 2027. Correct one of the two.',
    },
    {
      front: CONSULTATION,
      body: 'Send the form back by Friday 20 November 2026.',
      says: '10:23 The text says Friday 20 November 2026, and this does not open before Monday 23 November 2026. Correct one of the two.',
    },
    {
      front: EVENT,
      body: 'Please book a place by Saturday 12 December 2026.',
      says: '10:24 The text says to book by Saturday 12 December 2026, and by then it is over. Correct one of the two.',
    },
    {
      front: EVENT.replace(
        ' }',
        ' }, meeting: { body: The Board of Marsh Trust, questionsBy: 2026-12-03 12:00, questionsTo: board@example.org }',
      ).replace('booking: Call 01632 960 010.', 'walkIn: true'),
      body: 'Send a question by midday on Wednesday 2 December 2026.',
      says: '10:30 The text says Wednesday 2 December 2026, and the page says Thursday 3 December 2026. Correct one of the two.',
    },
  ],
  good: [
    { front: CONSULTATION, body: 'Tell us what you think by Friday 29 January 2027.' },
    { front: CONSULTATION, body: 'We will tell you what we decide by 31 March 2027.' },
    {
      front: CONSULTATION,
      body: 'The service is open until 31 March 2028. The board meets on 1 April 2027.',
    },
    { front: EVENT, body: 'Please book a place by midday on Friday 4 December 2026.' },
    { body: 'Please book a place by Saturday 12 December 2026.' },
  ],
  inWords: (words) => (words.english && words.item ? find(words) : []),
};

function find(words: Words): readonly Found[] {
  const { file, item } = words;
  if (!item || item.withdrawn || item.event?.cancelled) return [];
  return datedSentences(words).flatMap(({ text, dates, at, path }) =>
    dates.flatMap(({ offset, text: written, iso, certain }) => {
      if (!certain || path?.[0] === 'changes') return [];
      const what = wrong(words, text.slice(0, offset), written, iso);
      return what === undefined ? [] : [warns(file, at(offset), what, 'Correct one of the two.')];
    }),
  );
}

function wrong({ item, hub }: Words, before: string, written: string, day: string): string | undefined {
  const { consultation, event } = item ?? {};
  // What was over when it was published is told by `past-dates`.
  if (item && day < dayOf(item.published, hub.timeZone)) return undefined;
  const on = (instant: string): string => dayOf(instant, hub.timeZone);
  if (consultation && ANSWER.test(before)) {
    const last = on(instantFromMs(msOf(consultation.closes) - 1));
    const first = on(consultation.opens ?? item?.published ?? '');
    if (day > last) return `The text says ${written}, and this closes on ${writeDate(last)}.`;
    if (day < first) return `The text says ${written}, and this does not open before ${writeDate(first)}.`;
  }
  const questions = event?.meeting?.questionsBy;
  if (questions !== undefined && ASK.test(before)) {
    const until = on(questions);
    return day === until ? undefined : `The text says ${written}, and the page says ${writeDate(until)}.`;
  }
  if (event && BOOK.test(before) && day > on(instantFromMs(msOf(event.end) - 1))) {
    return `The text says to book by ${written}, and by then it is over.`;
  }
  return undefined;
}
