import { z } from 'zod';
import type { Hub } from '../hub/hub.ts';
import { text, time, truth } from './fields.ts';
import { isKnown, unknownId } from './known-ids.ts';

/** What becomes of a post whose slot was missed by more than an hour. */
export const MISSED = ['late', 'skip', 'ask'] as const;

/** A day of every year. */
const dayOfYear = z
  .string({ error: 'This is not a day of the year. | Write month and day, as in "10-01".' })
  .regex(
    /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
    'This is not a day of the year. | Write month and day, as in "10-01".',
  );

/** How an item is posted again in season. */
const repeat = (zone: string) =>
  z
    .strictObject({
      dates: z
        .array(time(zone), { error: 'This must be a list. | Write "[2026-12-01, 2026-12-15]".' })
        .default([])
        .describe('The days, or days and times, of the repeats.'),
      every: z
        .int({ error: 'This must be a whole number. | Write how many days lie between two posts, as in 28.' })
        .min(7, 'This is too often. | Leave at least 7 days between two posts.')
        .optional()
        .describe('How many days lie between two posts, in place of dates.'),
      season: z
        .strictObject({ from: dayOfYear, until: dayOfYear })
        .optional()
        .describe('The part of every year in which it is repeated, its last day included.'),
      until: time(zone).optional().describe('When it ends. "every" needs it.'),
      texts: z
        .array(text('Flu vaccines are still free if you are over 65.'), {
          error: 'This must be a list. | Write one text a line, with "- " before each.',
        })
        .min(
          1,
          'There is no text. | Write at least one text for the repeats: the same words twice look like a machine.',
        )
        .describe('What the repeats say, in turn.'),
      reviewed: time(zone)
        .optional()
        .describe(
          'When somebody last made sure that the texts still hold. Needed again after each correction.',
        ),
    })
    .superRefine(({ dates, every, until }, context) => {
      if (dates.length > 0 === (every !== undefined)) {
        context.addIssue({
          code: 'custom',
          path: ['dates'],
          message: 'The repeats have no days, or two rules at once. | Write either "dates" or "every".',
        });
      }
      if (every !== undefined && !until) {
        context.addIssue({
          code: 'custom',
          path: ['every'],
          message: 'These repeats never end. | Write "until" with the day on which they do.',
        });
      }
    });

/** Text that goes out with posts, for all accounts or for one by its id. */
export const social = (accounts: Hub['accounts'], zone: string) =>
  z.strictObject({
    at: time(zone)
      .optional()
      .describe('When it is posted, if later than it is published. A date alone: at 9am.'),
    missed: z
      .enum(MISSED, { error: 'This is not a rule for a missed time. | Write "late", "skip" or "ask".' })
      .default('late')
      .describe(
        'What happens when that time was missed by more than an hour: post late, skip, or ask a person.',
      ),
    approve: truth
      .default(false)
      .describe('true: posted only when the pull request that brought it was approved by a code owner.'),
    repeat: repeat(zone).optional().describe('Post it again in season, in other words.'),
    post: truth.default(true).describe('false: this item is never posted to any account.'),
    text: text('Walk in for your flu vaccine on Saturday.')
      .optional()
      .describe('What posts say in place of title and summary.'),
    accounts: z
      .record(z.string(), text('Walk in for your flu vaccine on Saturday.'), {
        error: 'This must name accounts. | Write one a line, as in "bluesky: Walk in on Saturday".',
      })
      .superRefine((texts, context) => {
        const unknown = Object.keys(texts).filter((id) => !isKnown(id, accounts));
        for (const id of unknown) {
          context.addIssue({ code: 'custom', path: [id], message: unknownId(id, 'an account', accounts) });
        }
      })
      .default({})
      .describe('What one account says, by its id in hub.yaml.'),
    hashtags: z
      .array(
        z
          .string({ error: 'This is not a hashtag. | Write a word, as in "FluVaccine".' })
          .transform((tag) => tag.replace(/^#/, ''))
          .refine(
            (tag) => /^\p{Lu}[\p{L}\p{N}]*$/u.test(tag),
            'This is not a hashtag that a screen reader can read. | Begin each word with a capital and leave out spaces, as in "FluVaccine".',
          ),
        { error: 'This must be a list. | Write "[FluVaccine]".' },
      )
      .max(2, 'There are more than 2 hashtags. | Keep the 2 that people look for.')
      .default([])
      .describe('Two at most, each word with a capital; they go at the end.'),
  });
