import type { Met } from './answers.ts';

/** What happens to a run. Everything is counted from 1; what is left out goes well. */
export interface Trial {
  /** The step at which it dies: before or after a call, a write, a save. */
  readonly dies?: number;
  /** The fault that a call to the network meets. */
  readonly fault?: (call: number) => Met | undefined;
  /** Whether the disk has no room for a write. */
  readonly full?: (write: number) => boolean;
  /** Whether a save is refused. */
  readonly refused?: (save: number) => boolean;
  /** What goes on elsewhere while the run stands at a step. */
  readonly meanwhile?: (step: number) => Promise<void> | void;
}

/** How a run ended. */
export interface Ended {
  readonly code: 0 | 1 | 75 | 'killed';
  /** In its own words: what was done, and what was left. */
  readonly said: readonly string[];
  /** Whether all was as it should be when it ended. */
  readonly done: boolean;
  readonly steps: number;
  readonly calls: number;
  readonly writes: number;
  readonly saves: number;
  /** The call that first changed which posts stand, and the step after it. */
  readonly changedAt: { readonly call: number; readonly step: number };
}

/** The steps of one run: it can be killed at each. */
export interface Steps {
  /** One that takes no time. */
  readonly now: () => void;
  /** One at which others can do something. */
  readonly pause: () => Promise<void>;
  readonly taken: () => number;
  /** Comes when the run dies while it pauses. */
  readonly death: Promise<'killed'>;
}

/** What ends a run as a power cut would: nothing catches it. */
export class Killed extends Error {
  override readonly name = 'Killed';
}

/** Counts the steps of a run. @param meet called at each pause, with its number. */
export function stepsOf(dies: number | undefined, meet: (step: number) => Promise<void> | void): Steps {
  const death = Promise.withResolvers<'killed'>();
  let taken = 0;
  return {
    taken: () => taken,
    death: death.promise,
    now: () => {
      taken += 1;
      if (taken === dies) throw new Killed();
    },
    pause: async () => {
      taken += 1;
      if (taken === dies) {
        death.resolve('killed');
        await new Promise(() => {});
      }
      await meet(taken);
    },
  };
}
