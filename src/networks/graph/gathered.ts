import { DAY, momentAt } from '../moments.ts';
import type { Asked, Gathered, Message } from '../message.ts';

/** How long before the newest message known already we ask again, in milliseconds: what was held back for a review is shown late, with its old date. */
const OVERLAP = 2 * DAY;

/** What one question brought. */
export interface Part {
  readonly messages: readonly Message[];
  /** What it did not bring, as `Gathered` says it. */
  readonly unseen: readonly string[];
  /** Whether the same question may bring that later, when somebody has done something: then the next one begins where this one did. */
  readonly holds: boolean;
}

/** Several parts as one. */
export function together(parts: readonly Part[]): Part {
  return {
    messages: parts.flatMap(({ messages }) => messages),
    unseen: parts.flatMap(({ unseen }) => unseen),
    holds: parts.some(({ holds }) => holds),
  };
}

/** From when on messages are wanted, in milliseconds since 1970. */
export function wantedSince({ cursor, since }: Pick<Asked, 'cursor' | 'since'>): number {
  const known = Date.parse(cursor ?? '');
  return Math.max(Date.parse(since), Number.isNaN(known) ? -Infinity : known - OVERLAP);
}

/** Puts together what several questions brought, oldest first, each message once. */
export function gathered(asked: Asked, parts: readonly Part[], now: string): Gathered {
  const since = wantedSince(asked);
  const { messages: all, unseen: missing, holds } = together(parts);
  const wanted = all.filter(({ at }) => Date.parse(at) >= since);
  const once = new Map(wanted.map((message) => [message.id, message]));
  // Lists are newest first for the most part: within a second too.
  const messages = [...once.values()].toReversed().toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const unseen = [...new Set(missing)];
  const cursor = holds ? asked.cursor : cursorAfter(messages, asked.cursor, now);
  return { messages, unseen, ...(cursor !== undefined && { cursor }) };
}

/** The newest moment known. A message of the future, by its network's clock, is no reason to pass over what comes before it. */
function cursorAfter(
  messages: readonly Message[],
  cursor: string | undefined,
  now: string,
): string | undefined {
  const newest = Math.max(
    ...[messages.at(-1)?.at, cursor].flatMap((at) => (at === undefined ? [] : Date.parse(at))),
  );
  return Number.isFinite(newest) ? momentAt(Math.min(newest, Date.parse(now))) : cursor;
}
