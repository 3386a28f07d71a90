import type { Hub } from '../hub/hub.ts';
import { isListed } from '../hub/is-listed.ts';
import type { MomentsAhead } from '../news/moments-ahead.ts';
import { instantFromMs, msOf, type Instant } from '../news/times.ts';

const MINUTE = 60_000;

/** How long after a moment the site may be built before a monitor should ring, in milliseconds. */
const PATIENCE = 60 * MINUTE;

/** In words that give nothing away of what is not public. */
const MORNING = 'The accounts are asked, and the summary goes to whom hub.yaml names.';
const OTHER = 'The site is built again, and what is due is posted.';

/** What a build tells the clock and monitors, in `/status.json`. */
export interface Status extends MomentsAhead {
  /** Of the file's format. */
  readonly version: 1;
  readonly built: Instant;
  /** In which people read its times: `Europe/London`. */
  readonly timeZone: string;
  readonly next: { readonly at: Instant; readonly what: string } | null;
  /** When a monitor should ring, unless the site was built again by then. */
  readonly overdueAfter: Instant | null;
  /** The last post of each account that residents are shown, where it is still there. */
  readonly accounts: readonly { readonly id: string; readonly last: LastPost | null }[];
}

interface LastPost {
  readonly at: Instant;
  readonly url: string;
}

/** What `/status.json` says. */
export function statusOf(
  { accounts, timeZone }: Pick<Hub, 'accounts' | 'timeZone'>,
  now: Instant,
  { moments, mornings }: MomentsAhead,
  posts: readonly (LastPost & { readonly account: string })[],
): Status {
  const [at] = moments;
  return {
    version: 1,
    built: now,
    timeZone,
    next: at === undefined ? null : { at, what: mornings.includes(at) ? MORNING : OTHER },
    overdueAfter: at === undefined ? null : instantFromMs(msOf(at) + PATIENCE),
    moments,
    mornings,
    accounts: accounts
      .filter((account) => !account.parked && isListed(account))
      .map(({ id }) => ({ id, last: lastOf(posts.filter(({ account }) => account === id)) })),
  };
}

/** The status as `status.json` holds it. */
export function statusText(status: Status): string {
  return `${JSON.stringify(status, null, 1)}\n`;
}

function lastOf(posts: readonly LastPost[]): LastPost | null {
  const [last] = posts.toSorted((a, b) => (a.at < b.at ? 1 : -1));
  return last ? { at: instantFromMs(Math.floor(msOf(last.at) / MINUTE) * MINUTE), url: last.url } : null;
}
