import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawCard } from '../cards/render.ts';
import type { Hub } from '../hub/hub.ts';
import { reasonsOf } from '../news/allowances.ts';
import { readItemFile, itemFilePaths } from '../news/item-files.ts';
import { readPageFiles } from '../news/page-files.ts';
import type { Instant } from '../news/times.ts';
import { previewItem } from './preview-item.ts';
import { previewText } from './preview.ts';

/** What a preview is made from, and where it is written. */
export interface PreviewWork {
  readonly hubFolder: string;
  readonly hub: Hub;
  readonly now: Instant;
  /** The files that were changed, as paths from the hub's folder. */
  readonly changed: ReadonlySet<string>;
  /** The file for the preview, and the folder for the pictures of its cards. */
  readonly out: string;
  readonly cards: string;
  /** Where people find that folder, if anywhere. */
  readonly cardsAt: string | undefined;
}

/** Writes a preview of every item that is new or changed, or whose picture is. @returns how many there are. */
export async function writePreview(work: PreviewWork): Promise<number> {
  const { hubFolder, hub, changed, out, cards, cardsAt } = work;
  const files = itemFilePaths(hubFolder).map((file) => readItemFile(hubFolder, file, hub));
  const touched = files.filter(({ file, item }) => changed.has(file) || changed.has(item?.image?.file ?? ''));
  const previews = touched.flatMap(({ item }) => (item ? [previewItem(item, work)] : []));
  const faulty = touched.filter(({ item }) => item === undefined).map(({ file }) => file);
  mkdirSync(cards, { recursive: true });
  for (const card of previews.flatMap((preview) => preview.cards)) {
    writeFileSync(join(cards, card.file), await drawCard(card));
  }
  const items = previews.map(({ preview }) => preview);
  const pages = readPageFiles(hubFolder).filter(({ file }) => changed.has(file));
  const allowed = [...touched, ...pages].flatMap((one) =>
    [...reasonsOf(one)].map(([check, reason]) => ({ file: one.file, check, reason })),
  );
  writeFileSync(out, previewText({ items, faulty, allowed, cards: cardsAt }));
  return touched.length;
}
