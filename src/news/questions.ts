import { z } from 'zod';
import { day, text } from './fields.ts';

/** What the part of an item is called that holds them. */
export const QUESTIONS_TITLE = 'Questions people asked';

/** A question that somebody asked about an item, and our answer: plain text, with an empty line between paragraphs. */
export type Question = z.output<typeof questions>[number];

/** What is written of the questions that people asked about an item. Nobody who asked is named. */
export const questions = z
  .array(
    z.strictObject({
      question: text('Can I bring my child?')
        .max(300, 'This is too long. | Use 300 characters at most: one question, in the words of a reader.')
        .describe('What people asked, as one question. Name nobody.'),
      answer: text('No. Children have their vaccine at school.').describe(
        'Our answer: plain text, with an empty line between paragraphs, and links such as [asthma](https://…).',
      ),
      asked: day.optional().describe('The day on which it was asked, as in 2026-11-22.'),
    }),
    { error: 'This must be a list. | Begin each question with "- question:".' },
  )
  .default([])
  .describe('Questions that people asked about it, and our answers: shown below its text.');
