import { z } from 'zod';
import { count, date, text } from './fields.ts';

/** Whether the site meets the Web Content Accessibility Guidelines 2.2, level AA, in the law's three words. */
const STATUSES = ['fully', 'partially', 'not'] as const;

const whatAndWhy = z.strictObject({
  what: text('what cannot be used by everybody'),
  why: text('why that is so'),
});

const testRun = z.strictObject({
  on: date.describe('The day on which it was done.'),
  by: text('who did it, or with what').describe('Who did it, or with what.'),
  what: text('what was looked at').describe('What was looked at.'),
});

/**
 * What `accessibility.yaml` may hold: the facts of the statement that the Accessibility Regulations 2018 ask for. Its fixed
 * sentences are the site's own.
 */
export const accessibilitySchema = z
  .strictObject({
    status: z
      .enum(STATUSES, {
        error: `This is not one of the three. | Write "fully", "partially" or "not": how the site meets WCAG 2.2 AA.`,
      })
      .describe('How the site meets WCAG 2.2 AA.'),
    prepared: date.describe('The day on which this was first written.'),
    reviewed: date.describe('The day on which somebody last went through it.'),
    answerIn: count('in how many working days you answer').describe('Working days until an answer.'),
    can: z.array(text('what people can do')).min(1, 'This is empty. | Write what people can do.'),
    problems: z
      .array(
        z.strictObject({
          what: text('what does not work, and for whom'),
          criterion: text('the success criterion, as in "1.1.1 Non-text content"').optional(),
          instead: text('how to get what it says all the same').optional(),
          by: date.optional().describe('The day by which it is mended.'),
        }),
      )
      .default([])
      .describe('What does not meet the regulations.'),
    burden: z.array(whatAndWhy).default([]).describe('What would be a disproportionate burden to mend.'),
    outOfScope: z.array(whatAndWhy).default([]).describe('What the regulations do not cover.'),
    automatic: testRun.optional().describe('The last test by software.'),
    manual: testRun.optional().describe('The last audit by people.'),
    improving: text('what you do to make it better').describe('What is done to make it better.'),
  })
  .superRefine((statement, context) => {
    const { status, problems, burden, manual, automatic } = statement;
    const faults = [
      [
        status === 'fully' && manual === undefined,
        'status',
        'No software can tell that a site is fully compliant. | Write "partially", or add the audit by people under "manual".',
      ],
      [
        status === 'fully' && problems.length + burden.length > 0,
        'status',
        'A site with known problems is not fully compliant. | Write "partially".',
      ],
      [
        status !== 'fully' && problems.length + burden.length === 0,
        'problems',
        'The law asks what is not accessible, and nothing is named. | Name it under "problems" or "burden".',
      ],
      [
        manual === undefined && automatic === undefined,
        'automatic',
        'The statement has to say when the site was tested. | Add "automatic" or "manual", each with "on", "by" and "what".',
      ],
    ] as const;
    for (const [wrong, field, message] of faults) {
      if (wrong) context.addIssue({ code: 'custom', path: [field], message });
    }
  });

/** The facts of an accessibility statement. */
export type Accessibility = Readonly<z.output<typeof accessibilitySchema>>;
