import { DOINGS, type Doing, type FaultRow } from '../../src/reports/fault-table.ts';
import { TASKS, type Task } from './doings.ts';
import { judge, type Verdict } from './judge.ts';
import { PLACES } from './places.ts';
import { kindsAt, type Kind } from './rows.ts';
import { scene } from './scene.ts';
import type { Ended } from './trial.ts';

/** One row, and what went wrong in which way: nothing, or Freesheet has broken its promise. */
export interface Tried {
  readonly row: FaultRow;
  readonly wrong: readonly string[];
}

type Told = Verdict & { readonly doing: Doing; readonly shows: boolean; readonly how: string };

/** All the places of the table. */
export const ALL_PLACES = Object.keys(PLACES);

/** Runs every fault of a place, with every task. @param only faults whose words this matches. */
export async function runFaults(place: string, only = /(?:)/): Promise<readonly Tried[]> {
  const tasks = await rehearsed(place);
  const rows: Tried[] = [];
  for (const kind of kindsAt(place)) if (only.test(kind.fault)) rows.push(await tryKind(place, kind, tasks));
  return rows;
}

type Rehearsed = readonly (readonly [Task, Ended])[];

async function rehearsed(place: string): Promise<Rehearsed> {
  const all: (readonly [Task, Ended])[] = [];
  for (const task of TASKS) {
    const here = await scene(place, task);
    const { network } = here.place.account;
    if (task.means && !network?.corrects.includes(task.means)) continue;
    const ended = await here.run(here.ledger.clone());
    if (ended.code !== 0 || !ended.done)
      throw new Error(`Without a fault it fails: ${place}, ${task.doing}.`);
    all.push([task, ended]);
  }
  return all;
}

async function tryKind(place: string, kind: Kind, tasks: Rehearsed): Promise<Tried> {
  const told: Told[] = [];
  for (const [task, rehearsal] of tasks) {
    for (const { how, shows, ...way } of kind.ways(rehearsal)) {
      const verdict = await judge(place, task, { how, shows, ...way });
      const { doing, means } = task;
      told.push({ ...verdict, doing, shows: shows && doing === 'post', how: `${means ?? doing}, ${how}` });
    }
  }
  const wrong = told.filter(({ lost, duplicated }) => lost || duplicated > 0);
  return { row: rowOf(place, kind, told), wrong: wrong.map((one) => inWords(place, kind, one)) };
}

function rowOf(network: string, { fault }: Kind, told: readonly Told[]): FaultRow {
  const numbers = (doing: Doing) => told.flatMap((one) => (one.doing === doing ? [one.posts] : []));
  const [post, correct, takeDown] = DOINGS.map((doing) => [...new Set(numbers(doing))].toSorted());
  return {
    network,
    fault,
    ways: told.length,
    posts: { post: post ?? [], correct: correct ?? [], 'take down': takeDown ?? [] },
    lost: told.filter(({ lost }) => lost).length,
    duplicated: told.reduce((sum, { duplicated }) => sum + duplicated, 0),
    codes: [...new Set(told.flatMap(({ codes }) => codes.map(String)))].toSorted(),
    said: told.find(({ shows, said }) => shows && said !== '')?.said ?? '',
  };
}

function inWords(place: string, { fault }: Kind, { how, lost, duplicated, codes, said }: Told): string {
  const what = [...(lost ? ['lost'] : []), ...(duplicated > 0 ? [`${duplicated} duplicated`] : [])];
  return `${place}; ${fault}; ${how}: ${what.join(', ')}. Ended with ${codes.join(', ')}. ${said}`;
}
