import type { Git, GitAnswer } from './git.ts';

/** How long to wait before the second try and before the third, in milliseconds: another run has just pushed. */
const PAUSES = [1000, 3000] as const;

/** What is written beside the events while a run works, and is none of them. */
const NOT_THE_LEDGER = [':(exclude).unfinished', ':(exclude).lock-*'] as const;

/** Who commits the ledger: no person, and the commits are never signed. */
const IDENTITY = [
  '-c',
  'user.name=Freesheet',
  '-c',
  'user.email=freesheet@users.noreply.github.com',
  '-c',
  'commit.gpgsign=false',
] as const;

/** What saving by git is handed. */
export interface GitSaveTools {
  readonly run: Git;
  /** Waits, in milliseconds. */
  readonly sleep: (ms: number) => Promise<void>;
  /** Shows git's own words when it could not. */
  readonly show: (text: string) => void;
}

/**
 * `--save` by itself: commits the events of a ledger's folder and pushes the branch that the folder has checked out.
 * Where somebody else has pushed meanwhile, our commits go on top of theirs: three tries in all. A rebase that fails is
 * taken back, so nothing is lost. False means that the ledger is not saved, and why has been shown.
 */
export function gitSave(folder: string, { run, sleep, show }: GitSaveTools): () => Promise<boolean> {
  const ask = (...args: readonly string[]) => run(folder, [...IDENTITY, ...args]);
  return async () => {
    const stopped = (await whyNot(ask)) ?? (await commit(ask));
    if (stopped !== undefined) {
      show(stopped);
      return false;
    }
    const { out: branch } = await ask('symbolic-ref', '--short', 'HEAD');
    for (const pause of [...PAUSES, undefined]) {
      const pushed = await ask('push', '--quiet', 'origin', `HEAD:refs/heads/${branch}`);
      if (pushed.ok) return true;
      const behind = await putOnTop(ask, branch);
      if (!behind.ok || pause === undefined) show([pushed.said, behind.said].filter(Boolean).join('\n'));
      if (behind.conflict || pause === undefined) return false;
      await sleep(pause);
    }
    return false;
  };
}

type Ask = (...args: readonly string[]) => Promise<GitAnswer>;

/** Why this folder cannot be saved as it stands, in words. A rebase that a killed run left half done is taken back. */
async function whyNot(ask: Ask): Promise<string | undefined> {
  const onBranch = async () => (await ask('symbolic-ref', '--short', 'HEAD')).ok;
  if (!(await onBranch())) await ask('rebase', '--abort');
  if (!(await onBranch())) {
    return 'The ledger is not on a branch of git, so it cannot be saved: check its branch out first.';
  }
  const missing = await ask('ls-files', '--deleted', '--', '.');
  if (!missing.ok) return missing.said;
  const first = missing.out.split('\n').find((name) => name !== '');
  return first === undefined
    ? undefined
    : `Files of the ledger are missing, "${first}" for one. They are never deleted: bring them back with "git restore .".`;
}

async function commit(ask: Ask): Promise<string | undefined> {
  const added = await ask('add', '--', '.', ...NOT_THE_LEDGER);
  if (!added.ok) return added.said;
  if ((await ask('diff', '--cached', '--quiet', '--', '.')).ok) return undefined;
  const committed = await ask('commit', '--quiet', '--message', 'Save the ledger', '--only', '--', '.');
  return committed.ok ? undefined : [committed.out, committed.said].join('\n');
}

/** Puts our commits on top of what others pushed. */
async function putOnTop(ask: Ask, branch: string): Promise<GitAnswer & { readonly conflict: boolean }> {
  const fetched = await ask('fetch', '--quiet', 'origin', `refs/heads/${branch}`);
  if (!fetched.ok) return { ...fetched, conflict: false };
  const rebased = await ask('rebase', '--quiet', 'FETCH_HEAD');
  if (!rebased.ok) await ask('rebase', '--abort');
  return { ...rebased, conflict: !rebased.ok };
}
