import type { Repository } from './repository-files.ts';
import { shellQuoted } from './shell-quoted.ts';

/** What has to leave the history of git. */
export interface PurgeFacts {
  readonly item: string;
  /** Where the hub's folder lies in git. */
  readonly hub: Repository;
  /** The item's former file and its pictures, from the repository; nothing when an earlier run erased it. */
  readonly files: readonly string[];
  /** The ledger's folder, from the repository, where it is kept beside the items and not on a branch of its own. */
  readonly ledger?: string;
}

/** What the ledger's folder holds besides events. */
const NO_EVENTS = ["':!.unfinished'", "':!.lock-*'"];

/**
 * The commands that take an item's files out of every commit of the branches and tags of the hub's repository. They work
 * in a new copy, so that one that goes wrong has harmed nothing.
 * @returns lines for a shell, and the one to use in place of the third where git filter-repo is not installed.
 */
export function purgeMain({ item, hub, ledger, files }: PurgeFacts): {
  readonly commands: readonly string[];
  readonly withoutTool: string;
} {
  const paths = [...files, ...(ledger === undefined ? [] : [under(ledger, item)])].map(shellQuoted);
  const remove = `git rm -r -q --cached --ignore-unmatch -- ${paths.join(' ')}`;
  return {
    commands: [
      `url=$(git -C ${shellQuoted(hub.root)} remote get-url origin)`,
      'cd "$(mktemp -d)" && git clone --bare "$url" purge.git && cd purge.git',
      `git filter-repo --force --invert-paths ${paths.map((path) => `--path ${path}`).join(' ')}`,
      'git push --force --all "$url" && git push --force --tags "$url"',
      ...(ledger === undefined ? [] : putBack(hub.root, ledger, item)),
    ],
    withoutTool: `git filter-branch --force --index-filter ${shellQuoted(remove)} --tag-name-filter cat -- --all`,
  };
}

/** Lists every name that the item's file ever had, drafts included. */
export function formerNames({ item, hub }: Pick<PurgeFacts, 'item' | 'hub'>): string {
  const folder = shellQuoted(under(hub.path, 'news'));
  return `git -C ${shellQuoted(hub.root)} log --all --no-renames --format= --name-only -S ${shellQuoted(item)} -- ${folder} | sort -u`;
}

/** The commands that leave one commit on a ledger's own branch: its events as they are now, and nothing of before. */
export function purgeLedger({ root }: Repository): readonly string[] {
  const add = `git add --all -- . ${NO_EVENTS.join(' ')}`;
  return [
    `cd ${shellQuoted(root)} && branch=$(git branch --show-current)`,
    `${add} && (git diff --cached --quiet || git commit -q -m Erase) && git pull -q --rebase origin "$branch"`,
    `git checkout -q --orphan erased && ${add} && git commit -q -m Ledger`,
    'git push --force origin "erased:$branch"',
  ];
}

/** A ledger beside the items loses the item's events with their history, so they come back without their words. */
function putBack(root: string, ledger: string, item: string): readonly string[] {
  const events = under(ledger, item);
  return [
    'cd .. && git clone "$url" again && cd again',
    `mkdir -p ${shellQuoted(ledger)} && cp -R ${shellQuoted(`${root}/${events}`)} ${shellQuoted(ledger)}`,
    `git add --all -- ${shellQuoted(events)} && git commit -m ${shellQuoted(`Put back what is left of ${item}`)} && git push`,
  ];
}

/** Paths of git. */
export function under(folder: string, path: string): string {
  return folder === '' ? path : `${folder}/${path}`;
}
