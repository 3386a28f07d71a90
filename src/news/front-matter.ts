import { z } from 'zod';
import { KINDS, type Hub } from '../hub/hub.ts';
import { LANGUAGE_CODE } from '../hub/language-code.ts';
import { didYouMean } from '../hub/nearest.ts';
import { ID } from './id.ts';
import { isTimeFault, readWallTime, type WallTime } from './times.ts';

const text = (example: string) =>
  z
    .string({ error: `This must be text. | Write it in quotation marks, as in "${example}".` })
    .trim()
    .min(1, `This is empty. | Write it, as in "${example}", or take the line out.`);

const truth = z.boolean({ error: 'This must be true or false. | Write "true" or "false".' });

/** What the parser must know of the hub. */
export type HubFacts = Pick<Hub, 'accounts' | 'language' | 'places' | 'timeZone' | 'topics'>;

type Named = readonly { readonly id: string }[];

/** What to say of an id that hub.yaml has not got: the ids there are, or the right one. */
function unknownId(written: string, what: string, all: Named): string {
  const ids = all.map(({ id }) => id);
  return `"${written}" is not the id of ${what} in hub.yaml. | ${didYouMean(written, ids, 'The ids there are')}`;
}

function isKnown(id: string, all: Named): boolean {
  return all.some((one) => one.id === id);
}

function idOf(what: string, all: Named) {
  return z.string().refine((written) => isKnown(written, all), {
    error: ({ input }) => unknownId(String(input), what, all),
  });
}

const idsOf = (what: string, all: Named) =>
  z
    .array(idOf(what, all), { error: 'This must be a list. | Write ids from hub.yaml: "[one, two]".' })
    .default([]);

/** A wall time, read in the hub's zone. */
function time(zone: string) {
  return z
    .string({ error: 'This must be a date. | Write "2026-11-22" or "2026-11-22 09:00".' })
    .transform((written, context): WallTime => {
      const read = readWallTime(written.trim(), zone);
      if (!isTimeFault(read)) return read;
      context.issues.push({ code: 'custom', input: written, message: `${read.what} | ${read.instead}` });
      return z.NEVER;
    });
}

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
const social = (accounts: HubFacts['accounts'], zone: string) =>
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

const schemas = new WeakMap<HubFacts, ReturnType<typeof makeSchema>>();

/** What the front matter of an item of this hub may hold; made once a hub. Every field is described for staff. */
export function frontMatterSchema(hub: HubFacts): ReturnType<typeof makeSchema> {
  const schema = schemas.get(hub) ?? makeSchema(hub);
  schemas.set(hub, schema);
  return schema;
}

function makeSchema({ timeZone: zone, topics, places, accounts }: HubFacts) {
  return z.strictObject({
    id: z
      .string({ error: 'This must be text. | Run "npm run check": it prints the line to paste.' })
      .regex(
        ID,
        'This is not an id: an id is 10 lower-case letters and digits, a letter first, without a, e, i, o, u and y. | Take one from "npm run new", and never change it afterwards.',
      )
      .describe('Made by "npm run new". It never changes: feeds and posts know the item by it.'),
    title: text('Flu clinic opens in Brackenford')
      .max(110, 'This is too long. | Use 110 characters at most; 20 to 65 read best.')
      .describe('What happened, key words first. 20 to 65 characters read best.'),
    summary: text('Walk in on Saturday 28 November, 9am to 5pm. You do not need to book.')
      .max(300, 'This is too long. | Use 300 characters at most: two sentences.')
      .describe('One or two sentences: what a reader who stops here must know.'),
    published: time(zone).describe(
      'When it becomes public. A date alone: from midnight, and posted from 9am.',
    ),
    changes: z
      .array(
        z.strictObject({
          at: time(zone).describe('When the words were changed.'),
          what: text('The room number').describe('What changed, as readers are told.'),
          minor: truth
            .default(false)
            .describe('true for a slip that changes no meaning: nobody is told again.'),
        }),
        { error: 'This must be a list. | Begin each change with "- at: 2026-11-22 09:00".' },
      )
      .default([])
      .describe('What was changed after it was published.'),
    kind: z
      .enum(KINDS, {
        error: ({ input }) =>
          `"${String(input)}" is not a kind of item. | ${didYouMean(String(input), KINDS, 'The kinds are')}`,
      })
      .default('news')
      .describe('What sort of item it is.'),
    topics: idsOf('a topic', topics).describe('Ids of topics in hub.yaml, the main one first.'),
    places: idsOf('a place', places).describe('Ids of places in hub.yaml.'),
    image: z
      .strictObject({
        file: text('clinic.jpg').describe('The picture, in the same folder.'),
        alt: text('A nurse gives a vaccine to an older man')
          .optional()
          .describe('What the picture shows, for people who cannot see it, in less than 125 characters.'),
        decorative: truth.optional().describe('true when the picture tells nothing that the text does not.'),
        caption: text('The clinic at the market hall').optional().describe('Shown under the picture.'),
      })
      .refine(({ alt, decorative }) => alt !== undefined || decorative === true, {
        path: ['alt'],
        error:
          'The picture has no alt text. | Say what it shows, or write "decorative: true" if it tells nothing.',
      })
      .optional()
      .describe('The picture at the top.'),
    expires: time(zone)
      .optional()
      .describe('Until when it holds. Afterwards it leaves the front page and is never posted.'),
    draft: truth.default(false).describe('true keeps it from the public.'),
    withdrawn: z
      .strictObject({
        at: time(zone).describe('When it was taken back.'),
        reason: text('It was published too early.').describe('Shown at its address. Name nobody.'),
        erase: truth.default(false).describe('true leaves nothing at all at its address.'),
      })
      .optional()
      .describe('Takes a published item back, everywhere.'),
    lang: text('pl')
      .regex(LANGUAGE_CODE, 'This is not a language code. | Write one, as in "pl" or "ur".')
      .optional()
      .describe('The language, when it is not that of the hub.'),
    translationOf: z
      .string()
      .regex(ID, 'This is not an id. | Copy the id of the item that this one translates.')
      .optional()
      .describe('The id of the item of which this is a version in another language.'),
    essential: text('People need the changed opening hours.')
      .optional()
      .describe('Why it is posted even while posting is paused. Alerts need no reason.'),
    social: social(accounts, zone).prefault({}).describe('How it is posted.'),
  });
}

/** Front matter as read, with its times. */
export type FrontMatter = z.output<ReturnType<typeof frontMatterSchema>>;
