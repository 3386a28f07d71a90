import { z } from 'zod';

/** Why a network did not take a post: who must act next. */
export const REFUSALS = ['rejected', 'unauthorised', 'later', 'unknown'] as const;

const instant = z.iso.datetime({ precision: 0 });

const common = {
  /** Of the file's format; a higher one stops the run. */
  version: z.literal(1),
  item: z.string(),
  account: z.string(),
  /** Which post of the item on the account: `c0` the first, `c1` after one correction, `r2026-12-01` a repeat. */
  n: z.string().regex(/^(c\d+|r\d{4}-\d\d-\d\d)$/),
  /** A random id; a result repeats that of the `sending` it closes. */
  attempt: z.string().regex(/^[a-z0-9]+$/),
  at: instant,
};

/** Written, flushed and saved before the one publish call it covers. */
const sending = z.object({
  ...common,
  kind: z.literal('sending'),
  action: z.enum(['post', 'edit', 'delete']),
  correction: z.int(),
  revision: z.string(),
  /** The exact text sent. */
  text: z.string(),
  /** The link the post carries, or its absence. */
  link: z.url().nullable(),
  /** The network's own key for the post, from which it can be found again. */
  key: z.string(),
  /** The moment the post claims to have been made, reused at each attempt of n. */
  createdAt: instant,
  /** The network's id of the post that is edited or deleted, or that this one answers. */
  target: z.string().optional(),
});

/** Proof that the network has the post. */
const receipt = z.object({
  ...common,
  kind: z.literal('receipt'),
  /** The network's id of the post. */
  post: z.string(),
  url: z.url(),
  /** How we know: the call answered, or the post was found there afterwards. */
  by: z.enum(['answer', 'found']),
});

/** The network refused, or the call was never made. Nothing is public. */
const failed = z.object({
  ...common,
  kind: z.literal('failed'),
  refusal: z.enum(REFUSALS),
  /** In words for staff; never a secret. */
  why: z.string(),
  retryAt: instant.optional(),
  /** The item's revision, for an attempt that came to nothing before its `sending`. */
  revision: z.string().optional(),
  /** What was attempted, when there is no `sending` to say so. A new post, when left out. */
  action: z.enum(['post', 'edit', 'delete']).optional(),
});

/** It may be public, and the network cannot say. A person must look. */
const unsure = z.object({ ...common, kind: z.literal('unsure'), why: z.string() });

/** It was made ready for a person, who posts it by hand and then settles it. */
const handed = z.object({ ...common, kind: z.literal('handed') });

/** A post we had a receipt for is no longer there: a person deleted it. Closes the item for the account. */
const gone = z.object({ ...common, kind: z.literal('gone'), post: z.string() });

/** We took a post away: its item was withdrawn, or corrected and posted anew. */
const deleted = z.object({
  ...common,
  kind: z.literal('deleted'),
  post: z.string(),
  because: z.enum(['withdrawn', 'corrected']),
});

/** The window of a post passed without it. Nothing is sent any more until a person settles it. */
const lapsed = z.object({
  ...common,
  kind: z.literal('lapsed'),
  /** When it should have gone out. */
  slot: instant,
  why: z.string(),
});

/** A run left a post for a later one: for a cap, or because its page is not live. Wakes the schedule at `until`. */
const waiting = z.object({ ...common, kind: z.literal('waiting'), until: instant, why: z.string() });

/** A code owner approved the item for posting, in these words. */
const approved = z.object({
  ...common,
  kind: z.literal('approved'),
  /** A hash of all that posts of the item are made from. */
  source: z.string(),
  /** When it was approved and merged, where that is known. */
  since: instant.optional(),
});

/** A person let an alert go out without its link, because the site did not answer. */
const released = z.object({
  ...common,
  kind: z.literal('released'),
  /** The role of the person, never a name. */
  by: z.string(),
});

/**
 * A person settled what Freesheet could not: whether a post is public (`posted`, `not-posted`), also one that they were to
 * make by hand, that they deleted it
 * (`deleted`), or what is to become of one that was missed (`post-now`, `skip`).
 */
const settled = z.object({
  ...common,
  kind: z.literal('settled'),
  /** The role of the person, never a name. */
  by: z.string(),
  outcome: z.enum(['posted', 'not-posted', 'deleted', 'post-now', 'skip']),
  url: z.url().optional(),
});

/** One thing that happened, or was attempted, on the way of an item to an account. Never changed once written. */
export const ledgerEventSchema = z.discriminatedUnion('kind', [
  sending,
  receipt,
  failed,
  unsure,
  handed,
  gone,
  deleted,
  lapsed,
  waiting,
  approved,
  released,
  settled,
]);

export type LedgerEvent = z.output<typeof ledgerEventSchema>;
export type EventOf<K extends LedgerEvent['kind']> = Extract<LedgerEvent, { kind: K }>;
