import { recordOf } from '../fields.ts';

/** Where collecting from Telegram stands. */
export interface Place {
  /** The number of the next update that we have not seen. */
  readonly next: number;
  /** When we last saw one. */
  readonly at: string;
  /** Posts of ours by the numbers of their threads in the discussion group, newest last: messages name the thread alone. */
  readonly threads: Readonly<Record<string, string>>;
}

/** How many threads we remember. */
const MOST_THREADS = 100;

/** The place that a cursor names; nothing for one that is none of ours. */
export function placeIn(cursor: string | undefined): Place | undefined {
  const { next, at, threads } = recordOf(parsed(cursor));
  if (!Number.isSafeInteger(next) || typeof at !== 'string' || Number.isNaN(Date.parse(at))) return undefined;
  const known = Object.entries(recordOf(threads)).filter(([, post]) => typeof post === 'string');
  return { next: Number(next), at, threads: Object.fromEntries(known) as Place['threads'] };
}

/** A place as a cursor. */
export function cursorOf({ next, at, threads }: Place): string {
  const newest = Object.entries(threads)
    .toSorted(([one], [other]) => Number(one) - Number(other))
    .slice(-MOST_THREADS);
  return JSON.stringify({ next, at, threads: Object.fromEntries(newest) });
}

function parsed(cursor: string | undefined): unknown {
  try {
    return JSON.parse(cursor ?? '');
  } catch {
    return undefined;
  }
}
