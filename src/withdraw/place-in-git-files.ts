import type { BuildSettings } from '../site/build-settings.ts';
import { under, type PurgeFacts } from './purge-commands.ts';
import { knownToGit, repositoryOf, type Repository } from './repository-files.ts';

/** Where in git the files of an erased item are. */
export interface PlaceInGit {
  /** Where the hub lies in git, if it does. */
  readonly hub?: Repository;
  /** What is to be committed: from the repository, or from the hub where there is none. */
  readonly changed: readonly string[];
  /** What has to leave history; nothing when the hub is not in git. */
  readonly purge?: PurgeFacts;
  /** Where the ledger is checked out from a branch of its own. */
  readonly ledgerBranch?: Repository;
}

/**
 * Finds an erased item in git.
 * @param files the file that stays, then those that went, from the hub's folder.
 */
export function placeInGit(
  files: readonly string[],
  item: string,
  { hubFolder, ledger }: Pick<BuildSettings, 'hubFolder' | 'ledger'>,
): PlaceInGit {
  const hub = repositoryOf(hubFolder);
  const ledgerAt = repositoryOf(ledger);
  const ledgerBranch = ledgerAt && ledgerAt.root !== hub?.root ? { ledgerBranch: ledgerAt } : {};
  if (!hub) return { changed: files, ...ledgerBranch };
  const [stays = '', ...went] = files.map((file) => under(hub.path, file));
  const known = knownToGit(hub.root, went);
  const beside = ledgerAt?.root === hub.root ? [under(ledgerAt.path, item)] : [];
  const events = knownToGit(hub.root, beside);
  return {
    hub,
    changed: [stays, ...known, ...events],
    purge: { item, hub, files: known, ...(events.length > 0 && ledgerAt && { ledger: ledgerAt.path }) },
    ...ledgerBranch,
  };
}
