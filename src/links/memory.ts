import { z } from 'zod';
import { msOf, type Instant } from '../news/times.ts';
import { mayPass, type Said } from './said.ts';

/** A good link is asked again after so many days, any other after one. */
const [GOOD_DAYS, BAD_DAYS] = [7, 1];

const DAY = 86_400_000;

/** A run may begin a little earlier than the last one did, and still be a day later; in milliseconds. */
const SLACK = 3_600_000;

const said = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('good') }),
  z.object({ kind: z.literal('moved'), to: z.string() }),
  z.object({ kind: z.literal('gone'), status: z.union([z.literal(404), z.literal(410)]) }),
  z.object({ kind: z.literal('nowhere') }),
  z.object({ kind: z.literal('failing'), why: z.string() }),
  z.object({ kind: z.literal('private') }),
  z.object({ kind: z.literal('unclear'), status: z.number() }),
]);

const instant = z.iso.datetime();

/** What is kept of a link between runs. */
const remembered = z.object({
  /** When it was asked last. */
  asked: instant,
  said,
  /** Since when it has failed each time. */
  since: instant.optional(),
});

const schema = z.object({
  links: z.record(z.string(), remembered).default({}),
  /** Hosts that asked to be left alone, and until when. */
  resting: z.record(z.string(), instant).default({}),
});

/** What was said of a link, when, and since when it fails. */
export type Remembered = Readonly<z.output<typeof remembered>>;

/** What is kept between runs, by the addresses of links. */
export interface Memory {
  readonly links: Readonly<Record<string, Remembered>>;
  readonly resting: Readonly<Record<string, Instant>>;
}

export const NOTHING: Memory = { links: {}, resting: {} };

/** The text of the memory's file → the memory. A file that cannot be read is none: everything is asked again. */
export function readMemory(text: string): Memory {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return NOTHING;
  }
}

/** Whether a link is to be asked, now that so much is known of it. */
export function isDue(known: Remembered | undefined, now: Instant): boolean {
  if (!known) return true;
  const days = known.said.kind === 'good' ? GOOD_DAYS : BAD_DAYS;
  return msOf(now) - msOf(known.asked) >= days * DAY - SLACK;
}

/** What is known of a link after it was asked. */
export function remember(known: Remembered | undefined, heard: Said, now: Instant): Remembered {
  if (!mayPass(heard)) return { asked: now, said: heard };
  return { asked: now, said: heard, since: known?.since ?? now };
}

/** Whether staff are told: what may pass, only when it lasts, on two runs a day apart. */
export function isToTell({ asked, said: heard, since }: Remembered): boolean {
  if (heard.kind === 'good' || heard.kind === 'unclear') return false;
  return !mayPass(heard) || (since !== undefined && msOf(asked) - msOf(since) >= BAD_DAYS * DAY - SLACK);
}
