import { setTimeout as wait } from 'node:timers/promises';
import type { Random } from '../simulation/random.ts';

/** The longest that a step is held up, in milliseconds. */
const LONGEST = 6;

/** The life of a run: at some step it ends as a process that is killed, and the run does nothing more. */
export interface Life {
  /** A step that can wait: a little at random, and for ever once the run is dead. */
  readonly step: () => Promise<void>;
  /** A step that cannot wait: it throws once the run is dead. */
  readonly stepAtOnce: () => void;
  /** Until the run is killed, if ever it is. */
  readonly death: Promise<void>;
  readonly isDead: () => boolean;
}

/** @param dieAt the step at which it dies; at none, when left out. */
export function life(random: Random, dieAt = Number.POSITIVE_INFINITY): Life {
  const { promise: death, resolve: die } = Promise.withResolvers<void>();
  let steps = 0;
  const isDead = () => steps >= dieAt;
  const isLast = (): boolean => {
    steps += 1;
    if (isDead()) die();
    return isDead();
  };
  return {
    death,
    isDead,
    step: () => {
      if (isLast()) return new Promise<never>(() => {});
      return random.chance(0.5) ? Promise.resolve() : wait(random.below(LONGEST));
    },
    stepAtOnce: () => {
      if (isLast()) throw new Error('The run was killed.');
    },
  };
}
