import { z } from 'zod';

const common = {
  /** Of the file's format; a higher one stops the run. */
  version: z.literal(1),
  /** As the ledger calls it: the account's id, or `paper.<id>`. */
  account: z.string(),
  /** A random id, so that two runs at one moment write two files. */
  attempt: z.string().regex(/^[a-z0-9]+$/),
  at: z.iso.datetime({ precision: 0 }),
};

/** What the account's server says of its own limits, by name. Written when it is not what it said last. */
const limits = z.object({
  ...common,
  kind: z.literal('limits'),
  says: z.record(z.string(), z.number()),
});

/** A person opened the account's first post where nobody is signed in, and readers can see it. */
const proved = z.object({
  ...common,
  kind: z.literal('proved'),
  /** The network's own id of the account. */
  identity: z.string(),
  /** Which password or token was in use, as 12 hexadecimal digits from which it cannot be had back. */
  credential: z.string().regex(/^[0-9a-f]{12}$/),
  /** The post that was opened. */
  url: z.url(),
  /** The role of the person, never a name. */
  by: z.string(),
});

/** A call that costs money was about to be made. Counts for the month of `at`, in the time zone UTC. */
const spent = z.object({
  ...common,
  kind: z.literal('spent'),
  /** Millionths of a US dollar. */
  micros: z.int().min(0),
  /** What for, in words for staff. */
  what: z.string(),
});

/** A password or token was made anew and put where secrets are kept. */
const renewed = z.object({
  ...common,
  kind: z.literal('renewed'),
  /** Which is in use from now on, as in `proved`. */
  credential: z.string().regex(/^[0-9a-f]{12}$/),
  /** Which it was made from: whatever was proved of that one holds of this one. */
  from: z.string().regex(/^[0-9a-f]{12}$/),
  /** When it ends. */
  ends: z.iso.datetime({ precision: 0 }),
});

/** From now on messages to the account are answered from this private store, and from no other. */
const answering = z.object({
  ...common,
  kind: z.literal('answering'),
  /** Which store, as 16 hexadecimal digits. */
  store: z.string().regex(/^[0-9a-f]{16}$/),
  /** The role of who began there, never a name. */
  by: z.string(),
});

/** One thing that became known of an account itself, not of an item on it. Never changed once written. */
export const accountEventSchema = z.discriminatedUnion('kind', [limits, proved, spent, renewed, answering]);

export type AccountEvent = z.output<typeof accountEventSchema>;
export type AccountEventOf<K extends AccountEvent['kind']> = Extract<AccountEvent, { kind: K }>;
