import type { LedgerEvent } from './event.ts';

/** Orders events by what they say of themselves, so that every reader has the same order. */
export function inOrder(a: LedgerEvent, b: LedgerEvent): number {
  return (
    compare(a.at, b.at) ||
    compare(a.attempt, b.attempt) ||
    compare(a.kind, b.kind) ||
    compare(JSON.stringify(a), JSON.stringify(b))
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
