import { z } from 'zod';
import { address, moment, text, time, truth } from '../fields.ts';
import { dayAfter } from '../civil-time.ts';
import { dayOf, isTimeFault, readWallTime, type Instant, type WallTime } from '../times.ts';

/** A clinic, a drop-in, a meeting in public: what a resident must know to come. */
export type Event = z.output<ReturnType<typeof event>>;

/** What an event says of itself. A day alone as its start is an event of the whole day. */
export function event(zone: string) {
  return z
    .strictObject({
      start: time(zone).describe('When it begins. A day alone: the whole day.'),
      end: time(zone).optional().describe('When it ends. Needed when it begins at a time of day.'),
      venue: z
        .strictObject({
          name: text('Thornby Community Hall').describe('What the place is called.'),
          address: z
            .array(text('Chapel Lane'), { error: 'This must be a list. | Write "[Chapel Lane, Thornby]".' })
            .default([])
            .describe('One line of the address each, the postcode last.'),
        })
        .optional()
        .describe('Where it is. Needed, unless it is online only.'),
      online: address.optional().describe('Where to join or watch it online.'),
      for: text('Everyone aged 65 or over').describe('Who it is for.'),
      booking: text('Book at your GP surgery or call 01632 960 020.').optional().describe('How to book.'),
      walkIn: truth.default(false).describe('true when nobody needs to book.'),
      cost: text('Free').optional().describe('What it costs, if it is not free.'),
      cancelled: z
        .strictObject({
          at: moment(zone).describe('When it was cancelled.'),
          why: text('The hall has no heating.').describe('Why, as readers are told.'),
        })
        .optional()
        .describe('When it does not take place. Say so in "changes" too.'),
      meeting: z
        .strictObject({
          body: text('The Board of Brackenshire Health and Care').describe('Whose meeting in public it is.'),
          papers: z
            .array(
              z.strictObject({
                name: text('Agenda (PDF only, 545KB)').describe('What it is, and its size when it is a PDF.'),
                url: address.describe('Where it is.'),
              }),
            )
            .default([])
            .describe('Its papers.'),
          questionsBy: moment(zone).optional().describe('Until when a question may be sent.'),
          questionsTo: text('board@example.org').optional().describe('Where a question goes.'),
          notice: moment(zone)
            .optional()
            .describe('When public notice was given, if before this was published.'),
        })
        .optional()
        .describe('A meeting held in public, such as a board meeting.'),
    })
    .superRefine(({ start, end, venue, online, booking, walkIn }, context) => {
      const wrong = (path: string, message: string) =>
        context.addIssue({ code: 'custom', path: [path], message });
      if (!end && !start.dateOnly)
        wrong('end', 'It has no end. | Write when it ends, or only the day of its start.');
      if (end && closing(end, zone) <= start.instant)
        wrong('end', 'It ends before it begins. | Correct one of the two.');
      if (end && end.dateOnly !== start.dateOnly) {
        wrong(
          'end',
          'One of start and end has a time, and the other has none. | Write a time for both, or for neither.',
        );
      }
      if (!venue && !online)
        wrong('venue', 'It has no place. | Write "venue" with a "name", or "online" with an address.');
      if (booking === undefined && !walkIn) {
        wrong(
          'booking',
          'Nobody can tell how to come. | Write how to book, or "walkIn: true" if nobody needs to.',
        );
      }
    })
    .transform(({ start, end, ...rest }) => ({
      ...rest,
      start: start.instant,
      /** The moment at which it is over: for whole days, the midnight that ends the last one. */
      end: closing(end ?? start, zone),
      allDay: start.dateOnly,
    }));
}

function closing({ instant, dateOnly }: WallTime, zone: string): Instant {
  if (!dateOnly) return instant;
  const read = readWallTime(dayAfter(dayOf(instant, zone), 1), zone);
  return isTimeFault(read) ? instant : read.instant;
}
