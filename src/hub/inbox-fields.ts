import { z } from 'zod';
import { clockTime, contact, count, date, text, webAddress } from './fields.ts';

/** The days of a week as hub.yaml names them, in the order of ISO 8601: Monday is the first. */
export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
export type Weekday = (typeof WEEKDAYS)[number];

const OFFICE_HOURS = { from: '09:00', until: '17:00' };

const shift = z
  .strictObject({
    from: clockTime.describe('When the team begins, as in "09:00".'),
    until: clockTime.describe('When the team goes home, as in "17:00".'),
  })
  .refine(({ from, until }) => from < until, {
    path: ['until'],
    error: 'The team goes home before it begins. | Write a time later on the same day, as in "17:00".',
  })
  .optional();

/** When the team that answers messages works, what it promises, and whom it turns to. */
export const inbox = z.strictObject({
  hours: z
    .strictObject({
      monday: shift,
      tuesday: shift,
      wednesday: shift,
      thursday: shift,
      friday: shift,
      saturday: shift,
      sunday: shift,
    })
    .refine((hours) => WEEKDAYS.some((day) => hours[day] !== undefined), {
      error:
        'No day of the week has hours. | Write one at least, as in "monday: { from: 09:00, until: 17:00 }".',
    })
    .default(Object.fromEntries(WEEKDAYS.slice(0, 5).map((day) => [day, OFFICE_HOURS])))
    .describe('When the team works. Bank holidays are never working days. A day that is not named is none.'),
  closed: z
    .array(
      z.strictObject({
        on: date.describe('The day, as in 2026-12-24.'),
        reason: text('why the team is away, as in "Staff training"').describe('Why the team is away.'),
      }),
    )
    .default([])
    .describe('Further days on which nobody answers.'),
  target: z
    .enum(['same-day', 'next-working-day'], {
      error: 'This is not a promise we know. | Write "same-day" or "next-working-day".',
    })
    .default('next-working-day')
    .describe('By when a message is answered: by the end of the day, or of the next working day.'),
  keepDays: count('for how many days a closed message is kept, as in 90')
    .default(90)
    .describe('Days for which a message is kept after it was closed.'),
  foi: contact
    .extend({ url: webAddress.optional().describe('Its page.') })
    .optional()
    .describe('Where a freedom of information request goes. The public contact, when left out.'),
  safeguarding: z
    .strictObject({
      name: text('who leads on safeguarding, as in "Safeguarding duty desk"').describe(
        'The role, not a person.',
      ),
      phone: text('a phone number').optional().describe('Spaced as it is read out: 01632 960 001.'),
    })
    .optional()
    .describe('Whom the team tells when somebody may be in danger.'),
});
