import { z } from 'zod';
import { dayAfter } from './civil-time.ts';
import { dayOf, isTimeFault, readWallTime, type Instant, type WallTime } from './times.ts';

/** Words of staff. @param example shown in errors. */
export const text = (example: string) =>
  z
    .string({ error: `This must be text. | Write it in quotation marks, as in "${example}".` })
    .trim()
    .min(1, `This is empty. | Write it, as in "${example}", or take the line out.`);

/** true or false. */
export const truth = z.boolean({ error: 'This must be true or false. | Write "true" or "false".' });

/** A wall time, read in the hub's zone. */
export function time(zone: string) {
  return z
    .string({ error: 'This must be a date. | Write "2026-11-22" or "2026-11-22 09:00".' })
    .transform((written, context): WallTime => {
      const read = readWallTime(written.trim(), zone);
      if (!isTimeFault(read)) return read;
      context.issues.push({ code: 'custom', input: written, message: `${read.what} | ${read.instead}` });
      return z.NEVER;
    });
}

/** A moment at which something begins. */
export function moment(zone: string) {
  return time(zone).transform(({ instant }) => instant);
}

/** A moment at which something ends: a day alone counts to its end. */
export function endMoment(zone: string) {
  return time(zone).transform(({ instant, dateOnly }): Instant =>
    dateOnly ? nextDay(instant, zone) : instant,
  );
}

function nextDay(instant: Instant, zone: string): Instant {
  const read = readWallTime(dayAfter(dayOf(instant, zone), 1), zone);
  return isTimeFault(read) ? instant : read.instant;
}

const NO_TIME = { what: 'This is a day and a time.', instead: 'Write the day alone, as in 2027-05-01.' };

/** A day, as it is written: `2027-05-01`. */
export const day = z
  .string({ error: 'This must be a date. | Write it as year-month-day, as in 2027-05-01.' })
  .trim()
  .superRefine((written, context) => {
    const read = readWallTime(written, 'UTC');
    const fault = isTimeFault(read) ? read : read.dateOnly ? undefined : NO_TIME;
    if (fault) context.addIssue({ code: 'custom', message: `${fault.what} | ${fault.instead}` });
  });

/** The day by which somebody must look again at what is written. */
export const reviewDay = day
  .optional()
  .describe('The day by which somebody must read it again: "npm run check" says so from then on.');

/** A full web address. */
export const address = z.url({
  protocol: /^https?$/,
  error: 'This is not a web address. | Write it in full, beginning with "https://".',
});
