import type { Hub } from '../hub/hub.ts';
import { isInUse } from '../hub/out-of-use.ts';
import { daysLater } from './civil-time.ts';
import { comingMoments, comingMornings, type Timed } from './moments.ts';
import type { Instant } from './times.ts';

/** How far a build looks ahead, in days. The next build is due then at the latest, and looks further. */
const DAYS_AHEAD = 35;

/** When the morning begins where no summary goes, as hub.yaml has it for one that does not say. */
const USUAL_MORNING = '08:00';

/** When something comes due: times to the minute, and nothing of what it is. */
export interface MomentsAhead {
  /** All of them, in order; the last is where the build stopped looking. */
  readonly moments: readonly Instant[];
  /** Those at which the accounts are asked, and the morning's summary goes. */
  readonly mornings: readonly Instant[];
}

/**
 * The moments of the next weeks at which the site must be built or something posted, of all items, hidden ones too. A hub
 * that posts has its mornings also where nobody gets a summary: passwords and tokens end all the same.
 */
export function momentsAhead(
  {
    posting,
    summary,
    accounts,
    timeZone: zone,
  }: Pick<Hub, 'posting' | 'summary' | 'timeZone'> & {
    readonly accounts: readonly Pick<Hub['accounts'][number], 'enabled' | 'parked'>[];
  },
  items: readonly Timed[],
  now: Instant,
): MomentsAhead {
  const usual = accounts.some(isInUse) ? USUAL_MORNING : undefined;
  const ahead = { summaryAt: summary?.at ?? usual, zone, now, days: DAYS_AHEAD };
  const coming = comingMoments({ ...ahead, items, posting });
  const end = daysLater(now, DAYS_AHEAD, zone);
  return { moments: [...new Set([...coming, end])].toSorted(), mornings: comingMornings(ahead) };
}
