import { isDeepStrictEqual } from 'node:util';
import { ContentError } from '../hub/content-error.ts';
import type { HubFacts } from '../news/front-matter.ts';
import { parseItemFile } from '../news/item-files.ts';
import { isTimeFault, readWallTime, writeWallTime, type Instant } from '../news/times.ts';
import type { FoundItem } from './find-item.ts';
import { withdrawnFrontMatter, withdrawnLines } from './withdrawn-front-matter.ts';

/**
 * The text of an item's file with `withdrawn` in its front matter. It is read again: only a text that says the same
 * as before, and that the item is withdrawn, is given out.
 * @throws ContentError with the lines to write by hand, for front matter that is written in an unusual way.
 */
export function withdrawnSource(found: FoundItem, reason: string, now: Instant, hub: HubFacts): string {
  const { item, file, source } = found;
  const { at, written } = withdrawnAt(item.published, now, hub.timeZone);
  const text = withdrawnFrontMatter(source, { at: written, reason });
  const read = parseItemFile(text, file, hub);
  const wanted = { ...item, withdrawn: { at, reason, erase: false } };
  if (isDeepStrictEqual(read.item, wanted) && read.body === found.body) return text;
  const lines = withdrawnLines({ at: written, reason }).join('\n');
  throw new ContentError([
    {
      file,
      position: found.position(['id']),
      what: 'The front matter of this item is written in an unusual way, so nothing was changed.',
      instead: `Write this into it yourself:\n${lines}`,
    },
  ]);
}

/**
 * Now, as the clock on the wall shows it. In the hour that it shows twice, the earlier one is read: never one before
 * the item was published.
 */
function withdrawnAt(published: Instant, now: Instant, zone: string) {
  const written = writeWallTime(now, zone);
  const read = readWallTime(written, zone);
  return !isTimeFault(read) && read.instant >= published
    ? { written, at: read.instant }
    : { written: writeWallTime(published, zone), at: published };
}
