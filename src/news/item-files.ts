import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { ContentFault, Position } from '../hub/content-error.ts';
import { readFrontMatter } from './front-matter-file.ts';
import { frontMatterSchema, type HubFacts } from './front-matter.ts';
import { ITEM_FILE, itemFrom, type Item } from './item.ts';
import { linkedFile } from './linked-file.ts';
import { picturesIn } from './pictures-in-text.ts';

/** What checks of the whole hub ask of a text, when it need not be read again to know it. */
export interface TextFacts {
  /** A digest of the whole file. */
  readonly digest: string;
  /** Where its links lead, as they are written. */
  readonly links: readonly string[];
  /** The pictures in its body, as paths from the hub's folder. */
  readonly pictures: readonly string[];
}

/** An item file as read: the item, unless its front matter is wrong, and what is wrong with it. */
export interface ItemFile {
  /** Path from the hub's folder, with forward slashes. */
  readonly file: string;
  readonly item?: Item;
  /** The whole text of the file, front matter and all. */
  readonly source: string;
  /** Fields as they were written, as far as they can be read. */
  readonly written: Readonly<Record<string, unknown>>;
  /** Markdown below the front matter. */
  readonly body: string;
  /** The line of the file on which `body` begins. */
  readonly bodyLine: number;
  readonly faults: readonly ContentFault[];
  /** What its text holds, where it is as it was and was not read again: it is read when somebody asks for more. */
  readonly text?: TextFacts;
  /** That it is as it was when nothing in it stopped a build. */
  readonly judged?: boolean;
  /** Where a field stands, for checks: `position(['image', 'alt'])`. */
  readonly position: (path: readonly PropertyKey[]) => Position;
}

/** The item files of a hub, in the order of their paths. Names that begin with "_" are left alone. */
export function itemFilePaths(hubFolder: string): readonly string[] {
  const folder = join(hubFolder, 'news');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => `news/${path.split(sep).join('/')}`)
    .filter((path) => ITEM_FILE.test(path) && !/\/[._]/.test(path))
    .toSorted();
}

/** Reads one item file. Never throws for its content: what is wrong is in `faults`. */
export function readItemFile(hubFolder: string, file: string, hub: HubFacts): ItemFile {
  return parseItemFile(readFileSync(join(hubFolder, file), 'utf8'), file, hub);
}

/** Reads all item files of a hub. */
export function readItemFiles(hubFolder: string, hub: HubFacts): readonly ItemFile[] {
  return itemFilePaths(hubFolder).map((file) => readItemFile(hubFolder, file, hub));
}

/**
 * The item of an id, wherever its file is; nothing when there is none. All files are read, 10,000 of them in about 0.2
 * seconds, and only those that hold the id are parsed.
 */
export function readItemById(hubFolder: string, id: string, hub: HubFacts): ItemFile | undefined {
  for (const file of itemFilePaths(hubFolder)) {
    const source = readFileSync(join(hubFolder, file), 'utf8');
    const found = source.includes(id) ? parseItemFile(source, file, hub) : undefined;
    if (found?.written['id'] === id) return found;
  }
  return undefined;
}

/** The text of an item file → the item, its body and its faults. The one front-matter parser. */
export function parseItemFile(source: string, file: string, hub: HubFacts): ItemFile {
  const { data, ...rest } = readFrontMatter(source, file, frontMatterSchema(hub));
  return { file, ...rest, item: data && itemFrom(data, file, hub) };
}

/** The local pictures that a Markdown body shows, as paths from the hub's folder, in order. */
export function picturesInBody(body: string, file: string): readonly string[] {
  return picturesIn(body).flatMap(({ target }) => linkedFile(file, target) ?? []);
}
