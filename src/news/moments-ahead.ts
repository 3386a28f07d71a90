import type { Hub } from '../hub/hub.ts';
import { daysLater } from './civil-time.ts';
import { comingMoments, comingMornings, type Timed } from './moments.ts';
import type { Instant } from './times.ts';

/** How far a build looks ahead, in days. The next build is due then at the latest, and looks further. */
const DAYS_AHEAD = 35;

/** When something comes due: times to the minute, and nothing of what it is. */
export interface MomentsAhead {
  /** All of them, in order; the last is where the build stopped looking. */
  readonly moments: readonly Instant[];
  /** Those at which the morning's summary goes. */
  readonly mornings: readonly Instant[];
}

/** The moments of the next weeks at which the site must be built or something posted, of all items, hidden ones too. */
export function momentsAhead(
  { posting, summary, timeZone: zone }: Pick<Hub, 'posting' | 'summary' | 'timeZone'>,
  items: readonly Timed[],
  now: Instant,
): MomentsAhead {
  const ahead = { summaryAt: summary?.at, zone, now, days: DAYS_AHEAD };
  const coming = comingMoments({ ...ahead, items, posting });
  const end = daysLater(now, DAYS_AHEAD, zone);
  return { moments: [...new Set([...coming, end])].toSorted(), mornings: comingMornings(ahead) };
}
