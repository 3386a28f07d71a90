import { mkdtempDisposableSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { LedgerEvent } from '../../src/ledger/event.ts';
import { fold } from '../../src/ledger/fold.ts';
import { readLedger } from '../../src/ledger/ledger-files.ts';
import { git } from '../../src/syndication/git.ts';
import { clones } from '../kill-walk/scene.ts';
import { randomFrom } from '../../src/bench/random.ts';
import { roundsHub } from './hub.ts';
import { life } from './life.ts';
import { GIT_ENV, runOnce, type Runner } from './runner.ts';

const MINUTE = 60_000;

/** A run that nothing kills takes about so many steps. */
const STEPS = 120;

/** The longest that a step is held up, in milliseconds. */
const LONGEST = 6;

/** How much later one of two runners may start, in milliseconds: about as long as a run takes. */
const LATEST_START = 500;

/** From here on no claim of an earlier run holds, and no post of it can still turn up, whatever the clocks. */
const LONG_AFTER = 15 * MINUTE;

/** How many more runs an item may need until it is out everywhere. */
const MOST_RUNS = 4;

/** What the rounds came to: there are no faults, or Freesheet has broken its promise. */
export interface Rounds {
  /** Runs that were killed. */
  readonly killed: number;
  /** Runs that were needed after the two. */
  readonly later: number;
  /** Claims in the ledger, by whichever run: the more above the posts, the more often two runs met. */
  readonly claims: number;
  /** Posts on each network, and calls to make one that each was sent. */
  readonly posts: readonly number[];
  readonly calls: readonly number[];
  readonly faults: readonly string[];
}

/**
 * In each round an item is published, and two runners with clones of one bare repository start at once, or one a little
 * later. In some rounds one of them is killed at a step, and in some the answer to a post is lost. Later runs see to
 * what is left. The seed decides what is drawn; which of two runners is quicker stays the computer's choice.
 * @param over told after each round how many are over.
 */
export async function rounds(
  seed: number,
  count: number,
  over: (rounds: number) => void = () => {},
): Promise<Rounds> {
  const random = randomFrom(seed);
  const hub = roundsHub();
  using top = mkdtempDisposableSync(join(tmpdir(), 'rounds-'));
  const { ledgers } = clones(top.path, ['one', 'two']);
  const runners: readonly Runner[] = ledgers.map((folder, number) => ({ folder, skew: number * 2 * MINUTE }));
  const hold = () => (random.chance(0.5) ? Promise.resolve() : wait(random.below(LONGEST)));
  const tally = { killed: 0, later: 0 };

  const cloneAfresh = async (folder: string): Promise<void> => {
    rmSync(folder, { recursive: true, force: true });
    await git(GIT_ENV)(top.path, ['clone', '--quiet', 'ledger.git', folder]);
  };

  /** A runner that starts a little later has all that the other one has saved by then. */
  const startLate = async (folder: string): Promise<void> => {
    await wait(random.below(LATEST_START));
    await git(GIT_ENV)(folder, ['pull', '--quiet', '--rebase', 'origin', 'ledger']);
  };

  /** @returns what is wrong when it is over. */
  const round = async (): Promise<readonly string[]> => {
    hub.pass(60 * MINUTE);
    const { id, manifest } = hub.publish();
    const live = (dieAt?: number) => life(dieAt, hold);
    const run = (runner: Runner, one = live()) => runOnce(runner, manifest, hub, random, one);
    if (random.chance(0.15)) hub.loseAnswer(random.below(2));
    const doomed = random.chance(0.35) ? random.below(2) : undefined;
    const lives = runners.map((_, number) => live(number === doomed ? 1 + random.below(STEPS) : undefined));
    const late = random.chance(0.4) ? random.below(2) : undefined;
    const started = runners.map(async (runner, number) => {
      if (number === late) await startLate(runner.folder);
      await run(runner, lives[number]);
    });
    await Promise.all(started);
    const dead = runners.find((_, number) => lives[number]?.isDead());
    if (dead) tally.killed += 1;
    if (dead && random.chance(0.5)) await cloneAfresh(dead.folder);
    const least = dead ? 1 : 0;
    for (let runs = 0; runs < least || (runs < MOST_RUNS && hub.posts(id).includes(0)); runs += 1) {
      hub.pass(LONG_AFTER);
      tally.later += 1;
      await run(random.pick(runners));
    }
    const there = hub.posts(id);
    return there.some((posts) => posts !== 1) ? [`${id} is there ${there.join(' and ')} times.`] : [];
  };

  const faults: string[] = [];
  for (let number = 1; number <= count; number += 1) {
    faults.push(...(await round()));
    over(number);
  }
  const last = join(top.path, 'last');
  await cloneAfresh(last);
  const { events } = readLedger(last, hub.published());
  const { posts, calls } = hub.totals();
  if (posts.some((number) => number !== count)) faults.push(`There are ${posts.join(' and ')} posts.`);
  const claims = events.filter(({ kind }) => kind === 'sending').length;
  return { ...tally, claims, posts, calls, faults: [...faults, ...unfinished(hub.published(), events)] };
}

/** What the ledger does not have as posted on both accounts. */
function unfinished(items: readonly string[], events: readonly LedgerEvent[]): readonly string[] {
  const byItem = Map.groupBy(events, ({ item }) => item);
  return items.flatMap((id) => {
    const states = fold(byItem.get(id) ?? []).map(({ state }) => state);
    return states.join() === 'posted,posted'
      ? []
      : [`The ledger has ${id} as: ${states.join() || 'nothing'}.`];
  });
}
