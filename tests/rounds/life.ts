/** The life of a run: at some step it ends as a process that is killed, and the run does nothing more. */
export interface Life {
  /** A step that can wait, and waits for ever once the run is dead. */
  readonly step: () => Promise<void>;
  /** A step that cannot wait: it throws once the run is dead. */
  readonly stepAtOnce: () => void;
  /** Until the run is killed, if ever it is. */
  readonly death: Promise<void>;
  readonly isDead: () => boolean;
  readonly steps: () => number;
}

/**
 * @param dieAt the step at which it dies; at none, when left out.
 * @param delay how long a step is held up; not at all, when left out.
 */
export function life(dieAt = Number.POSITIVE_INFINITY, delay: () => Promise<void> = async () => {}): Life {
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
    steps: () => steps,
    step: () => (isLast() ? new Promise<never>(() => {}) : delay()),
    stepAtOnce: () => {
      if (isLast()) throw new Error('The run was killed.');
    },
  };
}
