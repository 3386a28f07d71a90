import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hub } from '../../hub/hub.ts';
import type { SignatureOf } from '../../news/file-signatures-files.ts';
import {
  itemFilePaths,
  parseItemFile,
  readItemFile,
  type ItemFile,
  type TextFacts,
} from '../../news/item-files.ts';
import type { Item } from '../../news/item.ts';
import { keepRows, readRows } from '../../news/kept-rows-files.ts';
import { publicState } from '../../news/live.ts';
import type { Instant } from '../../news/times.ts';
import { textFacts } from '../text/text-facts.ts';

/** An item file as it was when it was last read, known again by its signature. */
interface Known {
  readonly file: string;
  readonly signature: string;
  readonly item: Item;
  readonly written: Readonly<Record<string, unknown>>;
  readonly text: TextFacts;
  /** Whether it was checked, and nothing in it stopped a build. */
  readonly judged: boolean;
}

/** Where items are kept between runs, by what they were read, and at which moment they are asked for. */
export interface KeptFor {
  /** A folder of its own. */
  readonly store: string;
  readonly version: string;
  readonly signature: SignatureOf;
  readonly now: Instant;
}

/** Item files, and how to keep what was read of them. */
export interface ItemsKnown {
  readonly items: readonly ItemFile[];
  /** Keeps them, and of each whether it was checked now or before, and nothing in it stopped a build. */
  readonly keep: (checked: readonly ItemFile[], stopped: ReadonlySet<string>) => void;
}

/**
 * All item files of a hub. Those that are as they were are not read again: their text is read when it is asked for.
 * @param anew files that are read in any case, as paths from the hub's folder.
 */
export function knownItems(
  hubFolder: string,
  hub: Hub,
  { store, version, signature, now }: KeptFor,
  anew: ReadonlySet<string>,
): ItemsKnown {
  const before = readRows<Known>(store, version);
  const after = new Map<string, Known>();
  const items = itemFilePaths(hubFolder).map((file): ItemFile => {
    const known = before.get(file);
    const same =
      known && known.signature === signature(file) && mayBeKept(known.item, now) ? known : undefined;
    if (same) after.set(file, same);
    if (same && !anew.has(file)) return readLater(hubFolder, hub, same);
    const one = readItemFile(hubFolder, file, hub);
    const is = signature(file);
    if (!same && is !== undefined && one.item && mayBeKept(one.item, now)) {
      after.set(file, {
        file,
        signature: is,
        item: one.item,
        written: one.written,
        text: textFacts(one),
        judged: false,
      });
    }
    return one;
  });
  const keep: ItemsKnown['keep'] = (checked, stopped) => {
    for (const { file } of checked) {
      const row = after.get(file);
      const judged = !stopped.has(file);
      if (row && row.judged !== judged) after.set(file, { ...row, judged });
    }
    keepRows(store, version, before, after);
  };
  return { items, keep };
}

/** Nothing is kept of who told a story or can be seen in a picture, nor of what was taken back or is not public yet. */
function mayBeKept(item: Item, now: Instant): boolean {
  const aboutSomebody = item.kind === 'story' || item.people.length > 0;
  return !aboutSomebody && item.withdrawn === undefined && publicState(item, now) === 'live';
}

/** An item file whose text is read, and taken apart, when somebody asks for what only the text tells. */
function readLater(hubFolder: string, hub: Hub, { file, item, written, text, judged }: Known): ItemFile {
  let read: ItemFile | undefined;
  const whole = () => (read ??= parseItemFile(readFileSync(join(hubFolder, file), 'utf8'), file, hub));
  return {
    file,
    item,
    written,
    text,
    judged,
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
