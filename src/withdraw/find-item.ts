import { ContentError } from '../hub/content-error.ts';
import { nearest } from '../hub/nearest.ts';
import type { ItemFile } from '../news/item-files.ts';
import type { Item } from '../news/item.ts';

/** An item file without faults. */
export interface FoundItem extends ItemFile {
  readonly item: Item;
}

/** An id as it stands in a file that cannot be read as front matter. */
const ID_LINE = /^[ \t]*["']?id["']?[ \t]*:[ \t]*["']?([a-z0-9]+)/m;

/**
 * The item with this id, or why there is none, in words.
 * @param named an id; for a file's name or an address the id is told.
 * @throws ContentError when the item's file cannot be read, or two files have the id.
 */
export function findItem(files: readonly ItemFile[], named: string): FoundItem | { readonly wrong: string } {
  const found = files.filter((file) => idOf(file) === named);
  const [first, second] = found;
  if (!first) return { wrong: `No item has the id "${named}". ${suggestion(files, named)}` };
  if (second) {
    const what = `"${first.file}" has the same id.`;
    const instead = 'Give the newer of the two another: "npm run check" prints one to paste.';
    throw new ContentError([{ file: second.file, position: second.position(['id']), what, instead }]);
  }
  if (!isWhole(first)) throw new ContentError(first.faults);
  return first;
}

function isWhole(file: ItemFile): file is FoundItem {
  return file.item !== undefined;
}

function idOf({ item, source }: ItemFile): string | undefined {
  return item ? item.id : ID_LINE.exec(source)?.[1];
}

function suggestion(files: readonly ItemFile[], named: string): string {
  const name = nameOf(named);
  const sameName = files.find(({ file }) => nameOf(file) === name);
  const id = sameName && idOf(sameName);
  if (id !== undefined) return `The item in "${sameName?.file}" has the id ${id}.`;
  const near = nearest(
    named,
    files.flatMap((file) => idOf(file) ?? []),
  );
  return near === undefined
    ? 'The id stands in the first lines of the item\'s file, after "id:".'
    : `Did you mean "${near}"?`;
}

/** `https://news.example.org/news/x/`, `content/news/2026/x.md` and `x` → `x`. */
function nameOf(path: string): string {
  return (
    path
      .replace(/\/+$/, '')
      .split('/')
      .at(-1)
      ?.replace(/\.mdx?$/, '') ?? ''
  );
}
