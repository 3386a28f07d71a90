import { join } from 'node:path';
import type { BuildSettings } from '../site/build-settings.ts';
import { under, type PurgeFacts } from './purge-commands.ts';
import { knownToGit, repositoryOf, type Repository } from './repository-files.ts';

/** Where in git the files of an erased item are. */
export interface PlaceInGit {
  /** What is to be committed with the hub, absolute. */
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
  [stays = '', ...went]: readonly string[],
  item: string,
  { hubFolder, ledger }: Pick<BuildSettings, 'hubFolder' | 'ledger'>,
): PlaceInGit {
  const hub = repositoryOf(hubFolder);
  const ledgerAt = repositoryOf(ledger);
  const ledgerBranch = ledgerAt && ledgerAt.root !== hub?.root ? { ledgerBranch: ledgerAt } : {};
  if (!hub) return { changed: [join(hubFolder, stays)], ...ledgerBranch };
  const files = knownToGit(
    hub.root,
    went.map((file) => under(hub.path, file)),
  );
  const beside = ledgerAt?.root === hub.root ? under(ledgerAt.path, item) : undefined;
  const tracked = beside === undefined ? [] : knownToGit(hub.root, [beside]);
  return {
    changed: [under(hub.path, stays), ...files, ...tracked].map((path) => join(hub.root, path)),
    purge: { item, hub, files, ...(tracked.length > 0 && ledgerAt && { ledger: ledgerAt.path }) },
    ...ledgerBranch,
  };
}
