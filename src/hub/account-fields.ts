import { z } from 'zod';
import { date, slug, text, webAddress } from './fields.ts';
import { KINDS } from './kinds.ts';

/** How a post is brought in line when its item is corrected. */
export const CORRECTIONS = ['edit', 'repost', 'reply', 'none'] as const;

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
  tokenEnds: date
    .optional()
    .describe(
      'The day on which its password or token ends, where the network cannot say. You are warned in time.',
    ),
});
