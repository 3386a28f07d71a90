import type { ManifestItem } from '../../manifest/manifest.ts';
import {
  pauseEnd,
  pausesAt,
  quietUntil,
  repeatSlots,
  type Pause,
  type RepeatSlot,
} from '../../news/moments.ts';
import { instantFromMs, msOf, type Instant } from '../../news/times.ts';
import { calendarOf, type Calendar } from './calendar.ts';
import { once } from './once.ts';
import type { Situation } from './situation.ts';

const DAY = 24 * 60 * 60 * 1000;

/** What a plan asks of the clock, found once an item, however many accounts there are. */
export interface Times extends Calendar {
  /** The last of its repeats whose time has come, if that is not longer ago than an item may be late. */
  readonly repeat: (item: ManifestItem) => RepeatSlot | undefined;
  /** The pauses that are in force. */
  readonly pauses: readonly Pause[];
  /** The pauses that are over, and until when they held. */
  readonly ended: readonly { readonly pause: Pause; readonly until: Instant }[];
  /** The end of the quiet hours, while they hold. */
  readonly quietUntil?: Instant;
}

/** The times of a plan. */
export function timesOf(
  situation: Pick<Situation, 'manifest' | 'posting' | 'now'> & { readonly calendar?: Calendar },
): Times {
  const { manifest, posting, now, calendar = calendarOf(situation) } = situation;
  const { timeZone } = manifest.hub;
  const oldest = instantFromMs(msOf(now) - posting.lateDays * DAY);
  const quiet = quietUntil(now, posting.quiet, timeZone);
  return {
    ...calendar,
    repeat: once((item: ManifestItem) => repeatSlots(item, timeZone, oldest, now).at(-1)),
    pauses: pausesAt(now, posting.pause, timeZone),
    ended: posting.pause.flatMap((pause) => {
      const until = pauseEnd(pause, timeZone);
      return until !== undefined && until <= now ? [{ pause, until }] : [];
    }),
    ...(quiet !== undefined && { quietUntil: quiet }),
  };
}
