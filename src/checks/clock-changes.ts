import { timesShown } from '../news/civil-time.ts';
import { writeDate } from '../news/times.ts';
import type { Check } from './check.ts';
import { blocks, warns, type Found } from './problem.ts';
import { writeMinutes } from './text/clock.ts';
import { datedSentences, type DatedSentence, type DateInSentence } from './text/dated-sentences.ts';
import { timesIn, type WrittenTime } from './text/times-in-text.ts';
import type { Words } from './words.ts';

/** How many characters may stand between a time and the day that it is of, where a sentence names several days. */
const NEAR = 12;

/** A sentence about the change itself has to name the hour. */
const ABOUT_CLOCKS = /\bclocks?\b|\bBST\b|\bGMT\b|\b(?:summer|winter) time\b/i;

/** Blocks whose times lie ahead and can be chosen; when something was done cannot. */
const AHEAD = ['event', 'notice', 'consultation', 'expires', 'social'] as const;

const FIELD = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2})$/;

/** Times in the hour that the clocks jump over, or that they show twice. */
export const clockChanges: Check = {
  name: 'clock-changes',
  subject: 'Dates and times',
  severity: 'blocks',
  finds:
    'Times that do not exist because the clocks go forward that night, between 1am and 2am on the last Sunday of March; and times that come twice because they go back, on the last Sunday of October.',
  bad: [
    {
      body: 'The NHS App cannot be used from 1:30am on Sunday 28 March 2027.',
      says: '8:33 On Sunday 28 March 2027 the clocks go forward, so there is no 1:30am. Write the time that is meant: after 12:59am comes 2am.',
    },
    {
      body: 'On Sunday 31 October 2027 our phones are off from 1am to 4am.',
      says: '8:51 On Sunday 31 October 2027 the clocks go back, so 1am comes twice. Write "1am, before the clocks go back", or "1am, after the clocks have gone back".',
    },
    {
      front:
        'kind: notice\nnotice: { from: 2027-10-31 01:15, until: 2027-10-31 05:00, service: Patient portal }',
      says: '7:17 On Sunday 31 October 2027 the clocks go back, so 01:15 comes twice. It is taken for the first of the two. Choose a time outside that hour, or leave it so.',
    },
  ],
  good: [
    { body: 'The NHS App cannot be used from 2am on Sunday 28 March 2027.' },
    { body: 'The clocks go forward at 1am on Sunday 28 March 2027.' },
    {
      body: 'It is closed from 1:30pm on Sunday 31 October 2027, and from 1:30am on Sunday 7 November 2027.',
    },
    { body: 'Our phones are off from 11pm on Saturday 27 March 2027 to 6am on Sunday 28 March 2027.' },
    { front: 'kind: notice\nnotice: { from: 2027-10-31 02:00, until: 2027-10-31 05:00, service: Portal }' },
    {
      front:
        'published: 2026-10-25 00:30\nchanges: [{ at: 2026-10-25 01:30, what: The room is another one. }]',
    },
  ],
  inWords: (words) => [
    ...AHEAD.flatMap((name) => fields(words, words.written[name], [name])),
    ...prose(words),
  ],
};

/** Times of front matter that come twice. Those that do not exist are told when it is read. */
function fields(words: Words, value: unknown, path: readonly PropertyKey[]): readonly Found[] {
  if (typeof value === 'string') {
    const [, day, time] = FIELD.exec(value.trim()) ?? [];
    if (day === undefined || time === undefined || shown(words, day, time) !== 2) return [];
    const what = `On ${writeDate(day)} the clocks go back, so ${time} comes twice.`;
    const instead = 'It is taken for the first of the two. Choose a time outside that hour, or leave it so.';
    return [warns(words.file, words.position(path), what, instead)];
  }
  if (typeof value !== 'object' || value === null || path.includes('cancelled')) return [];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([key, inner]) => fields(words, inner, [...path, key]));
}

function prose(words: Words): readonly Found[] {
  if (!words.english) return [];
  return datedSentences(words).flatMap((sentence) => {
    if (ABOUT_CLOCKS.test(sentence.text)) return [];
    return timesIn(sentence.text).flatMap((time) => {
      const { from, offset } = time;
      const date = dayOfTime(time, sentence);
      const [minutes = 0] = from;
      if (!date?.certain || from.length > 1) return [];
      const often = shown(words, date.iso, wallTime(minutes));
      const found = often === 1 ? undefined : told(date.iso, minutes, often, words);
      return found ? [found(words.file, sentence.at(offset))] : [];
    });
  });
}

/** The day that a time is of: the only one of the sentence, or the one right beside it. */
function dayOfTime({ offset, text }: WrittenTime, { dates }: DatedSentence): DateInSentence | undefined {
  if (dates.length === 1) return dates[0];
  const behind = dates.find((date) => date.offset >= offset + text.length);
  if (behind && behind.offset - offset - text.length <= NEAR) return behind;
  const before = dates.findLast((date) => date.offset < offset);
  return before && offset - before.offset - before.text.length <= NEAR ? before : undefined;
}

function told(day: string, minutes: number, often: 0 | 2, words: Words) {
  const time = writeMinutes(minutes);
  const date = writeDate(day);
  if (often === 2) {
    const instead = `Write "${time}, before the clocks go back", or "${time}, after the clocks have gone back".`;
    return (file: string, at: ReturnType<DatedSentence['at']>): Found =>
      warns(file, at, `On ${date} the clocks go back, so ${time} comes twice.`, instead);
  }
  const gap = Array.from({ length: 1440 }, (_, minute) => minute).filter(
    (minute) => shown(words, day, wallTime(minute)) === 0,
  );
  const [last, next] = [(gap[0] ?? 0) - 1, (gap.at(-1) ?? 0) + 1].map(writeMinutes);
  return (file: string, at: ReturnType<DatedSentence['at']>): Found =>
    blocks(
      file,
      at,
      `On ${date} the clocks go forward, so there is no ${time}.`,
      `Write the time that is meant: after ${last} comes ${next}.`,
    );
}

function shown({ hub }: Words, day: string, time: string): 0 | 1 | 2 {
  try {
    return timesShown(day, time, hub.timeZone);
  } catch {
    return 1;
  }
}

/** `01:30` */
function wallTime(minutes: number): string {
  return [Math.floor(minutes / 60) % 24, minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
