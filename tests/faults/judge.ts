import type { Task } from './doings.ts';
import { scene, type Scene } from './scene.ts';
import type { Ended } from './trial.ts';
import type { Way } from './ways.ts';

/** What came of one way. */
export interface Verdict {
  /** Posts in the end, as the table counts them. */
  readonly posts: number;
  readonly duplicated: number;
  readonly lost: boolean;
  readonly codes: readonly Ended['code'][];
  /** What was said first. */
  readonly said: string;
}

/** Between two runs, in milliseconds: of the first ten, which is over three hours, so that every claim and every key is past; and of others, which wait for a new day. */
const A_WHILE = 20 * 60 * 1000;
const LONG = 5 * 60 * 60 * 1000;
const SHORTLY_AFTER = 10;

/** Runs until all is well, at most. */
const MOST_RUNS = 15;

/** Plays one way, lets runs follow until two have had nothing to complain of, and counts. */
export async function judge(place: string, task: Task, way: Way): Promise<Verdict> {
  const here = await scene(place, task);
  const { met, next } = await way.play(here);
  const after = await recovered(here, next);
  const all = [...met, ...after];
  const posts = here.place.standing();
  const { made, atOnce } = here.seen();
  const silent = way.leaves === 'done' && all.some(({ code, done }) => code === 0 && !done);
  const left = { done: task.isDone(posts), nothing: posts.length === 0, either: true }[way.leaves];
  return {
    posts: task.count(posts),
    duplicated: Math.max(made - task.made, atOnce - task.atOnce, 0),
    lost: silent || !left || after.at(-1)?.code !== 0,
    codes: met.map(({ code }) => code),
    said: all.flatMap(({ said }) => said)[0] ?? '',
  };
}

async function recovered(
  here: Scene,
  next: Awaited<ReturnType<Way['play']>>['next'],
): Promise<readonly Ended[]> {
  const runs: Ended[] = [];
  const isWell = () => runs.length >= 2 && runs.slice(-2).every(({ code }) => code === 0);
  while (runs.length < MOST_RUNS && !isWell()) {
    here.answered(next());
    runs.push(await here.run(next()));
    here.pass(runs.length < SHORTLY_AFTER ? A_WHILE : LONG);
  }
  return runs;
}
