import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Hub } from '../../hub/hub.ts';
import { itemFilePaths, parseItemFile, readItemFile, type ItemFile } from '../../news/item-files.ts';
import type { Item } from '../../news/item.ts';
import { keepJson, readKeptJson } from './kept-json-files.ts';

/** An item file as it was when it was last read: known again by its size and the time of its last change. */
interface Known {
  readonly file: string;
  readonly size: number;
  readonly changed: number;
  readonly item: Item;
  readonly written: Readonly<Record<string, unknown>>;
}

/** Where items are kept between runs, and by what they were read. */
export interface KnownItems {
  readonly path: string;
  readonly version: string;
}

/**
 * All item files of a hub, for what one item must know of the others. Those that are as they were are not read again: their
 * text is read when it is asked for.
 * @param anew files that are read in any case, as paths from the hub's folder.
 */
export function knownItems(
  hubFolder: string,
  hub: Hub,
  { path, version }: KnownItems,
  anew: ReadonlySet<string>,
): readonly ItemFile[] {
  const before = readKnown(path, version);
  const after: Known[] = [];
  let read = 0;
  const files = itemFilePaths(hubFolder).map((file): ItemFile => {
    const { size, mtimeMs: changed } = statSync(join(hubFolder, file));
    const known = before.get(file);
    if (known && known.size === size && known.changed === changed && !anew.has(file)) {
      after.push(known);
      return readLater(hubFolder, hub, known);
    }
    read += 1;
    const one = readItemFile(hubFolder, file, hub);
    if (one.item) after.push({ file, size, changed, item: one.item, written: one.written });
    return one;
  });
  if (read > anew.size || before.size !== after.length) keepJson(path, { version, files: after });
  return files;
}

/** An item file whose text is read, and taken apart, when somebody asks for what only the text tells. */
function readLater(hubFolder: string, hub: Hub, { file, item, written }: Known): ItemFile {
  let read: ItemFile | undefined;
  const whole = () => (read ??= parseItemFile(readFileSync(join(hubFolder, file), 'utf8'), file, hub));
  return {
    file,
    item,
    written,
    faults: [],
    position: (path) => whole().position(path),
    get source() {
      return whole().source;
    },
    get body() {
      return whole().body;
    },
    get bodyLine() {
      return whole().bodyLine;
    },
  };
}

function readKnown(path: string, version: string): ReadonlyMap<string, Known> {
  const kept = readKeptJson(path) as
    { readonly version: string; readonly files: readonly Known[] } | undefined;
  return kept?.version === version ? new Map(kept.files.map((one) => [one.file, one])) : new Map();
}
