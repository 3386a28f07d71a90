import { sourceOf } from './plan/source.ts';
import type { Running } from './running.ts';

/** Writes which items a code owner approved, in the words that this manifest has, on each account where it is not known yet. */
export function noteApprovals(running: Running): void {
  const { manifest, accounts, approved = [] } = running;
  const approvals = new Map(approved.map((one) => [one.id, one]));
  for (const item of manifest.items.filter(({ id, social }) => social.approve && approvals.has(id))) {
    const since = approvals.get(item.id)?.at;
    const source = sourceOf(item);
    for (const account of accounts) {
      const past = running.progress(item.id, account);
      if (past.some((one) => one.approved.some((approval) => approval.source === source))) continue;
      running.journal.record({
        version: 1,
        kind: 'approved',
        item: item.id,
        account: account.ledgerId,
        n: `c${item.correction}`,
        attempt: running.random(),
        at: running.now(),
        source,
        since,
      });
    }
  }
}
