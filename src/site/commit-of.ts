import type { Git } from '../syndication/git.ts';

/** The commit that a hub's folder stands at; nothing where there is no git, or where something is not committed. */
export async function commitOf(hubFolder: string, run: Git): Promise<string | undefined> {
  const changes = await run(hubFolder, ['status', '--porcelain', '--', '.']);
  if (!changes.ok || changes.out !== '') return undefined;
  const head = await run(hubFolder, ['rev-parse', 'HEAD']);
  return head.ok ? head.out : undefined;
}
