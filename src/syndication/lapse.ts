import { outcome } from './look.ts';
import type { Step } from './plan/step.ts';
import type { Outcome } from './run.ts';
import type { Running } from './running.ts';

/** Writes that the window of a post passed without it. The run that does so fails; later ones only name it. */
export function lapse(running: Running, step: Step): Outcome {
  const { item, n, slot = running.now(), reason: why } = step;
  running.journal.record({
    version: 1,
    kind: 'lapsed',
    item,
    account: running.accountOf(step).ledgerId,
    n,
    attempt: running.random(),
    at: running.now(),
    slot,
    why,
  });
  return outcome(step, 'lapsed', why);
}
