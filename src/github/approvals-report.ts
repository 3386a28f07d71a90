import type { Approvals } from './approvals.ts';

/** What the publishing step is told of approvals, one line an item. Ids only: logs are often public. */
export function approvalsReport({ approved, not }: Approvals): string {
  if (approved.length + not.length === 0) return 'No item that may be posted now asks for approval.';
  return [
    ...approved.map(({ id, pull }) => `${id}: approved by a code owner in pull request ${pull}.`),
    ...not.map(({ id, why }) => `${id}: not approved, so it is not posted. ${why}`),
  ].join('\n');
}
