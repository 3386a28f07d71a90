import { ContentError } from '../hub/content-error.ts';
import { contentLinksIn } from '../news/content-links.ts';
import { itemFilePaths, picturesInBody, readItemFile, type ItemFile } from '../news/item-files.ts';
import type { Item } from '../news/item.ts';
import { publicState } from '../news/live.ts';
import { traceOf, type Trace } from '../news/traces.ts';
import { fileSignatures, type SignatureOf } from '../news/file-signatures-files.ts';
import { keepRows, readRows } from '../news/kept-rows-files.ts';
import type { SiteSettings } from './read-site-files.ts';
import { siteItem, type SiteItem } from './site-item-files.ts';

/** An item as it was when its file was last read. */
interface KeptRow {
  /** The item's file, from the hub's folder. */
  readonly file: string;
  /** By what the file is known to be as it was. */
  readonly signature: string;
  readonly item: SiteItem;
  readonly trace: Trace;
  /** The pictures that it shows, each with its signature. */
  readonly pictures: readonly (readonly [file: string, signature: string])[];
}

/** Where items are kept between builds of a hub, and by what they were read. */
export interface KeptItems {
  /** A folder of its own, absolute. */
  readonly store: string;
  /** A digest of the code that reads items, and of the hub. */
  readonly version: string;
}

/** The items of a hub at a moment: those that the public may know of, and the others, of which only the times may be used. */
interface ItemsRead {
  readonly items: readonly { readonly item: SiteItem; readonly trace: Trace }[];
  readonly hidden: readonly Item[];
}

/**
 * Reads the items of a hub. One whose file and pictures are as they were is taken from where it was kept.
 * @throws ContentError with every fault of every item.
 */
export async function readItems(settings: SiteSettings, keep?: KeptItems): Promise<ItemsRead> {
  const { hubFolder, hub, now, held } = settings;
  const signature = keep && (await fileSignatures(hubFolder));
  const before = keep ? readRows<KeptRow>(keep.store, keep.version) : new Map<string, KeptRow>();
  const after = new Map<string, KeptRow>();
  const read: ItemFile[] = [];
  for (const file of itemFilePaths(hubFolder)) {
    const row = before.get(file);
    if (row && signature && isAsItWas(row, signature, settings)) after.set(file, row);
    else if (!held.includes(file)) read.push(readItemFile(hubFolder, file, hub));
  }
  const faults = read.flatMap((file) => file.faults);
  if (faults.length > 0) throw new ContentError(faults);
  const hidden: Item[] = [];
  const others: ItemsRead['items'][number][] = [];
  for (const file of read) {
    const { item: known } = file;
    if (!known) continue;
    if (publicState(known, now) === 'hidden') {
      hidden.push(known);
      continue;
    }
    const item = await siteItem(hubFolder, now, known, file);
    const trace = traceOf(item, file.source, contentLinksIn(file.source, file.file));
    const row = signature && mayBeKept(item, settings) && rowOf(item, trace, file, signature);
    if (row) after.set(file.file, row);
    else others.push({ item, trace });
  }
  if (keep) keepRows(keep.store, keep.version, before, sorted(after));
  return { items: [...after.values(), ...others], hidden };
}

/** Nothing is kept of who told a story or can be seen in a picture, nor of what was taken back or is not public yet. */
function mayBeKept(item: SiteItem, { now }: Pick<SiteSettings, 'now'>): boolean {
  const aboutSomebody = item.kind === 'story' || item.people.length > 0;
  return !aboutSomebody && item.withdrawn === undefined && publicState(item, now) === 'live';
}

function isAsItWas(row: KeptRow, signature: SignatureOf, { held, now }: SiteSettings): boolean {
  return (
    !held.includes(row.file) &&
    publicState(row.item, now) === 'live' &&
    row.signature === signature(row.file) &&
    row.pictures.every(([picture, was]) => signature(picture) === was)
  );
}

function rowOf(
  item: SiteItem,
  trace: Trace,
  { file, body }: ItemFile,
  signature: SignatureOf,
): KeptRow | undefined {
  const own = item.image ? [item.image.file] : [];
  const pictures = [...new Set([...own, ...picturesInBody(body, file)])].map(
    (picture) => [picture, signature(picture) ?? ''] as const,
  );
  const is = signature(file);
  return is === undefined ? undefined : { file, signature: is, item, trace, pictures };
}

/** In the order of the files, so that what is kept is the same however it came to be. */
function sorted(rows: ReadonlyMap<string, KeptRow>): ReadonlyMap<string, KeptRow> {
  return new Map([...rows].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
