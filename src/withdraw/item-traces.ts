import { picturesInBody, type ItemFile } from '../news/item-files.ts';
import { itemPath } from '../news/item.ts';
import { linkedFile } from '../news/linked-file.ts';
import type { FoundItem } from './find-item.ts';

/** A Markdown file of a hub: an item's, or a standing page. */
export type MarkdownFile = Pick<ItemFile, 'file' | 'item' | 'source' | 'body'>;

/** What else of an item there is in its hub. */
export interface ItemTraces {
  /** Pictures that no other file shows; they go with the item. */
  readonly own: readonly string[];
  /** Pictures that stay, each with a file that shows it too. */
  readonly shared: readonly { readonly picture: string; readonly file: string }[];
  /** Files that name the item's address, whose words may give it away; a link to nothing stops the build. */
  readonly linking: readonly string[];
}

/** Pictures as HTML shows them. */
const SOURCE = /\bsrc=["']([^"']+)["']/g;

/** Looks for an item's pictures and its address in the other files of its hub. */
export function itemTraces(found: FoundItem, files: readonly MarkdownFile[]): ItemTraces {
  const others = files.filter(({ file }) => file !== found.file);
  const users = new Map(others.flatMap((other) => picturesOf(other).map((picture) => [picture, other.file])));
  const pictures = [...new Set(picturesOf(found))].filter((picture) => picture.startsWith('news/'));
  const slug = itemPath(found.file).split('/').at(-2) ?? '';
  return {
    own: pictures.filter((picture) => !users.has(picture)),
    shared: pictures.flatMap((picture) => {
      const file = users.get(picture);
      return file === undefined ? [] : [{ picture, file }];
    }),
    linking: others
      .filter(({ source }) => [`/${slug}/`, `${slug}.md`].some((address) => source.includes(address)))
      .map(({ file }) => file),
  };
}

function picturesOf({ item, body, file }: MarkdownFile): readonly string[] {
  const inHtml = [...body.matchAll(SOURCE)].flatMap(([, target = '']) => linkedFile(file, target) ?? []);
  return [...(item?.image ? [item.image.file] : []), ...picturesInBody(body, file), ...inHtml];
}
