import type { Git } from './git.ts';

/** The branch that holds what is published. */
const PUBLISHED = 'refs/heads/main';

/**
 * Whether a run that only waits should end, because the branch that is published has moved on: the next run builds
 * and posts what is new, and what this one waited for. What cannot be asked is no reason to end.
 * @param hub the hub's folder, whose checked-out commit was published.
 * @param ledger the ledger's folder: its checkout is the one that may ask the server.
 */
export function givesWay(
  { hub, ledger }: { readonly hub: string; readonly ledger: string },
  { run }: { readonly run: Git },
): () => Promise<boolean> {
  return async () => {
    const published = await run(hub, ['rev-parse', 'HEAD']);
    const newest = await run(ledger, ['ls-remote', 'origin', PUBLISHED]);
    const [commit] = newest.out.split(/\s/);
    return published.ok && newest.ok && !!commit && commit !== published.out;
  };
}
