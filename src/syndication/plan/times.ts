import type { ManifestItem } from '../../manifest/manifest.ts';
import { pausesAt, quietUntil, repeatSlots, type Pause, type RepeatSlot } from '../../news/moments.ts';
import { dayOf, instantFromMs, msOf, type Instant } from '../../news/times.ts';
import type { Situation } from './situation.ts';
import { inWords } from '../times-in-words.ts';
import { windowOf, type Window } from './window.ts';

const DAY = 24 * 60 * 60 * 1000;

/** What a plan asks of the clock, found once an item, however many accounts there are. */
export interface Times {
  /** The day on which an item was published, in the hub's zone. */
  readonly day: (item: ManifestItem) => string;
  readonly window: (item: ManifestItem) => Window;
  /** The last of its repeats whose time has come, if that is not longer ago than an item may be late. */
  readonly repeat: (item: ManifestItem) => RepeatSlot | undefined;
  /** A moment as staff read it. */
  readonly inWords: (instant: Instant) => string;
  /** The pauses that are in force. */
  readonly pauses: readonly Pause[];
  /** The end of the quiet hours, while they hold. */
  readonly quietUntil?: Instant;
}

/** The times of a plan. */
export function timesOf(situation: Pick<Situation, 'manifest' | 'posting' | 'now'>): Times {
  const { manifest, posting, now } = situation;
  const { timeZone } = manifest.hub;
  const oldest = instantFromMs(msOf(now) - posting.lateDays * DAY);
  const quiet = quietUntil(now, posting.quiet, timeZone);
  return {
    day: once(({ published }: ManifestItem) => dayOf(published, timeZone)),
    window: once((item: ManifestItem) => windowOf(item, situation)),
    repeat: once((item: ManifestItem) => repeatSlots(item, timeZone, oldest, now).at(-1)),
    inWords: once((instant: Instant) => inWords(instant, timeZone)),
    pauses: pausesAt(now, posting.pause, timeZone),
    ...(quiet !== undefined && { quietUntil: quiet }),
  };
}

function once<K, T>(find: (item: K) => T): (item: K) => T {
  const known = new Map<K, { readonly found: T }>();
  return (item) => {
    const { found } = known.get(item) ?? { found: find(item) };
    known.set(item, { found });
    return found;
  };
}
