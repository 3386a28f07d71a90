import type { Item } from './item.ts';
import type { Instant } from './times.ts';

/** Whether people can take part in a consultation: not before it opens, nor after it closes. */
export type ConsultationState = 'coming' | 'open' | 'closed';

type Consulted = Pick<Item, 'consultation' | 'published'>;

/** Consultations by their state, each in the order in which readers want them. */
export interface ConsultationLists<T> {
  /** Those that close first come first. */
  readonly open: readonly T[];
  /** Those that open first come first. */
  readonly coming: readonly T[];
  /** Those that closed last come first. */
  readonly closed: readonly T[];
}

/** From when people can take part: as written, or from its publication. */
export function opensAt({ consultation, published }: Consulted): Instant {
  return consultation?.opens ?? published;
}

/** The state of a consultation at a moment; at the moment at which it closes, it is closed. */
export function consultationState(item: Consulted, now: Instant): ConsultationState {
  if (item.consultation && item.consultation.closes <= now) return 'closed';
  return opensAt(item) <= now ? 'open' : 'coming';
}

/** Sorts consultations by their state at a moment. Items of other kinds are left out. */
export function consultationLists<T extends Consulted>(
  items: readonly T[],
  now: Instant,
): ConsultationLists<T> {
  const all = items.filter(({ consultation }) => consultation !== undefined);
  const by = (state: ConsultationState) => all.filter((item) => consultationState(item, now) === state);
  return {
    open: by('open').toSorted((a, b) => compare(closes(a), closes(b))),
    coming: by('coming').toSorted((a, b) => compare(opensAt(a), opensAt(b))),
    closed: by('closed').toSorted((a, b) => compare(closes(b), closes(a))),
  };
}

function closes({ consultation }: Consulted): Instant {
  return consultation?.closes ?? '';
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
