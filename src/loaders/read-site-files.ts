import { ContentError } from '../hub/content-error.ts';
import { readAccessibility } from '../hub/accessibility-files.ts';
import type { Hub } from '../hub/hub.ts';
import { publicState } from '../news/live.ts';
import { momentsAhead } from '../news/moments-ahead.ts';
import { newestFirst } from '../news/order.ts';
import { readPageFiles } from '../news/page-files.ts';
import type { Instant } from '../news/times.ts';
import { digestOf } from '../news/traces.ts';
import { readReceipts } from './receipts-files.ts';
import { readItems, type KeptItems } from './read-items-files.ts';
import type { Site, SitePageFile } from './site.ts';

/** What a site is read from. All folders are absolute. */
export interface SiteSettings {
  readonly hubFolder: string;
  readonly hub: Hub;
  readonly now: Instant;
  readonly store: string;
  readonly ledger: string;
  /** Whether posts on paper show as "Also on". */
  readonly paper: boolean;
  /** Files that count as drafts, as paths from the hub's folder: something in them blocks. */
  readonly held: readonly string[];
}

/**
 * Reads all that a site is built from. What is hidden at `now` never comes into it; bodies stay in their files. Items whose
 * files are as they were when they were kept are not read again.
 * @throws ContentError with every fault of every item, page, picture and receipt.
 */
export async function readSite(settings: SiteSettings, keep?: KeptItems): Promise<Site> {
  const { hubFolder, hub, now, store, ledger, paper } = settings;
  const { items, hidden } = await readItems(settings, keep);
  const shown = newestFirst(items.map(({ item }) => item));
  const facts = readAccessibility(hubFolder)?.facts;
  return {
    hub,
    hubFolder,
    now,
    store,
    live: shown.filter((item) => publicState(item, now) === 'live'),
    withdrawn: shown.filter((item) => publicState(item, now) === 'withdrawn'),
    traces: new Map(items.map(({ item, trace }) => [item.id, trace])),
    pages: readPages(hubFolder, hub.language),
    ...(facts && { accessibility: facts }),
    receipts: readReceipts(ledger, paper),
    moments: momentsAhead(hub, [...shown, ...hidden], now),
  };
}

function readPages(hubFolder: string, language: string): readonly SitePageFile[] {
  const files = readPageFiles(hubFolder);
  const faults = files.flatMap((file) => file.faults);
  if (faults.length > 0) throw new ContentError(faults);
  return files
    .flatMap(({ page, source }) => (page ? [{ ...page, digest: digestOf(source) }] : []))
    .toSorted((a, b) => a.title.localeCompare(b.title, language));
}
