import type { Git } from '../syndication/git.ts';

/**
 * The files of a hub that differ from where its branch left the one that is published, as paths from the hub's folder:
 * what is committed, what is not, and what git does not know yet. Nothing when git cannot say.
 * @param base the branch that is published; `origin/main` or else `main`, when left out.
 */
export async function changedFiles(
  hubFolder: string,
  base: string | undefined,
  run: Git,
): Promise<ReadonlySet<string> | undefined> {
  for (const branch of base === undefined ? ['origin/main', 'main'] : [base]) {
    const which = ['--name-only', '-z', '--relative', '--no-renames', '--diff-filter=d', '--merge-base'];
    const differs = await run(hubFolder, ['diff', ...which, branch, '--', '.']);
    if (!differs.ok) continue;
    const unknown = await run(hubFolder, ['ls-files', '--others', '--exclude-standard', '-z', '--', '.']);
    return new Set(`${differs.out}\0${unknown.out}`.split('\0').filter((path) => path !== ''));
  }
  return undefined;
}
