import type { Before } from '../checks/facts.ts';
import type { Git } from '../syndication/git.ts';

/** An id as it stands in front matter. */
const ID_LINE = /^id:[ \t]*["']?([a-z0-9]+)/m;

/**
 * The files of a hub that differ from where its branch left the one that is published, as paths from the hub's folder:
 * what is committed, what is not, what git does not know yet, and what is gone. Nothing when git cannot say.
 * @param base the branch that is published; `origin/main` or else `main`, when left out.
 */
export async function changedFiles(
  hubFolder: string,
  base: string | undefined,
  run: Git,
): Promise<ReadonlySet<string> | undefined> {
  const since = await commonCommit(hubFolder, base, run);
  if (since === undefined) return undefined;
  const differs = await differing(hubFolder, since, ['--', '.'], run);
  const unknown = await run(hubFolder, ['ls-files', '--others', '--exclude-standard', '-z', '--', '.']);
  return new Set([...differs, ...names(unknown.out)]);
}

/**
 * The items that differ from where a branch left the one that is published, deleted ones too, as they were there; all others
 * are as they were. Nothing when git cannot say.
 */
export async function beforeOf(
  hubFolder: string,
  base: string | undefined,
  run: Git,
): Promise<Before | undefined> {
  const since = await commonCommit(hubFolder, base, run);
  if (since === undefined) return undefined;
  const items = new Map<string, { file: string; source: string }>();
  for (const file of await differing(hubFolder, since, ['--diff-filter=a', '--', 'news'], run)) {
    const { ok, out: source } = await run(hubFolder, ['show', `${since}:./${file}`]);
    const [, id] = (ok && ID_LINE.exec(source)) || [];
    if (id !== undefined) items.set(id, { file, source });
  }
  return { items };
}

async function commonCommit(
  hubFolder: string,
  base: string | undefined,
  run: Git,
): Promise<string | undefined> {
  for (const branch of base === undefined ? ['origin/main', 'main'] : [base]) {
    const { ok, out } = await run(hubFolder, ['merge-base', branch, 'HEAD']);
    if (ok) return out;
  }
  return undefined;
}

async function differing(
  hubFolder: string,
  since: string,
  which: readonly string[],
  run: Git,
): Promise<readonly string[]> {
  const how = ['--name-only', '-z', '--relative', '--no-renames'];
  return names((await run(hubFolder, ['diff', ...how, since, ...which])).out);
}

function names(listed: string): readonly string[] {
  return listed.split('\0').filter((path) => path !== '');
}
