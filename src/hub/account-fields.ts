import { z } from 'zod';
import { date, slug, text, webAddress } from './fields.ts';
import { KINDS } from './kinds.ts';

/** How a post is brought in line when its item is corrected. */
export const CORRECTIONS = ['edit', 'repost', 'reply', 'none'] as const;

/** The shapes of cards: 1.91:1, 1:1, 4:5 and 9:16. */
export const CARD_SHAPES = ['landscape', 'square', 'portrait', 'story'] as const;
export type CardShape = (typeof CARD_SHAPES)[number];

/** A social account of the organisation. */
export const account = z.strictObject({
  id: slug.describe('The name of the account here, in the ledger and in settings. Never change it.'),
  network: text('the network, as in "bluesky"').describe('Which network it is on.'),
  url: webAddress.describe("The account's public page."),
  connected: date.describe('The day it was connected: nothing published before is ever posted to it.'),
  enabled: z.boolean({ error: 'This must be true or false. | Write "true" or "false".' }).default(true),
  parked: z
    .strictObject({
      since: date.describe('The day on which it was left.'),
      see: text('where to look instead, as in "bluesky" or an address')
        .optional()
        .describe('The id of another account here, or an address, where people find you now.'),
    })
    .optional()
    .describe(
      'An account that is kept, and no longer used: nothing is posted to it, and people are shown where to go.',
    ),
  handle: text('its name there, as in "@news@social.example.org"')
    .optional()
    .describe('Its name as people see it there. On Mastodon it is credited with links to items.'),
  did: z
    .string()
    .regex(
      /^did:(plc|web):[a-z0-9.:-]+$/,
      'This is not a DID. | Write it as Bluesky shows it, as in "did:plc:…".',
    )
    .optional()
    .describe('Bluesky only: its DID, so that the address of this site can be its handle.'),
  topics: z.array(slug).optional().describe('Only items with one of these topics. All, when left out.'),
  places: z.array(slug).optional().describe('Only items with one of these places. All, when left out.'),
  kinds: z
    .array(z.enum(KINDS, { error: `This is not a kind of item. | The kinds are: ${KINDS.join(', ')}.` }))
    .optional()
    .describe('Only these kinds of item. All, when left out.'),
  correct: z
    .enum(CORRECTIONS, {
      error: `This is not a way to correct a post. | The ways are: ${CORRECTIONS.join(', ')}.`,
    })
    .optional()
    .describe(
      'How a post is corrected: edit it, delete it and post anew (repost), answer it (reply), or leave it (none). The best way that the network has, when left out.',
    ),
  handOver: z
    .boolean({ error: 'This must be true or false. | Write "true" or "false".' })
    .optional()
    .describe(
      'Whether a person posts there by hand: Freesheet makes the post ready and asks for it. For a token that has died, or an approval that takes weeks.',
    ),
  listed: z
    .boolean({ error: 'This must be true or false. | Write "true" or "false".' })
    .optional()
    .describe(
      'Whether residents are shown it among your accounts. A webhook and email are not, everything else is, when left out.',
    ),
  link: z
    .literal('none', { error: 'This is not known here. | Write "none", or leave it out.' })
    .optional()
    .describe('Whether its posts carry their link: "none" where each link costs money.'),
  budget: z
    .number({ error: 'This is not an amount. | Write US dollars a month, as in 5 or 2.50.' })
    .min(0, 'This is less than nothing. | Write US dollars a month, as in 5 or 2.50.')
    .max(10_000, 'This is more than anybody can mean. | Write US dollars a month, as in 5 or 2.50.')
    .optional()
    .describe('The most that its posts may cost, in US dollars a month, on a network that takes money.'),
  shape: z
    .enum(CARD_SHAPES, { error: `This is not a shape of card. | The shapes are: ${CARD_SHAPES.join(', ')}.` })
    .optional()
    .describe('The shape of the card there. That which the network wants, when left out.'),
  unsubscribe: z
    .string()
    .regex(
      /^(https:\/\/|mailto:)\S+$/,
      'This is not an address. | Write where people leave the list, beginning with https:// or mailto:.',
    )
    .optional()
    .describe(
      'Email only, and needed there: where people leave the list. "{subscriber}" in it stands for who leaves.',
    ),
  replyTo: z
    .email({ error: 'This is not an email address. | Write one, as in "news@example.org".' })
    .optional()
    .describe('Email only: the address to which people answer.'),
  tokenEnds: date
    .optional()
    .describe(
      'The day on which its password or token ends, where the network cannot say. You are warned in time.',
    ),
});
