import { bankHolidaysNear, isBankHoliday, isCovered, nameOf } from '../news/bank-holidays.ts';
import { daysBetween } from '../news/civil-time.ts';
import { dayOf, instantFromMs, msOf, writeDate } from '../news/times.ts';
import type { Check } from './check.ts';
import { warns, type Found } from './problem.ts';
import { datedSentences, type DatedSentence, type DateInSentence } from './text/dated-sentences.ts';
import type { Words } from './words.ts';

/** What runs longer than this many days includes a bank holiday without saying so, like a campaign of 6 weeks. */
const LONGEST = 7;

/** Where one of these stands, somebody has thought of it. */
const SAYS_SO = /\bbank[\s-]holidays?\b|\b(?:Christmas|Boxing Day|New Year|Good Friday|Easter|May Day)\b/i;

/** What is open, or is done with people, on a day. */
const OPEN =
  /\b(?:open|opens|opened|clinics?|sessions?|appointments?|drop-ins?|walk in|come|join|held|book|visit|vaccin\w*|collect|starts?|begins?|launch\w*|meet\w*|[ap]m)\b|\d[ap]m\b/i;

/** A day until which something may be done, or from which something counts, is none on which it is done. */
const NO_DAY_OF = /\b(?:by|before|until|since|after|from|of)\s+(?:[\w:]{1,9}\s+on\s+)?$/i;

const CALLED_BEFORE =
  /\bbank holiday(?: Monday| Friday)?\b(?! weekend)(?: is| falls)?(?: on)?[\s,:(–-]{1,3}$/i;
const CALLED_AFTER =
  /^[\s,(–-]{1,3}(?:which )?(?:is )?(?:a |the )?(?:\w+ (?:\w+ )?)?bank holiday\b(?! (?:weekend|hours|opening))/i;

/** Bank holidays that nobody seems to have thought of, and days that are called one and are none. */
export const bankHolidays: Check = {
  name: 'bank-holidays',
  subject: 'Dates and times',
  severity: 'warns',
  finds:
    'Events, notices and clinic days on a bank holiday that do not say so, and days that are called a bank holiday and are none. It knows the bank holidays of England and Wales.',
  bad: [
    {
      front:
        'kind: event\nevent: { start: 2026-12-28 09:00, end: 2026-12-28 12:00, venue: { name: Market Hall }, for: Everyone, walkIn: true }',
      says: '7:17 Monday 28 December 2026 is a bank holiday: Boxing Day (substitute day). If it is open, say that it is open on the bank holiday. If not, correct the day.',
    },
    {
      body: 'Blood tests are at the clinic in Thornby on Monday 28 December 2026.',
      says: '8:45 Monday 28 December 2026 is a bank holiday: Boxing Day (substitute day). If it is open, say that it is open on the bank holiday. If not, correct the day.',
    },
    {
      front: 'kind: notice\nnotice: { from: 2027-05-03 08:00, service: Car park }',
      says: '7:17 Monday 3 May 2027 is a bank holiday: Early May bank holiday. If it is open, say that it is open on the bank holiday. If not, correct the day.',
    },
    {
      body: 'We are closed on bank holiday Monday 10 May 2027.',
      says: '8:31 Monday 10 May 2027 is no bank holiday. Monday 3 May 2027 is one. Correct the date, or take "bank holiday" out.',
    },
    {
      body: 'We are closed on Saturday 26 December 2026, which is a bank holiday.',
      says: '8:18 Saturday 26 December 2026 is no bank holiday. Friday 25 December 2026, Monday 28 December 2026 and Friday 1 January 2027 are. Correct the date, or take "bank holiday" out.',
    },
  ],
  good: [
    { body: 'The clinic is open on Monday 28 December 2026, although it is a bank holiday.' },
    { body: 'The pharmacy is open on Christmas Day, Friday 25 December 2026, from 10am to 4pm.' },
    { body: 'The clinic is open on Tuesday 29 December 2026, except on bank holidays.' },
    { body: 'Tell us what you think by Monday 28 December 2026.' },
    { body: 'We are busy on the bank holiday weekend, from Saturday 1 May 2027.' },
    {
      front:
        'kind: event\nevent: { start: 2026-12-01, end: 2027-01-31, venue: { name: Market Hall }, for: Everyone, walkIn: true }',
    },
  ],
  inWords: (words) => {
    const forgotten = SAYS_SO.test(words.source) ? [] : unsaid(words);
    const wrong = words.english ? called(words) : [];
    return [...forgotten.slice(0, 1), ...wrong];
  },
};

/** Days of an event, a notice or the text that are a bank holiday. */
function unsaid(words: Words): readonly Found[] {
  const { file, item, english, hub, position } = words;
  if (!item || item.event?.cancelled) return [];
  const published = dayOf(item.published, hub.timeZone);
  const found = (at: ReturnType<typeof position>, day: string): Found =>
    warns(
      file,
      at,
      `${writeDate(day)} is a bank holiday: ${nameOf(day)}.`,
      'If it is open, say that it is open on the bank holiday. If not, correct the day.',
    );
  const own = ownDays(words)
    .filter(({ day }) => isBankHoliday(day))
    .map(({ day, path }) => found(position(path), day));
  const inText = english ? datedSentences(words).flatMap((sentence) => openDays(sentence, published)) : [];
  return [...own, ...inText.map(({ sentence, date }) => found(sentence.at(date.offset), date.iso))];
}

function ownDays({ item, hub }: Words): readonly { day: string; path: readonly PropertyKey[] }[] {
  const { event, notice } = item ?? {};
  const days = event
    ? daysBetween(event.start, instantFromMs(msOf(event.end) - 1), hub.timeZone)
    : notice?.from === undefined
      ? []
      : [dayOf(notice.from, hub.timeZone)];
  const path = event ? ['event', 'start'] : ['notice', 'from'];
  return days.length > LONGEST ? [] : days.map((day) => ({ day, path }));
}

function openDays(
  sentence: DatedSentence,
  published: string,
): readonly { sentence: DatedSentence; date: DateInSentence }[] {
  const { text, kind, dates, path } = sentence;
  // Those of an event are compared with its day by `event-dates`.
  if (kind === 'alt' || kind === 'post' || path?.[0] === 'changes') return [];
  if (kind !== 'cell' && !OPEN.test(text)) return [];
  return dates
    .filter(({ iso, certain }) => certain && iso >= published && isBankHoliday(iso))
    .filter(({ offset }) => !NO_DAY_OF.test(text.slice(0, offset)))
    .map((date) => ({ sentence, date }));
}

/** Days that are called a bank holiday and are none. */
function called(words: Words): readonly Found[] {
  return datedSentences(words).flatMap(({ text, dates, at }) =>
    dates.flatMap(({ offset, text: written, iso, certain }) => {
      const isCalled =
        CALLED_BEFORE.test(text.slice(0, offset)) || CALLED_AFTER.test(text.slice(offset + written.length));
      if (!isCalled || !certain || !isCovered(iso) || isBankHoliday(iso)) return [];
      const near = bankHolidaysNear(iso).map(writeDate);
      const are = near.length === 0 ? '' : `${listed(near)} ${near.length === 1 ? 'is one' : 'are'}. `;
      const instead = `${are}Correct the date, or take "bank holiday" out.`;
      return [warns(words.file, at(offset), `${writeDate(iso)} is no bank holiday.`, instead)];
    }),
  );
}

function listed(texts: readonly string[]): string {
  return texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1)}`;
}
