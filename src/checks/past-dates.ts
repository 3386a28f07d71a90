import type { Item } from '../news/item.ts';
import { dayOf, writeDate } from '../news/times.ts';
import type { Check } from './check.ts';
import { blocks, warns } from './problem.ts';
import { datedSentences, type DatedSentence, type DateInSentence } from './text/dated-sentences.ts';
import type { Words } from './words.ts';

/** What asks people to come, or says what will be: none of it can be meant of a day that is over. */
const INVITES =
  'come (?:along|and|to|on|in)|join us|drop in|call in|pop in|walk in|visit us|see you|will be (?:held|open|closed|there|at|in|back)|' +
  'will (?:open|close|start|begin|run|take place|hold|host|visit)|is (?:being )?held|takes? place|opens|closes|starts|begins|' +
  '(?:is|are) (?:open|closed)|you can (?:come|book|join|visit|walk in)';

/** Before a day: "join us at the Market Hall on", "the clinic opens". */
const INVITES_TO = new RegExp(`\\b(?:${INVITES})\\b([^.;]{0,60}?)(?:\\b(?:on|this)\\s+|[,:–-]\\s*)?$`, 'i');

/** Behind a day that the sentence begins with: "On 4 November 2026 the clinic will be closed". */
const INVITES_AFTER = new RegExp(`^,?\\s(?:we|it|you|the|our|all)\\b[^.;,]{0,60}?\\b(?:${INVITES})\\b`, 'i');

/** What sets a day as the last one: "book by". */
const BY =
  /\b(?:book|register|sign up|apply|reply|respond|tell us|send|return|rsvp|closes)\b[^.;]{0,60}\b(?:by|before|until)\s+(?:[\w:]{1,9}\s+on\s+)?$/i;

/** What can stand between an invitation and a day that it is not about. */
const OTHER_DAY =
  /\b(?:\w{2,}ed|since|after|from|following|of|dated|between|who|which|that|where|and|was|were|to|until|before|by|letter|report)\s*$|\b(?:\w{3,}ed|who|which|that|was|were|since|after|following|letter|report)\b/i;

/** What makes a sentence one about the past, or the words of somebody else. */
const TOLD = /\b(?:was|were|had|did|would|ago|came|said)\b|["“”]/i;

/** Invitations to what was over when the words were published: somebody would stand before a closed door. */
export const pastDates: Check = {
  name: 'past-dates',
  subject: 'Dates and times',
  severity: 'blocks',
  finds:
    "Invitations to a day that was over when the words were published, or changed: as a rule the year is wrong, or the notice is last time's.",
  bad: [
    {
      body: 'Join us at the Market Hall on 28 November 2025.',
      says: '8:31 28 November 2025 was over when this was published, on Friday 20 November 2026. Correct the date, or say what became of it.',
    },
    {
      front: 'summary: The clinic will be held on Wednesday 4 November.',
      says: '5:37 Wednesday 4 November was over when this was published, on Friday 20 November 2026. Correct the date, or say what became of it.',
    },
    {
      body: 'To have a place, book by Friday 13 November 2026.',
      says: '8:26 Friday 13 November 2026 was over when this was published, on Friday 20 November 2026. Correct the date, or say what became of it.',
    },
    {
      front: 'published: 2026-10-20\nchanges: [{ at: 2026-11-20, what: The room is another one. }]',
      body: 'Come to the library on Saturday 7 November 2026.',
      says: '9:24 Saturday 7 November 2026 was over when this was last changed, on Friday 20 November 2026. Correct the date, or say what became of it.',
    },
  ],
  good: [
    { body: 'Join us at the Market Hall on 28 November 2026.' },
    { body: 'The clinic was held on 4 November 2026. The next will be held on 2 December 2026.' },
    { body: 'The clinic moves from 4 November and will be held on 2 December.' },
    { body: 'Since 4 November 2026 the clinic has been open late. You can book a place now.' },
    { body: 'You can come if your letter is of 4 November 2026.' },
    { front: 'published: 2026-11-20 12:00', body: 'Come along on Friday 20 November 2026, until 5pm.' },
  ],
  inWords: (words) => {
    const { file, item, english, hub } = words;
    if (!english || !item || isToldElsewhere(item)) return [];
    const published = dayOf(item.published, hub.timeZone);
    const changed = dayOf(judgedAt(item), hub.timeZone);
    return invitations(words).flatMap(({ sentence, date }) => {
      if (date.iso >= changed) return [];
      const early = date.iso < published;
      const when = early ? `published, on ${writeDate(published)}` : `last changed, on ${writeDate(changed)}`;
      const found = early ? blocks : warns;
      return [
        found(
          file,
          sentence.at(date.offset),
          `${date.text} was over when this was ${when}.`,
          'Correct the date, or say what became of it.',
        ),
      ];
    });
  },
};

/** An event that is over before it is published is told by `order-of-dates`; of one that is cancelled nobody is invited. */
function isToldElsewhere({ event, published, withdrawn }: Item): boolean {
  return (
    withdrawn !== undefined ||
    (event !== undefined && (event.cancelled !== undefined || event.end <= published))
  );
}

/** When the words were last changed; a change to what was over by then only says what came of it. */
function judgedAt({ published, updated = published, expires }: Item): string {
  return expires !== undefined && expires <= updated ? published : updated;
}

/** The days to which people are invited, of sentences that name no later one. */
function invitations(words: Words): readonly { sentence: DatedSentence; date: DateInSentence }[] {
  return datedSentences(words).flatMap((sentence) => {
    const { text, dates, kind, path } = sentence;
    // The title and summary of an event are compared with its day by `event-dates`.
    if (kind === 'alt' || (words.item?.event && (path?.[0] === 'title' || path?.[0] === 'summary')))
      return [];
    const [date] = dates;
    if (!date || dates.length > 1 || !date.certain) return [];
    return invites(text.slice(0, date.offset), text.slice(date.offset + date.text.length))
      ? [{ sentence, date }]
      : [];
  });
}

/** Whether what stands before a day and behind it asks people to come on it, or to act until it. */
function invites(before: string, after: string): boolean {
  if (TOLD.test(before) || TOLD.test(after)) return false;
  if (BY.test(before) || (/^\s*on\s+$/i.test(before) && INVITES_AFTER.test(after))) return true;
  const between = INVITES_TO.exec(before)?.[1];
  return between !== undefined && !OTHER_DAY.test(between);
}
