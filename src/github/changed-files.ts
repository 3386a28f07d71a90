import type { Git } from '../syndication/git.ts';

/**
 * The files of a hub's items and pictures that differ from where a branch began, as paths from the hub's folder;
 * nothing when git cannot say.
 * @param base what it is compared with, `origin/main`.
 */
export async function changedFiles(
  hubFolder: string,
  base: string,
  run: Git,
): Promise<ReadonlySet<string> | undefined> {
  const which = ['--name-only', '-z', '--relative', '--no-renames', '--diff-filter=d', '--merge-base'];
  const { ok, out } = await run(hubFolder, ['diff', ...which, base, '--', 'news']);
  return ok ? new Set(out.split('\0').filter((path) => path !== '')) : undefined;
}
