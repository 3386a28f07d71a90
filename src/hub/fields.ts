import { z } from 'zod';
import { slugOf } from './slug.ts';

/** Words of staff. @param about what to write there, for the error. */
export const text = (about: string) =>
  z
    .string({
      error: `This must be text. | Write ${about}, in quotation marks if it holds a colon or only digits.`,
    })
    .trim()
    .min(1, `This is empty. | Write ${about}, or take the line out.`);

/** A name that can be part of an address. */
export const slug = z
  .string({
    error: 'This must be text. | Write a name in lower-case letters, as in "flu-clinics".',
  })
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, {
    error: ({ input }) =>
      `"${String(input)}" cannot be part of an address. | ${slugAdvice(slugOf(String(input)))}`,
  });

/** A full web address. */
export const webAddress = z.url({
  protocol: /^https?$/,
  error: 'This is not a web address. | Write it in full, beginning with "https://".',
});

/** A day: `2026-11-22`. */
export const date = z.iso.date({
  error: 'This is not a date. | Write it as year-month-day, as in 2026-11-22.',
});

/** A whole number, at least 1. @param about what to write there, for the error. */
export const count = (about: string) =>
  z
    .int({ error: `This must be a whole number. | Write ${about}.` })
    .min(1, `This is too small. | Write ${about}.`);

/** A day, or a day and a time as the clock on the wall shows it. */
export const wallTime = z
  .string({ error: 'This must be a date. | Write "2026-11-22" or "2026-11-22 09:00".' })
  .regex(
    /^\d{4}-\d{2}-\d{2}( \d{2}:\d{2})?$/,
    'This is not a date or a time. | Write "2026-11-22" or "2026-11-22 09:00".',
  );

/** A time of any day: `20:00`. */
export const clockTime = z
  .string({ error: 'This must be a time. | Write it as the clock shows it, as in "20:00".' })
  .regex(
    /^([01]\d|2[0-3]):[0-5]\d$/,
    'This is not a time of day. | Write it with two digits each, as in "07:00" or "20:00".',
  );

/** A team that answers. */
export const contact = z.strictObject({
  name: text('the name of the team').describe('The team, not a person.'),
  email: z
    .email({ error: 'This is not an email address. | Write one, as in "news@example.org".' })
    .optional(),
  phone: text('a phone number').optional().describe('Spaced as it is read out: 01632 960 001.'),
  post: z.array(text('a line of the address')).optional().describe('One line of the address each.'),
  hours: text('when somebody answers').optional().describe('When somebody answers.'),
});

function slugAdvice(suggestion: string): string {
  return /^[a-z]/.test(suggestion)
    ? `Write "${suggestion}".`
    : 'Use lower-case letters, digits and single hyphens, beginning with a letter.';
}
