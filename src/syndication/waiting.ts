import { slotOf } from '../news/moments.ts';
import { instantFromMs, msOf, type Instant } from '../news/times.ts';
import type { Step } from './plan/step.ts';
import type { Outcome } from './run.ts';
import type { Running } from './running.ts';

const MINUTE = 60_000;

/** When a page that is not live is asked for again: 10 minutes later, then twice as long each time, at most 5 hours. */
const FIRST = 10 * MINUTE;
const MOST_DOUBLINGS = 5;

/**
 * Leaves word in the ledger of what the next run is for, so that the schedule wakes it: one post an account that waits for
 * a cap, a spacing or quiet hours, and one for each page that is not live. Waiting for a slot needs none: the build knows.
 */
export function leaveWord(running: Running, outcomes: readonly Outcome[]): void {
  if (running.journal.trouble() !== undefined) return;
  const steps = running.plan();
  const now = running.now();
  const held = steps.filter(
    (step): step is Step & { readonly until: Instant } =>
      step.action === 'wait' && !step.owed && step.until !== undefined && isPastItsSlot(running, step),
  );
  for (const [, ofAccount] of Map.groupBy(held, ({ account }) => account)) {
    const [first] = ofAccount.toSorted((a, b) => (a.until < b.until ? -1 : 1));
    const known = ofAccount.some((step) => waitsOf(running, step).some(({ until }) => until > now));
    if (first && !known) write(running, first, first.until, first.reason);
  }
  const notLive = outcomes.filter(({ result }) => result === 'not-live');
  for (const [, [first]] of Map.groupBy(notLive, ({ item }) => item)) {
    if (first) write(running, first, again(running, first), first.words);
  }
}

function again(running: Running, step: Pick<Step, 'item' | 'account' | 'n'>): Instant {
  const times = waitsOf(running, step).reduce((sum, waits) => sum + waits.times, 0);
  return instantFromMs(msOf(running.now()) + FIRST * 2 ** Math.min(times, MOST_DOUBLINGS));
}

function waitsOf(running: Running, step: Pick<Step, 'item' | 'account' | 'n'>) {
  return running
    .progress(step.item, running.accountOf(step))
    .flatMap(({ n, waits }) => (n === step.n && waits ? [waits] : []));
}

function isPastItsSlot({ manifest, now }: Running, { item }: Step): boolean {
  const found = manifest.items.find(({ id }) => id === item);
  return found !== undefined && slotOf(found) <= now();
}

function write(
  running: Running,
  step: Pick<Step, 'item' | 'account' | 'n'>,
  until: Instant,
  why: string,
): void {
  const { item, n } = step;
  running.journal.record({
    version: 1,
    kind: 'waiting',
    item,
    account: running.accountOf(step).ledgerId,
    n,
    attempt: running.random(),
    at: running.now(),
    until,
    why,
  });
}
