import type { Hub } from '../hub/hub.ts';
import { dayOf, writeWallTime } from '../news/times.ts';
import type { Item } from '../news/item.ts';

/** What stays of an erased item: where it lies, from the hub's folder, and its text. */
export interface ErasedFile {
  readonly file: string;
  readonly text: string;
}

/** Said in an erased item's file when nobody gave a reason. No reader sees it. */
export const erasedReason = 'What stood here had to be erased.';

/**
 * The file of an item without its words: only what keeps its posts from coming back and its id from being used again.
 * The name changes too, because it was made from the title, and is never that of a file whose history is purged.
 * Erasing what is erased changes nothing.
 */
export function erasedFile(item: Item, reason: string | undefined, hub: ErasingHub): ErasedFile {
  const { id, kind, published, language, withdrawn } = item;
  const { timeZone: zone } = hub;
  const day = dayOf(published, zone);
  const why = reason ?? (withdrawn?.erase ? withdrawn.reason : erasedReason);
  const lines = [
    '---',
    `id: ${id}`,
    'title: This item was erased',
    'summary: What stood here was erased.',
    `published: ${writeWallTime(published, zone)}`,
    `kind: ${kind}`,
    ...(language === hub.language ? [] : [`lang: ${language}`]),
    'withdrawn:',
    `  at: ${writeWallTime(withdrawn?.at ?? published, zone)}`,
    `  reason: ${JSON.stringify(why)}`,
    '  erase: true',
    '---',
    '',
  ];
  return { file: `news/${day.slice(0, 4)}/${day}-${id}-erased.md`, text: lines.join('\n') };
}

type ErasingHub = Pick<Hub, 'timeZone' | 'language'>;
