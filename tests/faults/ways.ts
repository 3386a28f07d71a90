import { DENIALS } from '../../src/networks/testing/faults.ts';
import type { Met } from './answers.ts';
import type { Clone } from './branches.ts';
import type { Scene } from './scene.ts';
import type { Ended, Trial } from './trial.ts';

/** One way in which a fault can meet a run. */
export interface Way {
  /** `at call 3 and all after it`. */
  readonly how: string;
  /** Whether the table shows what was said in this way. */
  readonly shows: boolean;
  /** What stands in the end: all is as it should be, nothing at all, or whichever the moment left. */
  readonly leaves: 'done' | 'nothing' | 'either';
  /** Plays it. @returns how the runs ended that met the fault. */
  readonly play: (scene: Scene) => Promise<Played>;
}

interface Played {
  readonly met: readonly Ended[];
  /** With which copy of the ledger the next run begins. */
  readonly next: () => Clone;
}

/** A run without any fault: how many steps, calls, writes and saves it has. */
export type Rehearsal = Ended;

const HOUR = 3_600_000;

const upTo = (last: number) => Array.from({ length: last }, (_, at) => at + 1);

/** The ways of a fault of the network: at each call, at that one only, and at all after it too. */
export function atEachCall(fault: Met, { calls, changedAt }: Rehearsal): readonly Way[] {
  const denied = DENIALS.some((denial) => denial === fault);
  return upTo(calls).flatMap((at) => [
    alone(`at call ${at}`, changedAt.call === at, { fault: (call) => (call === at ? fault : undefined) }),
    {
      ...alone(`at call ${at} and all after it`, false, {
        fault: (call) => (call >= at ? fault : undefined),
      }),
      play: async (scene) => {
        const met = [
          await scene.run(scene.ledger.clone(), { fault: (call) => (call >= at ? fault : undefined) }),
        ];
        if (denied) met.push(await scene.run(scene.ledger.clone(), { fault: () => fault }));
        return { met, next: scene.ledger.clone };
      },
    },
  ]);
}

/** The disk is full from one write on, whichever it is. */
export function fullDisk({ writes }: Rehearsal): readonly Way[] {
  return upTo(writes).flatMap((at) =>
    fromBoth(`from write ${at} on`, at === 1, { full: (write) => write >= at }),
  );
}

/** One save is refused, or all from one on. */
export function refusedSave({ saves }: Rehearsal): readonly Way[] {
  return upTo(saves).flatMap((at) => [
    ...fromBoth(`save ${at}`, at === 1, { refused: (save) => save === at }),
    ...fromBoth(`save ${at} and all after it`, false, { refused: (save) => save >= at }),
  ]);
}

/** Killed before and after each call, write and save. */
export function killed({ steps, changedAt }: Rehearsal): readonly Way[] {
  return upTo(steps).flatMap((dies) => fromBoth(`at step ${dies}`, dies === changedAt.step, { dies }));
}

/** A second run does all it finds to do, while the first stands at a step. */
export function twoAtOnce({ steps, changedAt }: Rehearsal): readonly Way[] {
  return upTo(steps).map((at) => ({
    how: `the second while the first is at step ${at}`,
    shows: at === changedAt.step,
    leaves: 'done',
    play: async (scene) => {
      const others: Ended[] = [];
      const meanwhile = async (step: number) => {
        if (step === at) others.push(await scene.run(scene.ledger.clone()));
      };
      const first = await scene.run(scene.ledger.clone(), { meanwhile });
      return { met: [...others, first], next: scene.ledger.clone };
    },
  }));
}

/** A run dies, and what it had not saved comes to the branch only after another run has done its work. */
export function mergedBranches({ steps, changedAt }: Rehearsal): readonly Way[] {
  return upTo(steps).map((dies) => ({
    how: `one left behind at step ${dies}`,
    shows: dies === changedAt.step,
    leaves: 'done',
    play: async (scene) => {
      const left = scene.ledger.clone();
      const met = [await scene.run(left, { dies })];
      for (const wait of [0, HOUR]) {
        scene.pass(wait);
        met.push(await scene.run(scene.ledger.clone()));
      }
      left.push();
      return { met, next: scene.ledger.clone };
    },
  }));
}

/** A person deletes the post between two runs. */
export function deletedByHand(): readonly Way[] {
  return [
    {
      how: 'between two runs',
      shows: true,
      leaves: 'nothing',
      play: async (scene) => {
        if (!scene.task.begun) await scene.run(scene.ledger.clone());
        scene.place.clear();
        return { met: [await scene.run(scene.ledger.clone())], next: scene.ledger.clone };
      },
    },
  ];
}

/** A person deletes the post while the run stands at a step. */
export function deletedMeanwhile({ steps }: Rehearsal): readonly Way[] {
  return upTo(steps).map((at) => ({
    how: `while the run is at step ${at}`,
    shows: false,
    leaves: 'either',
    play: async (scene) => {
      const meanwhile = (step: number) => void (step === at && scene.place.clear());
      return { met: [await scene.run(scene.ledger.clone(), { meanwhile })], next: scene.ledger.clone };
    },
  }));
}

/** The clock goes back by an hour, before the run or after it; and it may have died at any step. */
export function clockTurnedBack({ steps, changedAt }: Rehearsal): readonly Way[] {
  const before: Way = {
    how: 'before the run',
    shows: false,
    leaves: 'done',
    play: async (scene) => {
      scene.pass(-HOUR);
      return { met: [await scene.run(scene.ledger.clone())], next: scene.ledger.clone };
    },
  };
  const after = [0, ...upTo(steps)].map((dies): Way => ({
    how: dies === 0 ? 'after the run' : `after the run died at step ${dies}`,
    shows: dies === changedAt.step,
    leaves: 'done',
    play: async (scene) => {
      const met = [await scene.run(scene.ledger.clone(), { dies })];
      scene.pass(-HOUR);
      return { met: [...met, await scene.run(scene.ledger.clone())], next: scene.ledger.clone };
    },
  }));
  return [before, ...after];
}

/** The next run begins with the branch, as in a workflow. */
function alone(how: string, shows: boolean, trial: Trial): Way {
  const play: Way['play'] = async (scene) => {
    const met = [await scene.run(scene.ledger.clone(), trial)];
    return { met, next: scene.ledger.clone };
  };
  return { how, shows, leaves: 'done', play };
}

/** The next run begins with the branch, as in a workflow; or with the same folder, as on one's own computer. */
function fromBoth(how: string, shows: boolean, trial: Trial): readonly Way[] {
  const same: Way['play'] = async (scene) => {
    const folder = scene.ledger.clone();
    return { met: [await scene.run(folder, trial)], next: () => folder };
  };
  const way = alone(how, shows, trial);
  return [way, { ...way, how: `${how}, and on in the same folder`, shows: false, play: same }];
}
