import { z } from 'zod';
import { REFUSALS } from '../ledger/event.ts';

const instant = z.iso.datetime({ precision: 0 });
const common = { at: instant };
const attempt = z.string().regex(/^[a-z0-9]+$/);

/** Somebody asked a second person to look before it is sent. */
const asked = z.object({ ...common, kind: z.literal('look asked'), by: z.string() });

/** A second person looked. */
const looked = z.object({
  ...common,
  kind: z.literal('looked'),
  by: z.string(),
  says: z.enum(['fine', 'change']),
  note: z.string().optional(),
});

/** Written and flushed before the one call that it covers. */
const sending = z.object({
  ...common,
  kind: z.literal('sending'),
  attempt,
  by: z.string(),
  /** The exact text sent. */
  text: z.string(),
  /** The network's own key for it, from which it can be found again. */
  key: z.string(),
  /** The moment the answer claims to have been made, the same at each attempt. */
  createdAt: instant,
});

/** Proof that the network has it: the call answered, or it was found there afterwards. */
const receipt = z.object({
  ...common,
  kind: z.literal('receipt'),
  attempt,
  post: z.string(),
  url: z.string(),
  by: z.enum(['answer', 'found']),
});

/** The network refused, or the call was never made. Nothing was sent. */
const failed = z.object({
  ...common,
  kind: z.literal('failed'),
  attempt,
  refusal: z.enum(REFUSALS),
  why: z.string(),
  retryAt: instant.optional(),
});

/** It may have been sent, and the network cannot say. A person must look. */
const unsure = z.object({ ...common, kind: z.literal('unsure'), attempt, why: z.string() });

/** A person looked, and says whether it is there. */
const settled = z.object({
  ...common,
  kind: z.literal('settled'),
  attempt,
  by: z.string(),
  outcome: z.enum(['sent', 'not sent']),
});

/** One thing that happened, or was attempted, on the way of an answer. Never changed once written. */
export const answerEventSchema = z.discriminatedUnion('kind', [
  asked,
  looked,
  sending,
  receipt,
  failed,
  unsure,
  settled,
]);

export type AnswerEvent = z.output<typeof answerEventSchema>;
export type AnswerEventOf<K extends AnswerEvent['kind']> = Extract<AnswerEvent, { kind: K }>;
