import { z } from 'zod';
import { address, endMoment, moment, text } from '../fields.ts';

/** A question put to residents: until when, how to answer, and what came of it. */
export type Consultation = z.output<ReturnType<typeof consultation>>;

/** What a consultation says of itself. Nobody is left out: there is always a way by phone and on paper. */
export function consultation(zone: string) {
  return z
    .strictObject({
      opens: moment(zone)
        .optional()
        .describe('From when people can take part. From its publication, when left out.'),
      closes: endMoment(zone).describe('Until when people can take part: a day counts to its end.'),
      online: address.optional().describe('Where to take part online.'),
      email: z
        .email({ error: 'This is not an email address. | Write one, as in "haveyoursay@example.org".' })
        .optional()
        .describe('Where to send an answer by email.'),
      phone: text('01632 960 010, Monday to Friday, 9am to 5pm').describe('The number to call, and when.'),
      paper: text('Forms are at every library. Post them to Freepost HAVE YOUR SAY.').describe(
        'Where to get a paper form, and where to send it.',
      ),
      outcomeBy: text('March 2027').optional().describe('When the outcome is expected, after it has closed.'),
      outcome: z
        .strictObject({
          at: moment(zone).describe('When it was published.'),
          what: text('The health centre will be built at Station Yard.').describe(
            'What was decided, in a sentence.',
          ),
          url: address.optional().describe('Where it is told in full.'),
        })
        .optional()
        .describe('What came of it.'),
    })
    .refine(({ opens, closes }) => opens === undefined || opens < closes, {
      path: ['closes'],
      error: 'It closes before it opens. | Correct one of the two.',
    });
}
