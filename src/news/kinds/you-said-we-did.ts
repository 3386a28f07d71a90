import { z } from 'zod';
import { endMoment, text } from '../fields.ts';

/** What may become of what people said. */
export const DECISIONS = ['changed', 'planned', 'not-changed'] as const;
export type Decision = (typeof DECISIONS)[number];

/** What people told us, and what was decided. */
export type YouSaidWeDid = z.output<ReturnType<typeof youSaidWeDid>>;

/** What a "you said, we did" says of itself. */
export function youSaidWeDid(zone: string) {
  return z.strictObject({
    asked: text('In spring 2026 we asked how you find the blood test clinic.')
      .optional()
      .describe('What was asked, when, and how.'),
    people: z
      .int({ error: 'This must be a whole number. | Write how many people answered, as in 412.' })
      .min(1, 'This is too small. | Write how many people answered, or take the line out.')
      .optional()
      .describe('How many people told us.'),
    points: z
      .array(
        z
          .strictObject({
            said: text('I have to take time off work for a blood test.').describe('What people told us.'),
            decision: z
              .enum(DECISIONS, {
                error: 'This is not a decision. | Write "changed", "planned" or "not-changed".',
              })
              .describe('Whether it was changed, will be, or was not.'),
            did: text('The clinic is open until 7pm on Wednesdays.').describe(
              'What was done or will be; if nothing, why not.',
            ),
            by: endMoment(zone).optional().describe('By when: needed when it is planned.'),
          })
          .refine(({ decision, by }) => decision !== 'planned' || by !== undefined, {
            path: ['by'],
            error: 'What is planned has no date. | Write by when it will be done.',
          }),
        { error: 'This must be a list. | Begin each point with "- said:".' },
      )
      .min(1, 'There is no point. | Write at least one thing that people said, and what came of it.')
      .describe('What people said, and what was decided, one by one.'),
  });
}
