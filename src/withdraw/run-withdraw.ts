import { join } from 'node:path';
import { publicState } from '../news/live.ts';
import { readItemFiles, readItemFile } from '../news/item-files.ts';
import type { BuildSettings } from '../site/build-settings.ts';
import { openLedger, type Disk } from '../syndication/ledger-files.ts';
import { writeWhole } from './erase-item-files.ts';
import { erasedReason } from './erased-file.ts';
import { findItem, type FoundItem } from './find-item.ts';
import { itemPosts } from './item-posts.ts';
import type { Withdrawal } from './options.ts';
import { under } from './purge-commands.ts';
import { refusal } from './refusal.ts';
import { repositoryOf } from './repository-files.ts';
import { runErase, type EraseSurroundings } from './run-erase.ts';
import { withdrawnReport, type WithdrawnFacts } from './withdrawn-report.ts';
import { withdrawnSource } from './withdrawn-source.ts';

/** What `npm run withdraw` is handed by its script. */
export interface WithdrawSurroundings extends EraseSurroundings {
  readonly settings: Omit<BuildSettings, 'out' | 'paper' | 'gallery'>;
  readonly disk: Disk;
  readonly print: (text: string) => void;
}

/**
 * A run of `npm run withdraw`. Erasing begins with withdrawing, so that one that is stopped has taken the item back.
 * @returns its exit code. @throws ContentError when the hub or the ledger cannot be read; nothing is changed then.
 */
export function runWithdraw(withdrawal: Withdrawal, around: WithdrawSurroundings): number {
  const { settings, disk, print } = around;
  const { hub, hubFolder, ledger, now } = settings;
  const files = readItemFiles(hubFolder, hub);
  const found = findItem(files, withdrawal.item);
  if ('wrong' in found) {
    print(`${found.wrong} Nothing was changed.`);
    return 1;
  }
  const events = openLedger(ledger, disk).read([found.item.id]);
  const refused = refusal(found, withdrawal, { now, hub, posted: events.length > 0 });
  if (refused) {
    print(refused.why);
    return refused.code;
  }
  const { reason = erasedReason } = withdrawal;
  const withdrawn = withdrawNow(found, reason, around);
  if (withdrawal.erase) return runErase(withdrawn, files, withdrawal, around);
  print(
    withdrawnReport({
      item: found.item.id,
      file: found.file,
      ...placeOf(found.file, hubFolder),
      reason,
      posts: itemPosts(events, hub),
      ledger,
      by: withdrawal.by,
    }),
  );
  return 0;
}

function withdrawNow(found: FoundItem, reason: string, { settings, disk }: WithdrawSurroundings): FoundItem {
  const { hub, hubFolder, now } = settings;
  if (publicState(found.item, now) === 'withdrawn') return found;
  writeWhole(join(hubFolder, found.file), withdrawnSource(found, reason, now, hub), disk);
  const again = readItemFile(hubFolder, found.file, hub);
  return again.item ? { ...again, item: again.item } : found;
}

function placeOf(file: string, hubFolder: string): Pick<WithdrawnFacts, 'hub' | 'changed'> {
  const hub = repositoryOf(hubFolder);
  return hub ? { hub, changed: [under(hub.path, file)] } : { changed: [file] };
}
