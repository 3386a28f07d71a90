import type { Measure } from './measure.ts';

/** The middle of some numbers, or the mean of the two in the middle; nothing of none. */
export function median(numbers: readonly number[]): number | undefined {
  const sorted = numbers.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

/** The median of each number of some runs. What no run told stays untold. */
export function medianOf(runs: readonly Measure[]): Measure {
  const of = (name: keyof Measure) =>
    median(runs.flatMap((run) => (run[name] === undefined ? [] : [run[name]])));
  return {
    wall: of('wall') ?? 0,
    cpu: of('cpu') ?? 0,
    memory: of('memory'),
    rendered: of('rendered'),
    kept: of('kept'),
  };
}
