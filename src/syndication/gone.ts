import { NetworkError } from '../networks/network.ts';
import { instantFromMs, msOf } from '../news/times.ts';
import { outcome } from './look.ts';
import type { Outcome } from './run.ts';
import type { RunAccount } from './run-account.ts';
import type { Running } from './running.ts';

const DAY = 24 * 60 * 60 * 1000;

/**
 * Asks whether recent posts are still there, and records those that a person deleted. Recent: of items young enough to
 * be posted. Older ones are not asked for, so a run asks the network little, however long the hub has been going.
 */
export async function noticeGone(running: Running): Promise<readonly Outcome[]> {
  const { manifest, hub, accounts, now } = running;
  const oldest = instantFromMs(msOf(now()) - hub.posting.lateDays * DAY);
  const recent = manifest.items.filter(({ postFrom }) => postFrom >= oldest);
  const outcomes: Outcome[] = [];
  for (const { id, title } of recent) {
    for (const account of accounts) outcomes.push(...(await goneOf(running, { item: id, title }, account)));
  }
  return outcomes;
}

async function goneOf(
  running: Running,
  { item, title }: Pick<Outcome, 'item' | 'title'>,
  account: RunAccount,
): Promise<readonly Outcome[]> {
  const { ledgerId, settings } = account;
  if (!account.account.enabled || !account.network || !settings) return [];
  const outcomes: Outcome[] = [];
  for (const { n, state, posted } of running.progress(item, account)) {
    if (state !== 'posted' || posted?.post === undefined) continue;
    if (await isThere(running, account, posted.post)) continue;
    const { post, attempt } = posted;
    running.journal.record({
      version: 1,
      item,
      account: ledgerId,
      n,
      attempt,
      at: running.now(),
      kind: 'gone',
      post,
    });
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
