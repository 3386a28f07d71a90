import { z } from 'zod';
import { clockTime, count, slug, text, wallTime } from './fields.ts';
import { KINDS } from './kinds.ts';

const pause = z.strictObject({
  reason: text('why posting stops').describe('Shown whenever posting is held.'),
  from: wallTime.optional().describe('When it begins. At once, when left out.'),
  until: wallTime
    .optional()
    .describe('When it ends: a day counts to its end. When you take it out, if left out.'),
  accounts: z.array(slug).optional().describe('Only these accounts. All, when left out.'),
  topics: z.array(slug).optional().describe('Only items with one of these topics. All, when left out.'),
  kinds: z
    .array(z.enum(KINDS, { error: `This is not a kind of item. | The kinds are: ${KINDS.join(', ')}.` }))
    .optional()
    .describe('Only these kinds of item. All, when left out.'),
});

/** One pause, or a list of them, → a list. Faults keep the place that staff wrote. */
const pauses = z.unknown().transform((value, context): z.output<typeof pause>[] => {
  const read = (Array.isArray(value) ? z.array(pause) : pause.transform((one) => [one])).safeParse(value);
  if (read.success) return read.data;
  for (const { path, message } of read.error.issues) {
    context.issues.push({ code: 'custom', path: [...path], message, input: value });
  }
  return z.NEVER;
});

/** When posts may go out. */
export const posting = z.strictObject({
  pause: pauses
    .prefault([])
    .describe('While one of these stands, nothing that it names is posted. Alerts and essential items go.'),
  quiet: z
    .strictObject({
      from: clockTime.describe('When they begin, as in "20:00".'),
      until: clockTime.describe('When they end, as in "07:00".'),
    })
    .refine(({ from, until }) => from !== until, {
      path: ['until'],
      error: 'The quiet hours begin and end at the same time. | Correct one of them, or take both out.',
    })
    .optional()
    .describe('Hours of the day in which nothing new is posted. Alerts go.'),
  spacing: count('how many minutes must pass between two new posts of an account, as in 30')
    .optional()
    .describe('Minutes between two new posts of an account.'),
  alertsPerHour: count('how many alerts an account may post in any 60 minutes, as in 12')
    .default(12)
    .describe('Alerts an account may post in any 60 minutes; they do not count towards perHour.'),
  perHour: count('how many posts an account may make in any 60 minutes, as in 4')
    .default(4)
    .describe('New posts an account may make in any 60 minutes.'),
  lateDays: count('after how many days an item is too old to post, as in 3')
    .default(3)
    .describe('An item older than this many days is never posted.'),
});
