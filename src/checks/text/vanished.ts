import { parseItemFile, type ItemFile } from '../../news/item-files.ts';
import type { Item } from '../../news/item.ts';
import { publicState } from '../../news/live.ts';
import type { Facts } from '../facts.ts';

/** An item as it was before, on the branch that this one will be merged into. */
export interface Former {
  readonly id: string;
  readonly file: string;
  readonly item: Item;
  readonly body: string;
  readonly written: ItemFile['written'];
}

/** An id as it stands in a file that cannot be read as front matter. */
const ID_LINE = /^id:[ \t]*["']?([a-z0-9]+)/gm;

/** The id of a file; a broken file is still there, with whatever stands where its id should. */
export function idsIn(file: Pick<ItemFile, 'item' | 'source'>): readonly string[] {
  // The text is asked for only where it is needed: of most items it was not read.
  return file.item ? [file.item.id] : [...file.source.matchAll(ID_LINE)].map(([, id = '']) => id);
}

/** An item as it was before, if it was public; nothing when it was not, or cannot be read. */
export function publicItem(
  { file, source }: { readonly file: string; readonly source: string },
  { hub, now }: Pick<Facts, 'hub' | 'now'>,
): Former | undefined {
  const { item, body, written } = parseItemFile(source, file, hub);
  return item && publicState(item, now) !== 'hidden' ? { id: item.id, file, item, body, written } : undefined;
}

/** The items that were public before and that no file has now; none when what was before is not known. */
export function vanished(facts: Pick<Facts, 'before' | 'hub' | 'now' | 'all'>): readonly Former[] {
  if (!facts.before) return [];
  const now = new Set(facts.all.flatMap(idsIn));
  return [...facts.before.items].flatMap(([id, one]) => (now.has(id) ? [] : (publicItem(one, facts) ?? [])));
}
