import { randomFrom, type Random } from '../../src/bench/random.ts';
import { firstWorld } from './first-world.ts';
import { EDITS, moveItem, removeItem, renameItem, repaint } from './item-steps.ts';
import { addItem, addMdx, addVersion, declareAlert } from './new-items.ts';
import {
  addReceipt,
  changeHub,
  changePage,
  changeProgram,
  changePublic,
  changeStatement,
  losePost,
  passTime,
} from './other-steps.ts';
import type { Step, World } from './world.ts';

/** What may happen, and how often of a hundred times. */
const STEPS: readonly (readonly [number, Step])[] = [
  [40, (world, random) => random.pick(EDITS)(world, random)],
  [16, addItem],
  [3, addVersion],
  [4, declareAlert],
  [8, removeItem],
  [4, moveItem],
  [3, renameItem],
  [2, repaint],
  [5, addReceipt],
  [2, losePost],
  [3, changePage],
  [2, changePublic],
  [1, changeStatement],
  [7, passTime],
];

/** What makes every page anew, and what makes the program anew, too, which takes seconds: the chance of each in a batch. */
const RARE: readonly (readonly [number, Step])[] = [
  [0.1, changeHub],
  [0.015, changeProgram],
  [0.015, addMdx],
];

/** The most changes of a batch, and of a small one. */
const MOST = 200;
const FEW = 9;

/** Changes after which the hub is built. */
export interface Batch {
  /** From 0 on. */
  readonly number: number;
  /** What was done, each change in some words. */
  readonly done: readonly string[];
}

/**
 * The batches of a seed, one after the other, without end. Each changes the world that is handed over with it; the same seed
 * makes the same world, however often it was built on the way.
 * @param quick a smaller hub, batches of a few changes, and nothing that takes seconds.
 */
export async function* batches(
  seed: number,
  quick = false,
): AsyncGenerator<{ readonly world: World; readonly batch: Batch }> {
  const world = await firstWorld(seed, randomFrom(seed), quick ? 6 : undefined);
  yield { world, batch: { number: 0, done: [] } };
  for (let number = 1; ; number += 1) {
    const random = randomFrom(Math.imul(seed, 9_000_011) + number);
    const size = sizeOf(random, quick ? FEW : MOST);
    const done = Array.from({ length: size }, () => oneStep(world, random));
    for (const [chance, step] of RARE) {
      if (!random.chance(chance)) continue;
      const what = quick ? undefined : step(world, random);
      if (what !== undefined) done.push(what);
    }
    yield { world, batch: { number, done } };
  }
}

/** Does one thing that can be done. */
export function oneStep(world: World, random: Random): string {
  for (;;) {
    const done = pickStep(random)(world, random);
    if (done !== undefined) return done;
  }
}

function pickStep(random: Random): Step {
  let at = random.below(100);
  for (const [share, step] of STEPS) {
    at -= share;
    if (at < 0) return step;
  }
  return passTime;
}

/** Mostly few, for one change too little is seen best alone; sometimes many. */
function sizeOf(random: Random, most: number): number {
  if (random.chance(0.35)) return 1;
  return random.chance(0.4) ? 2 + random.below(FEW) : 1 + random.below(most);
}
