import { DAY, momentAt } from './moments.ts';

/** How many pages are read at one time. What is left is read the next time. */
const MOST_PAGES = 20;

/**
 * How far below the newest that was seen we read again, in milliseconds: clocks differ, and networks sort by when a
 * message says it was written, which may be some hours before it arrives.
 */
const OVERLAP = DAY;

/** What was begun longer ago than this, in milliseconds, was begun by an earlier run: what came since stands above it. */
const ONE_RUN = 10 * 60 * 1000;

/** One page of a list, newest first. */
export interface NewestFirstPage<Entry> {
  readonly entries: readonly Entry[];
  /** Where the next page is; nothing after the last. */
  readonly next?: string | undefined;
}

/** How a network lists what came in. */
export interface NewestFirstList<Entry> {
  /** @param at where the page is: nothing for the first. */
  readonly page: (at: string | undefined) => Promise<NewestFirstPage<Entry>>;
  /** When an entry came, in milliseconds since 1970; not a number, when the network does not say. */
  readonly cameAt: (entry: Entry) => number;
}

/** What was read, and where to go on. */
export interface NewestFirst<Entry> {
  readonly entries: readonly Entry[];
  readonly cursor: string;
  /** Whether there is more than was read this time. */
  readonly isMore: boolean;
}

/** A stretch of the list that is still to be read: from a page on, down to a moment. */
interface Stretch {
  readonly at?: string;
  readonly downTo: number;
}

/**
 * Reads a list that is shown newest first, page after page, down to where the last time began. What comes while it is
 * read stands above the first page, and is read the next time. A list that is too long is read in pieces: what is left of it
 * first, for who begins at the first page each time never comes to the end of a day on which thousands write.
 */
export async function newestFirst<Entry>(
  { page, cameAt }: NewestFirstList<Entry>,
  { cursor, since, now }: { readonly cursor?: string; readonly since: string; readonly now: string },
): Promise<NewestFirst<Entry>> {
  const known = stateIn(cursor);
  const least = Date.parse(since);
  const goesOn = known.rest.length > 0;
  const begun = goesOn ? known.begun : Date.parse(now);
  let stretches: readonly Stretch[] = goesOn
    ? known.rest
    : [{ downTo: Math.max(known.newest - OVERLAP, least) }];
  const entries: Entry[] = [];
  for (let read = 0; read < MOST_PAGES; read += 1) {
    const [first, ...others] = stretches;
    if (!first) break;
    const found = await page(first.at);
    entries.push(...found.entries);
    const isDone = found.next === undefined || found.next === first.at;
    stretches =
      isDone || reaches(found.entries.map(cameAt), first.downTo)
        ? others
        : [{ at: found.next, downTo: first.downTo }, ...others];
  }
  const newest = Math.max(known.newest, least, ...entries.map(cameAt).filter(isBefore(Date.parse(now))));
  return {
    entries: entries.filter((entry) => !(cameAt(entry) < least)),
    isMore: stretches.length > 0 || !(Date.parse(now) - begun < ONE_RUN),
    cursor: JSON.stringify({ newest: momentAt(newest), rest: stretches, begun: momentAt(begun) }),
  };
}

/** Whether a page goes down to a moment. One entry alone may be dated wrongly. */
function reaches(moments: readonly number[], downTo: number): boolean {
  const older = moments.filter((moment) => moment < downTo);
  return older.length > 1 || (older.length === 1 && moments.length === 1);
}

/** An entry from the future would hide all that come before its time. */
function isBefore(now: number): (moment: number) => boolean {
  return (moment) => moment <= now;
}

/** What our cursor holds. */
interface Known {
  readonly newest: number;
  readonly rest: readonly Stretch[];
  /** When the reading of which this is the rest began, in milliseconds since 1970. */
  readonly begun: number;
}

/** What our cursor holds; the beginning, for one that is not ours. */
function stateIn(cursor: string | undefined): Known {
  try {
    const { newest, rest, begun } = JSON.parse(cursor ?? '') as Partial<Record<keyof Known, unknown>>;
    const [known, at] = [Date.parse(String(newest)), Date.parse(String(begun))];
    if (!Number.isNaN(known)) {
      return {
        newest: known,
        rest: Array.isArray(rest) ? rest.filter(isStretch) : [],
        begun: Number.isNaN(at) ? 0 : at,
      };
    }
  } catch {
    // One that cannot be read says nothing.
  }
  return { newest: Number.NEGATIVE_INFINITY, rest: [], begun: 0 };
}

function isStretch(value: unknown): value is Stretch {
  if (typeof value !== 'object' || value === null) return false;
  const { at, downTo } = value as Partial<Stretch>;
  return typeof at === 'string' && typeof downTo === 'number';
}
