import type { Manifest } from '../../src/manifest/manifest.ts';
import { instantFromMs, msOf } from '../../src/news/times.ts';
import type { Run } from '../../src/syndication/run.ts';
import { syndicate, type Result } from '../../src/syndication/syndicate.ts';
import { hub, item } from '../../src/syndication/testing/items.ts';
import { answer, site } from './answers.ts';
import { branch, type Branch, type Clone } from './branches.ts';
import { FIRST, type Task } from './doings.ts';
import { settleByHand } from './people.ts';
import { PLACES, type Place } from './places.ts';
import { Killed, stepsOf, type Ended, type Trial } from './trial.ts';
import { watch, type Watch } from './watch.ts';

/** One item, one account, one ledger, one clock. */
export interface Scene {
  readonly place: Place;
  readonly task: Task;
  readonly ledger: Branch;
  readonly seen: Watch['seen'];
  /** A person answers what the last run asked. */
  readonly answered: (clone: Clone) => void;
  /** Moves the clock, in milliseconds. */
  readonly pass: (ms: number) => void;
  readonly run: (clone: Clone, trial?: Trial) => Promise<Ended>;
}

/** From the first post to whatever becomes of it, in milliseconds. */
const TEN_MINUTES = 600_000;

/** Sets a scene: a new ledger and an empty place, or one where the item is posted. */
export async function scene(name: string, task: Task): Promise<Scene> {
  let now = msOf('2026-11-22T12:00:00Z');
  let drawn = 0;
  let onPaper: () => Promise<void> = async () => {};
  const place = placeCalled(name)({ clock: () => now, step: () => onPaper() });
  const { seen, look } = watch(place);
  const account = { ...place.account.account, ...(task.means && { correct: task.means }) };

  const runOf = async (manifest: Manifest, { ledger, push }: Clone, trial: Trial): Promise<Ended> => {
    let [calls, writes, saves] = [0, 0, 0];
    let changedAt: Ended['changedAt'] | undefined;
    const steps = stepsOf(trial.dies, async (step) => {
      if (look()) changedAt ??= { call: calls, step };
      await trial.meanwhile?.(step);
    });
    onPaper = steps.pause;
    const write = (work: () => void) => {
      writes += 1;
      steps.now();
      if (trial.full?.(writes)) throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
      work();
      steps.now();
    };
    const run: Run = {
      manifest,
      hub,
      accounts: [{ ...place.account, account }],
      ledger: {
        ...ledger,
        write: (event) => write(() => ledger.write(event)),
        writeAccount: (event) => write(() => ledger.writeAccount(event)),
      },
      fetch: async (input, init) => {
        const request = new Request(input, init);
        const isSite = new URL(request.url).origin === new URL(manifest.hub.site).origin;
        if (!isSite) calls += 1;
        const met = isSite ? undefined : trial.fault?.(calls);
        await steps.pause();
        try {
          return isSite ? site(request, manifest) : await answer(place, request, met);
        } finally {
          await steps.pause();
        }
      },
      save: async () => {
        saves += 1;
        const refused = trial.refused?.(saves) === true;
        await steps.pause();
        if (!refused) push();
        await steps.pause();
        return !refused;
      },
      now: () => instantFromMs(now),
      sleep: async (ms) => void (now += ms),
      random: () => `attempt${(drawn += 1)}`,
      log: () => {},
      wait: 0,
    };
    const result = await Promise.race([steps.death, syndicate(run).catch(killedOrFault)]);
    look();
    return {
      code: result === 'killed' ? result : result.exitCode,
      said: result === 'killed' ? [] : saidBy(result),
      done: task.isDone(place.standing()),
      steps: steps.taken(),
      calls,
      writes,
      saves,
      changedAt: changedAt ?? { call: 0, step: 0 },
    };
  };

  const ledger = branch();
  if (task.begun) await runOf(FIRST, ledger.clone(), {});
  now += TEN_MINUTES;
  return {
    place,
    task,
    ledger,
    seen,
    pass: (ms) => void (now += ms),
    answered: (clone) => settleByHand(place, clone, item().id, instantFromMs(now)),
    run: (clone, trial = {}) => runOf(task.manifest, clone, trial),
  };
}

function placeCalled(name: string): (typeof PLACES)[string] {
  const place = PLACES[name];
  if (!place) throw new Error(`The table has no place called "${name}".`);
  return place;
}

function killedOrFault(thrown: unknown): 'killed' {
  if (thrown instanceof Killed) return 'killed';
  throw thrown;
}

function saidBy({ outcomes, left, trouble }: Result): readonly string[] {
  const owed = left.filter((step) => step.owed).map(({ reason }) => reason);
  const words = outcomes.map((outcome) => outcome.words);
  return [...words, ...(trouble === undefined ? [] : [trouble]), ...owed];
}
