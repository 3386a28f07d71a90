import { z } from 'zod';
import type { Hub } from '../hub/hub.ts';
import { KINDS } from '../hub/kinds.ts';
import { LANGUAGE_CODE } from '../hub/language-code.ts';
import { didYouMean } from '../hub/nearest.ts';
import { allowances } from './allowances.ts';
import { reviewDay, text, time, truth } from './fields.ts';
import { ID } from './id.ts';
import { consultation } from './kinds/consultation.ts';
import { event } from './kinds/event.ts';
import { notice } from './kinds/notice.ts';
import { ownBlock } from './kinds/own-block.ts';
import { story } from './kinds/story.ts';
import { youSaidWeDid } from './kinds/you-said-we-did.ts';
import { idsOf } from './known-ids.ts';
import { people } from './people.ts';
import { questions } from './questions.ts';
import { formats } from './formats.ts';
import { social } from './social-fields.ts';

/** What the parser must know of the hub. */
export type HubFacts = Pick<Hub, 'accounts' | 'language' | 'places' | 'timeZone' | 'topics'>;

/** What becomes of an alert after it was declared. */
export const ALERT_STATES = ['updated', 'stood-down'] as const;

const schemas = new WeakMap<HubFacts, ReturnType<typeof makeSchema>>();

/** What the front matter of an item of this hub may hold; made once a hub. Every field is described for staff. */
export function frontMatterSchema(hub: HubFacts): ReturnType<typeof makeSchema> {
  const schema = schemas.get(hub) ?? makeSchema(hub);
  schemas.set(hub, schema);
  return schema;
}

function makeSchema({ timeZone: zone, topics, places, accounts }: HubFacts) {
  return z
    .strictObject({
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
            state: z
              .enum(ALERT_STATES, {
                error: 'This is not a state of an alert. | Write "updated" or "stood-down".',
              })
              .optional()
              .describe('Alerts only: there is news of it (updated), or it is over (stood-down).'),
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
          decorative: truth
            .optional()
            .describe('true when the picture tells nothing that the text does not.'),
          caption: text('The clinic at the market hall').optional().describe('Shown under the picture.'),
        })
        .refine(({ alt, decorative }) => alt !== undefined || decorative === true, {
          path: ['alt'],
          error:
            'The picture has no alt text. | Say what it shows, or write "decorative: true" if it tells nothing.',
        })
        .optional()
        .describe('The picture at the top.'),
      people: people(zone),
      expires: time(zone)
        .optional()
        .describe('Until when it holds. Afterwards it leaves the front page and is never posted.'),
      review: reviewDay,
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
      event: event(zone).optional().describe('Events only: when, where, for whom.'),
      consultation: consultation(zone)
        .optional()
        .describe('Consultations only: until when, and how to take part.'),
      notice: notice(zone).optional().describe('Service notices only: from when, and until when.'),
      story: story(zone).optional().describe('Stories only: whose it is, and the consent to tell it.'),
      youSaidWeDid: youSaidWeDid(zone)
        .optional()
        .describe('You said, we did only: what people said, and what was decided.'),
      weight: z
        .int({
          error: 'This must be a whole number. | Write 1 to 9; 5 is usual, and 9 leads the front page.',
        })
        .min(1, 'This is too small. | Write 1 to 9; 5 is usual.')
        .max(9, 'This is too large. | Write 1 to 9; 5 is usual.')
        .default(5)
        .describe('How much it matters on the front page and on paper in its first week: 1 to 9.'),
      formats: formats(zone).describe('The same in other formats: Easy Read, large print, BSL, audio.'),
      questions,
      notesToEditors: z
        .array(text('The clinic is run by volunteers.'), {
          error: 'This must be a list. | Write one note a line, with "- " before each.',
        })
        .default([])
        .describe('For journalists, after the item: one note a line.'),
      formerly: z
        .array(
          z
            .string()
            .regex(
              /^\/[^\s?#*]*$/,
              'This is not a path. | Write it from the first slash on, as in "/news/old/".',
            ),
          { error: 'This must be a list. | Write "[/news/old-name/]".' },
        )
        .default([])
        .describe('Paths at which it used to be: they lead here.'),
      template: z
        .string()
        .regex(
          /^[a-z0-9-]+$/,
          'This is not the name of a template. | Write the name of a file in templates, without its ending.',
        )
        .optional()
        .describe('Written by "npm run new -- --template": the approved words that it was made from.'),
      allow: allowances,
      social: social(accounts, zone).prefault({}).describe('How it is posted.'),
    })
    .superRefine(ownBlock);
}

/** Front matter as read, with its times. */
export type FrontMatter = z.output<ReturnType<typeof frontMatterSchema>>;
