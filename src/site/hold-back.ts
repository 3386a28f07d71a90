import type { Problem } from '../checks/problem.ts';
import type { ItemFile } from '../news/item-files.ts';
import { publicState } from '../news/live.ts';
import type { Instant } from '../news/times.ts';
import type { Published } from './published-files.ts';

/** Checks of what holds all items together: what they find is never the matter of one item alone. */
const OF_ALL = new Set([
  'addresses',
  'deleted-after-posting',
  'duplicate-ids',
  'hidden-after-posting',
  'ledger',
  'vanished-ids',
]);

/** What becomes of a site in which something blocks. */
export interface HoldBack {
  /** The files that are built as drafts, as paths from the hub's folder: nothing of them is public yet. */
  readonly held: readonly string[];
  /** What stops the build: it is in something public, in hub.yaml, or in what holds items together. */
  readonly stops: readonly Problem[];
}

/**
 * Parts what blocks into what holds back its item alone and what stops the build. An item that no site has shown yet can
 * wait; one that is public cannot be taken off by a slip.
 * @param published what the last site holds. Without it, an item whose time has come counts as public.
 */
export function holdBack(
  problems: readonly Problem[],
  items: readonly ItemFile[],
  { published, now }: { readonly published: Published | undefined; readonly now: Instant },
): HoldBack {
  const blocking = problems.filter(({ severity }) => severity === 'blocks');
  const files = new Map(items.map((item) => [item.file, item]));
  const known = new Set(published?.items.values());
  const canWait = ({ file, check }: Problem) => {
    const item = files.get(file);
    return item !== undefined && !OF_ALL.has(check) && !isPublic(item, known);
  };
  const isPublic = ({ file, item, written }: ItemFile, shown: ReadonlySet<string>): boolean => {
    // By its id or its file, for a slip can be in either.
    if (published) return published.items.has(item?.id ?? String(written['id'] ?? '')) || shown.has(file);
    return !item || publicState(item, now) !== 'hidden';
  };
  return {
    held: [...new Set(blocking.filter(canWait).map(({ file }) => file))],
    stops: blocking.filter((problem) => !canWait(problem)),
  };
}
