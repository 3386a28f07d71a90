import { isInUse } from '../hub/out-of-use.ts';
import type { ManifestItem } from '../manifest/manifest.ts';
import { instantFromMs, msOf } from '../news/times.ts';
import { noteApprovals } from './approvals.ts';
import { correct } from './correct.ts';
import { noticeGone } from './gone.ts';
import { lapse } from './lapse.ts';
import { lookFirst, outcome } from './look.ts';
import { pageState, type PageState } from './page-check.ts';
import type { Step } from './plan/step.ts';
import { isReleased, release } from './release.ts';
import type { Outcome, Run } from './run.ts';
import { begin, type Running } from './running.ts';
import { send } from './send.ts';
import { takeDown } from './take-down.ts';
import { howSoon } from './urgency.ts';
import { leaveWord } from './waiting.ts';

/** How often pages that are not live yet are asked for again, in milliseconds. */
const AGAIN = 20_000;

/** What a run did, and what is left. */
export interface Result {
  /** One for each post that something was done about, or should have been. */
  readonly outcomes: readonly Outcome[];
  /** The plan as the run leaves it. */
  readonly left: readonly Step[];
  /** Why the run had to stop before its end, in words. */
  readonly trouble?: string;
  /** How soon alerts were out, a line each. */
  readonly urgency: readonly string[];
  /** Whether the run gave way to a newer one while it waited. */
  readonly gaveWay: boolean;
  /** 0 done; 1 something that should be posted or taken down is not; 75 run again, it is safe: a page is not live yet. */
  readonly exitCode: 0 | 1 | 75;
}

/**
 * Carries the plan out, alerts before everything else: looks for what an earlier run left open, takes down what was
 * withdrawn, brings posts of corrected items in line, and posts what is due and whose page is live. What fails on one
 * account leaves the others alone. Every step is in the ledger before it is taken. A run waits for pages only: never for
 * a slot, a cap or a spacing.
 */
export async function syndicate(run: Run): Promise<Result> {
  const running = begin(run);
  const outcomes = new Map<string, Outcome>();
  const keep = (one: Outcome) => void outcomes.set(keyOf(one), one);
  const each = async (
    action: Step['action'],
    work: (step: Step) => Promise<Outcome> | Outcome,
    urgent?: true,
  ) => {
    const steps = running.plan().filter((step) => step.action === action && (!urgent || step.urgent));
    for (const step of steps) if (running.journal.trouble() === undefined) keep(await work(step));
  };
  noteApprovals(running);
  await each('look-first', (step) => lookFirst(running, step), true);
  const tried = new Set<string>();
  await round(running, tried, keep, true);
  await each('look-first', (step) => lookFirst(running, step));
  await each('take-down', (step) => takeDown(running, step));
  const gaveWay = await publishWhatIsLive(running, tried, keep);
  if (!gaveWay) {
    await each('lapse', (step) => lapse(running, step));
    for (const gone of await noticeGone(running)) keep(gone);
  }
  leaveWord(running, [...outcomes.values()]);
  await running.journal.save();
  const left = running.plan();
  const trouble = running.journal.trouble();
  const all = [...outcomes.values()];
  return {
    outcomes: all,
    left,
    ...(trouble !== undefined && { trouble }),
    urgency: all.flatMap((one) => howSoon(running, one) ?? []),
    gaveWay,
    exitCode: gaveWay && trouble === undefined ? 75 : exitCode(run, all, left, trouble),
  };
}

/**
 * Posts and corrects what is due in rounds, as pages come live, until nothing waits or the time is up. Each is tried once.
 * @returns whether it gave way to a newer run.
 */
async function publishWhatIsLive(
  running: Running,
  tried: Set<string>,
  keep: (outcome: Outcome) => void,
): Promise<boolean> {
  const until = instantFromMs(msOf(running.now()) + running.wait);
  for (;;) {
    const notLive = await round(running, tried, keep, false);
    if (notLive === 0 || running.now() >= until) return false;
    if (await running.movedOn?.()) {
      running.log(
        'There is something newer to publish, so this run gives way. Nothing is lost: the next one goes on.',
      );
      return true;
    }
    running.log(
      `${notLive === 1 ? 'A page is' : `${notLive} pages are`} not live yet; asking again in 20 seconds.`,
    );
    await running.sleep(AGAIN);
  }
}

/** One round over what is due. @returns how many pages are not live yet. */
async function round(
  running: Running,
  tried: Set<string>,
  keep: (outcome: Outcome) => void,
  urgentOnly: boolean,
): Promise<number> {
  const pages = new Map<string, PageState>();
  const met = new Set<string>();
  const waiting = new Set<string>();
  for (let due = dueNow(); due.length > 0; due = dueNow()) {
    for (const step of due) {
      if (running.journal.trouble() !== undefined) return 0;
      const item = itemOf(running, step);
      const page = pages.get(step.item) ?? silent(pages) ?? (await pageOf(running, item));
      pages.set(step.item, page);
      met.add(keyOf(step));
      if (page.live || isReleased(running, step)) {
        tried.add(keyOf(step));
        keep(await carryOut(running, step, item, page.live));
      } else {
        waiting.add(step.item);
        keep(outcome(step, 'not-live', page.why));
      }
    }
  }
  return waiting.size;

  /** What is due and was not met in this round. What waits for its page keeps no place from others. */
  function dueNow(): readonly Step[] {
    return running
      .plan(waiting)
      .filter(({ action }) => action === 'publish' || action === 'correct')
      .filter((step) => step.urgent || !urgentOnly)
      .filter((step) => !tried.has(keyOf(step)) && !met.has(keyOf(step)));
  }
}

async function carryOut(running: Running, step: Step, item: ManifestItem, live: boolean): Promise<Outcome> {
  if (step.action === 'correct') return correct(running, step, item);
  return live ? send(running, step, item) : release(running, step, item);
}

/** A site that did not answer once is not asked for another page in the same round: each would take its time. */
function silent(pages: ReadonlyMap<string, PageState>): PageState | undefined {
  return [...pages.values()].find((page) => !page.live && page.silent);
}

async function pageOf({ fetch, site, random }: Running, item: ManifestItem): Promise<PageState> {
  return pageState(item, { fetch, site, fresh: random() });
}

function itemOf({ manifest }: Running, { item }: Step): ManifestItem {
  const found = manifest.items.find(({ id }) => id === item);
  if (!found) throw new Error(`The plan names an item that the manifest does not have: ${item}.`);
  return found;
}

function exitCode(
  { accounts }: Run,
  outcomes: readonly Outcome[],
  left: readonly Step[],
  trouble: string | undefined,
): Result['exitCode'] {
  const notLive = new Set(outcomes.filter(({ result }) => result === 'not-live').map(keyOf));
  const owed = left.filter((step) => step.owed).map(keyOf);
  const incomplete = accounts.some(({ account, settings }) => isInUse(account) && !settings);
  const lapsed = outcomes.some(({ result }) => result === 'lapsed');
  if (trouble !== undefined || incomplete || lapsed || owed.some((key) => !notLive.has(key))) return 1;
  return notLive.size > 0 ? 75 : 0;
}

function keyOf({ item, account, n }: Pick<Step, 'item' | 'account' | 'n'>): string {
  return [item, account, n].join('~');
}
