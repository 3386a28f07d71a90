import type { Nodes, Root } from 'mdast';
import { markdownToMdast, mdxToMdast } from 'satteri';
import type { Position } from '../hub/content-error.ts';
import type { Hub } from '../hub/hub.ts';
import type { ItemFile } from '../news/item-files.ts';
import type { Item } from '../news/item.ts';
import type { HubPage, PageFile } from '../news/page.ts';
import { bodyBlocks } from './text/body-blocks.ts';
import { fieldBlocks } from './text/field-blocks.ts';
import { positionAt } from './text/position-at.ts';

/** Where prose stands. `post` is what only social accounts say; `field`, any other words of front matter. */
export type BlockKind =
  | 'title'
  | 'summary'
  | 'alt'
  | 'post'
  | 'field'
  | 'heading'
  | 'paragraph'
  | 'list-item'
  | 'cell'
  | 'quotation';

/** A piece of prose as readers meet it, without its marks: a paragraph, a heading, a field. */
export interface Block {
  readonly kind: BlockKind;
  /** One line: line breaks of the file are spaces. */
  readonly text: string;
  /** Where a character of `text` stands in the file. */
  readonly at: (index: number) => Position;
  /** The field of front matter that it is, as a path. */
  readonly path?: readonly PropertyKey[];
}

/** One file of words, an item or a standing page, taken apart for the checks that look at one file by itself. */
export interface Words {
  /** Path from the hub's folder, with forward slashes. */
  readonly file: string;
  readonly hub: Hub;
  /** The hub's own words, in lower case. */
  readonly dictionary: ReadonlySet<string>;
  /** The whole text of the file, front matter and all. */
  readonly source: string;
  /** Markdown below the front matter. */
  readonly body: string;
  /** Nothing for a page, and for an item that cannot be read. */
  readonly item?: Item;
  readonly page?: HubPage;
  /** Fields as they were written. */
  readonly written: Readonly<Record<string, unknown>>;
  /** Where a field stands: `position(['image', 'alt'])`. */
  readonly position: (path: readonly PropertyKey[]) => Position;
  /** Whether it is in English, so that what is said of English holds. */
  readonly english: boolean;
  /** The body as a tree of Markdown (mdast), read by the parser that makes the site. Offsets count from the body's start. */
  readonly tree: Root;
  /** Where a node of `tree`, or a character of the body by its offset, stands in the file. */
  readonly inBody: (place: Nodes | number) => Position;
  /** All prose: front matter first, then the body, in order. */
  readonly blocks: readonly Block[];
}

/** An item or page file → its words. The tree and the prose are made when first asked for. */
export function wordsOf(
  from: ItemFile | PageFile,
  { hub, dictionary }: Pick<Words, 'hub' | 'dictionary'>,
): Words {
  const { file, source, body, position } = from;
  const item = 'item' in from ? from.item : undefined;
  const page = 'page' in from ? from.page : undefined;
  const written = from.written;
  const start = source.length - body.length;
  const language = item?.language ?? hub.language;
  const inBody = (place: Nodes | number): Position =>
    positionAt(source, start + (typeof place === 'number' ? place : (place.position?.start.offset ?? 0)));
  let tree: Root | undefined;
  let blocks: readonly Block[] | undefined;
  return {
    file,
    hub,
    dictionary,
    source,
    body,
    written,
    position,
    english: /^en\b/i.test(language),
    inBody,
    ...(item && { item }),
    ...(page && { page }),
    get tree() {
      return (tree ??= parse(body, file));
    },
    get blocks() {
      return (blocks ??= [
        ...fieldBlocks(written, source, position),
        ...bodyBlocks(this.tree, body, (offset) => inBody(offset)),
      ]);
    },
  };
}

/** MDX that cannot be read has a check of its own; here it has no words. */
function parse(body: string, file: string): Root {
  try {
    return (file.endsWith('.mdx') ? mdxToMdast(body) : markdownToMdast(body)) as Root;
  } catch {
    return { type: 'root', children: [] };
  }
}
