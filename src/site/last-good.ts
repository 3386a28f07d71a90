import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Git } from '../syndication/git.ts';

/** A hub as it stood at the last commit that was built, in a folder of its own. */
export interface LastGood {
  readonly hubFolder: string;
  readonly remove: () => Promise<void>;
}

/** Checks a former commit out beside the present one; nothing when git has not got it and cannot fetch it. */
export async function lastGood(hubFolder: string, commit: string, run: Git): Promise<LastGood | undefined> {
  const isThere = await run(hubFolder, ['cat-file', '-e', `${commit}^{commit}`]);
  if (!isThere.ok) {
    const fetched = await run(hubFolder, ['fetch', '--quiet', '--depth', '1', 'origin', commit]);
    if (!fetched.ok) return undefined;
  }
  const within = await run(hubFolder, ['rev-parse', '--show-prefix']);
  const folder = mkdtempSync(join(tmpdir(), 'freesheet-last-good-'));
  const made = await run(hubFolder, ['worktree', 'add', '--quiet', '--force', '--detach', folder, commit]);
  const remove = async () => {
    await run(hubFolder, ['worktree', 'remove', '--force', folder]);
    rmSync(folder, { recursive: true, force: true });
  };
  if (within.ok && made.ok) return { hubFolder: join(folder, within.out), remove };
  await remove();
  return undefined;
}
