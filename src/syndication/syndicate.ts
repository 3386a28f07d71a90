import { instantFromMs, msOf } from '../news/times.ts';
import { noticeGone } from './gone.ts';
import { lookFirst, outcome } from './look.ts';
import { pageState, type PageState } from './page-check.ts';
import type { Step } from './plan.ts';
import type { Outcome, Run } from './run.ts';
import { begin, type Running } from './running.ts';
import { send } from './send.ts';

/** How often pages that are not live yet are asked for again, in milliseconds. */
const AGAIN = 20_000;

/** What a run did, and what is left. */
export interface Result {
  /** One for each item and account that something was done about, or should have been. */
  readonly outcomes: readonly Outcome[];
  /** The plan as the run leaves it. */
  readonly left: readonly Step[];
  /** Why the run had to stop before its end, in words. */
  readonly trouble?: string;
  /** 0 done; 1 something that should be posted is not; 75 a page is not live yet: run again, it is safe. */
  readonly exitCode: 0 | 1 | 75;
}

/**
 * Carries the plan out: looks for what an earlier run left open, then posts what is due and whose page is live. What
 * fails on one account leaves the others alone. Every step is in the ledger before it is taken.
 */
export async function syndicate(run: Run): Promise<Result> {
  const running = begin(run);
  const outcomes = new Map<string, Outcome>();
  const keep = (some: readonly Outcome[]) => some.forEach((one) => outcomes.set(keyOf(one), one));
  for (const step of running.plan().filter(({ action }) => action === 'look-first')) {
    if (running.journal.trouble() === undefined) keep([await lookFirst(running, step)]);
  }
  keep(await noticeGone(running));
  await publishWhatIsLive(running, (one) => keep([one]));
  await running.journal.save();
  const left = running.plan();
  const trouble = running.journal.trouble();
  const all = [...outcomes.values()];
  return {
    outcomes: all,
    left,
    ...(trouble !== undefined && { trouble }),
    exitCode: exitCode(run, all, left, trouble),
  };
}

/** Posts what is due in rounds, as pages come live, until nothing waits or the time is up. Each post is tried once. */
async function publishWhatIsLive(running: Running, keep: (outcome: Outcome) => void): Promise<void> {
  const until = instantFromMs(msOf(running.now()) + running.wait);
  const tried = new Set<string>();
  for (;;) {
    const due = running.plan().filter((step) => step.action === 'publish' && !tried.has(keyOf(step)));
    const pages = new Map<string, PageState>();
    for (const step of due) {
      if (running.journal.trouble() !== undefined) return;
      const page = pages.get(step.item) ?? (await pageOf(running, step));
      pages.set(step.item, page);
      if (page.live) tried.add(keyOf(step));
      keep(
        page.live ? await send(running, step, itemOf(running, step)) : outcome(step, 'not-live', page.why),
      );
    }
    const notLive = [...pages.values()].filter(({ live }) => !live).length;
    if (notLive === 0 || running.now() >= until) return;
    running.log(
      `${notLive === 1 ? 'A page is' : `${notLive} pages are`} not live yet; asking again in 20 seconds.`,
    );
    await running.sleep(AGAIN);
  }
}

async function pageOf(running: Running, step: Step): Promise<PageState> {
  const { fetch, site, random } = running;
  return pageState(itemOf(running, step), { fetch, site, fresh: random() });
}

function itemOf({ manifest }: Running, { item }: Step): Running['manifest']['items'][number] {
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
  const incomplete = accounts.some(({ account, settings }) => account.enabled && !settings);
  if (trouble !== undefined || incomplete || owed.some((key) => !notLive.has(key))) return 1;
  return notLive.size > 0 ? 75 : 0;
}

function keyOf({ item, account }: { readonly item: string; readonly account: string }): string {
  return `${item}~${account}`;
}
