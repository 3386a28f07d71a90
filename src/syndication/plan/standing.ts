import type { Progress } from '../../ledger/fold.ts';
import type { Target } from './step.ts';

/** The posts that stand, oldest first. */
export function standingOf(past: readonly Progress[]): readonly Target[] {
  return past
    .flatMap(({ n, state, posted }) => (state === 'posted' && posted ? [{ n, posted }] : []))
    .toSorted((a, b) => (a.posted.at < b.posted.at ? -1 : 1));
}

/** The last correction of the item that one of its posts says. */
export function correctedIn(standing: readonly Target[]): number {
  return Math.max(0, ...standing.map(({ posted }) => posted.correction ?? 0));
}

/** Whether a person deleted a post of the item, repeats apart: no other is made in its place. */
export function isGone(past: readonly Progress[]): boolean {
  return past.some(({ n, state }) => n.startsWith('c') && state === 'gone');
}
