import { recordOf } from '../fields.ts';
import { numberedId } from './numbered-id.ts';

/** A stretch of mentions that was not asked for yet: those after one number, and before another. */
export interface Gap {
  /** Nothing for one that reaches back as far as anything is wanted. */
  readonly after?: string;
  /** Nothing for one that reaches to the present. */
  readonly before?: string;
}

/** Where collecting from X stands. */
export interface Place {
  /** Our own number, so that it need not be asked for again: that costs money. */
  readonly me?: string;
  /** The newest mention that was seen. */
  readonly newest?: string;
  /** What is missing before that: a run that stopped half way, for there was too much or too little money. Newest first. */
  readonly gaps: readonly Gap[];
}

/** The place that a cursor names; the beginning for one that is none of ours. */
export function placeOf(cursor: string | undefined): Place {
  const { me, newest, gaps } = recordOf(parsed(cursor));
  return {
    me: numberedId(me),
    newest: numberedId(newest),
    gaps: (Array.isArray(gaps) ? gaps : []).map(recordOf).map(({ after, before }) => ({
      after: numberedId(after),
      before: numberedId(before),
    })),
  };
}

/** A place as a cursor. */
export function cursorOf(place: Place): string {
  return JSON.stringify(place);
}

/** The larger of two numbers of posts, which is the newer. */
export function newerOf(one: string | undefined, other: string): string {
  return one !== undefined && BigInt(one) > BigInt(other) ? one : other;
}

/** The smaller of two numbers of posts, which is the older. */
export function olderOf(one: string | undefined, other: string): string {
  return one !== undefined && BigInt(one) < BigInt(other) ? one : other;
}

function parsed(cursor: string | undefined): unknown {
  try {
    return JSON.parse(cursor ?? '{}');
  } catch {
    return {};
  }
}
