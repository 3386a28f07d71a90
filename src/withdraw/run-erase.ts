import { fullUrl } from '../hub/hub.ts';
import type { ItemFile } from '../news/item-files.ts';
import { readPageFiles } from '../news/page-files.ts';
import type { BuildSettings } from '../site/build-settings.ts';
import { openLedger, sweepLedger, type Disk } from '../syndication/ledger-files.ts';
import { lockLedger } from '../syndication/run-lock-files.ts';
import { eraseCaches } from './erase-cache-files.ts';
import { eraseItemFiles } from './erase-item-files.ts';
import { eraseLedgerFiles } from './erase-ledger-files.ts';
import { eraseLedger } from './erase-ledger.ts';
import { erasedFile } from './erased-file.ts';
import { erasedReport } from './erased-report.ts';
import type { FoundItem } from './find-item.ts';
import { itemPosts } from './item-posts.ts';
import { itemTraces } from './item-traces.ts';
import type { Withdrawal } from './options.ts';
import { placeInGit } from './place-in-git-files.ts';

/** What erasing is handed by the script. */
export interface EraseSurroundings {
  readonly settings: Omit<BuildSettings, 'out' | 'paper' | 'gallery'>;
  /** `.freesheet` and `.astro`, absolute. */
  readonly own: string;
  readonly astro: string;
  readonly disk: Disk;
  readonly print: (text: string) => void;
  readonly me: { readonly pid: number; readonly host: string };
  readonly isAlive: (pid: number) => boolean;
}

/**
 * Erases a withdrawn item: first its events, while its words are known, then what is kept of it on this computer, and
 * its file last. Stopped at any moment and run again, it ends the same.
 * @param files all items of the hub.
 * @returns the exit code.
 */
export function runErase(
  found: FoundItem,
  files: readonly ItemFile[],
  { reason, by }: Withdrawal,
  around: EraseSurroundings,
): number {
  const { settings, disk, print } = around;
  const { hub, hubFolder, ledger } = settings;
  const { item } = found;
  const events = openLedger(ledger, disk).read([item.id]);
  const changes = events.length === 0 ? 0 : eraseEvents(found, around);
  if (changes === undefined) return 1;
  const traces = itemTraces(found, [...files, ...readPageFiles(hubFolder)]);
  const served = eraseCaches({ ...settings, ...around }, item.id);
  const to = erasedFile(item, reason, hub);
  eraseItemFiles(hubFolder, { from: found.file, to, pictures: traces.own }, disk);
  const former = found.file === to.file ? [] : [found.file, ...traces.own];
  print(
    erasedReport({
      item: item.id,
      by,
      events: changes,
      ledger,
      posts: itemPosts(events, hub),
      traces,
      addresses: [item.path, ...served.map((name) => `/${name}`)].map((path) => fullUrl(hub, path)),
      ...placeInGit([to.file, ...former], item.id, settings),
    }),
  );
  return 0;
}

/** How many events changed; nothing when another run holds the ledger. */
function eraseEvents({ item }: FoundItem, around: EraseSurroundings): number | undefined {
  const { settings, disk, me, isAlive, print } = around;
  const { ledger, hub, now } = settings;
  const lock = lockLedger(ledger, { ...me, since: now }, isAlive);
  if (!lock.got) {
    print(`${lock.why} The item is withdrawn, but its words are not erased yet.`);
    return undefined;
  }
  try {
    sweepLedger(ledger);
    const events = openLedger(ledger, disk).read([item.id]);
    return eraseLedgerFiles(ledger, eraseLedger(events, item, hub, now), disk);
  } finally {
    lock.release();
  }
}
