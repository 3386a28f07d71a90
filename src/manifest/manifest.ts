import { z } from 'zod';
import { KINDS } from '../hub/kinds.ts';

/** The version of the manifest that this Freesheet writes and reads. */
export const MANIFEST_VERSION = 1;

/** How many items a manifest lists at least: those most recently published or changed, and all that have a time of their own still to come. */
export const MANIFEST_ITEMS = 500;

const instant = z.iso.datetime({ precision: 0 });
/** A folder of the ledger is named like it. */
const id = z.string().regex(/^[a-z0-9]+$/);
const revision = z.string().regex(/^[0-9a-f]{16}$/);

const picture = z.object({
  url: z.url(),
  type: z.string(),
  width: z.int(),
  height: z.int(),
});

const manifestItem = z.object({
  id,
  url: z.url(),
  title: z.string(),
  summary: z.string(),
  kind: z.enum(KINDS),
  language: z.string(),
  topics: z.array(z.string()),
  places: z.array(z.string()),
  published: instant,
  postFrom: instant,
  updated: instant.optional(),
  expires: instant.optional(),
  changes: z.array(
    z.object({
      at: instant,
      what: z.string(),
      minor: z.boolean(),
      state: z.enum(['updated', 'stood-down']).optional(),
    }),
  ),
  revision,
  correction: z.int(),
  /** Cards by shape: 1200×630, and 1080×1080, 1080×1350 and 1080×1920 where an account wants one. */
  cards: z.object({
    landscape: picture,
    square: picture.optional(),
    portrait: picture.optional(),
    story: picture.optional(),
  }),
  /** What the card says, for who cannot see it. */
  cardAlt: z.string(),
  /** The item's own picture, as a JPEG. */
  picture: picture.extend({ alt: z.string() }).optional(),
  /** Why it is posted even while posting is paused. */
  essential: z.string().optional(),
  social: z.object({
    post: z.boolean(),
    /** When it is posted, if later than `postFrom`. */
    at: instant.optional(),
    missed: z.enum(['late', 'skip', 'ask']).default('late'),
    approve: z.boolean().default(false),
    repeat: z
      .object({
        dates: z.array(instant),
        every: z.int().min(1).optional(),
        season: z.object({ from: z.string(), until: z.string() }).optional(),
        until: instant.optional(),
        texts: z.array(z.string()).min(1),
        reviewed: instant.optional(),
      })
      .optional(),
    text: z.string().optional(),
    accounts: z.record(z.string(), z.string()),
    hashtags: z.array(z.string()),
  }),
});

/** `items.json`: all that the posting scripts know of the content. Unknown fields are ignored. */
export const manifestSchema = z.object({
  version: z.literal(MANIFEST_VERSION),
  hub: z.object({
    tag: z.string(),
    name: z.string(),
    site: z.url(),
    language: z.string(),
    timeZone: z.string(),
    demo: z.boolean(),
  }),
  items: z.array(manifestItem),
  /** Every item ever withdrawn, for ever. */
  withdrawn: z.array(
    z.object({ id, at: instant, /** Its address; none for an erased item. */ url: z.url().optional() }),
  ),
});

export type Manifest = z.output<typeof manifestSchema>;
export type ManifestItem = Manifest['items'][number];
export type ManifestPicture = z.output<typeof picture>;
