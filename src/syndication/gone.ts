import { isInUse } from '../hub/out-of-use.ts';
import type { Progress } from '../ledger/fold.ts';
import { NetworkError } from '../networks/network.ts';
import { slotOf } from '../news/moments.ts';
import { instantFromMs, msOf } from '../news/times.ts';
import { outcome } from './look.ts';
import type { Step } from './plan/step.ts';
import type { Outcome } from './run.ts';
import type { RunAccount } from './run-account.ts';
import type { Running } from './running.ts';

const DAY = 24 * 60 * 60 * 1000;

/**
 * Asks whether recent posts are still there, and records those that a person deleted. Recent: of items young enough to
 * be posted, and not of this run itself. Older ones are not asked for, so a run asks the network little, however long the
 * hub has been going. Where each question costs money none is asked.
 */
export async function noticeGone(running: Running): Promise<readonly Outcome[]> {
  const { manifest, hub, accounts, now } = running;
  const oldest = instantFromMs(msOf(now()) - hub.posting.lateDays * DAY);
  const recent = manifest.items.filter((item) => slotOf(item) >= oldest);
  const outcomes: Outcome[] = [];
  for (const { id, title } of recent) {
    for (const account of accounts) outcomes.push(...(await goneOf(running, { item: id, title }, account)));
  }
  return outcomes;
}

/** Writes why a post is not there any more: we were deleting it, or else a person did. */
export function noteMissing(
  { journal, now }: Pick<Running, 'journal' | 'now'>,
  item: string,
  { account, n, deleting }: Pick<Progress, 'account' | 'n' | 'deleting'>,
  { attempt, post }: { readonly attempt: string; readonly post: string },
): 'deleted' | 'gone' {
  const common = { version: 1, item, account, n, post, at: now() } as const;
  journal.record(
    deleting ? { ...common, kind: 'deleted', ...deleting } : { ...common, kind: 'gone', attempt },
  );
  return deleting ? 'deleted' : 'gone';
}

/** Notes that a target of a correction is not there any more, as the network said when it was to be edited or answered. */
export function noteTarget(
  running: Running,
  step: Pick<Step, 'item' | 'title' | 'account' | 'n' | 'targets'>,
  n?: string,
): Outcome {
  const { ledgerId } = running.accountOf(step);
  const target = (step.targets ?? []).find((one) => n === undefined || one.n === n);
  if (target) {
    const { attempt, post, url = '' } = target.posted;
    noteMissing(running, step.item, { account: ledgerId, n: target.n }, { attempt, post: post ?? url });
  }
  return outcome(step, 'gone', 'A person deleted the post, so it is neither corrected nor posted again.');
}

async function goneOf(
  running: Running,
  { item, title }: Pick<Outcome, 'item' | 'title'>,
  account: RunAccount,
): Promise<readonly Outcome[]> {
  const { network, settings } = account;
  if (!isInUse(account.account) || !network || !settings || network.costs) return [];
  const outcomes: Outcome[] = [];
  for (const progress of running.progress(item, account)) {
    const { n, state, posted: { attempt = '', post } = {} } = progress;
    if (state !== 'posted' || post === undefined || running.journal.hasNew(post)) continue;
    if (await isThere(running, account, post)) continue;
    if (noteMissing(running, item, progress, { attempt, post }) === 'deleted') continue;
    const words = 'A person deleted the post, so it is not posted again.';
    outcomes.push(outcome({ item, title, account: account.account.id, n }, 'gone', words));
  }
  return outcomes;
}

/** Only a clear no counts: a network that does not answer says nothing about the post. */
async function isThere(running: Running, account: RunAccount, post: string): Promise<boolean> {
  const signedIn = await running.signIn(account);
  if (signedIn instanceof NetworkError) return true;
  try {
    return await signedIn.exists(post);
  } catch (thrown) {
    if (thrown instanceof NetworkError) return true;
    throw thrown;
  }
}
