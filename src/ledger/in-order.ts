import type { LedgerEvent } from './event.ts';

/** Orders events by what they say of themselves, so that every reader has the same order. */
export function inOrder(a: LedgerEvent, b: LedgerEvent): number {
  const [first, second] = [sortKey(a), sortKey(b)];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}

function sortKey(event: LedgerEvent): string {
  return [event.at, event.attempt, event.kind, JSON.stringify(event)].join('~');
}
