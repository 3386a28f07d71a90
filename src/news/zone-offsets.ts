import { Temporal } from 'temporal-polyfill';

/** A stretch of time in which the clocks of a zone are not changed: from a moment up to another, in milliseconds since 1970. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  /** Milliseconds that the clock on the wall is ahead of UTC. */
  readonly offset: number;
}

const known = new Map<string, Stretch[]>();

/**
 * How far the clocks of a zone are ahead of UTC at a moment, both in milliseconds. Asking Temporal takes longer than all else that is done
 * with an item's day, and clocks change twice a year: it is asked once for each stretch between two changes.
 */
export function offsetAt(ms: number, zone: string): number {
  const stretches = known.get(zone) ?? [];
  known.set(zone, stretches);
  const found = stretches.find(({ from, to }) => from <= ms && ms < to);
  if (found) return found.offset;
  const asked = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
  const stretch = {
    // The change at or before the moment: asked for from just after it, for "previous" leaves out the moment itself.
    from: asked.add({ nanoseconds: 1 }).getTimeZoneTransition('previous')?.epochMilliseconds ?? -Infinity,
    to: asked.getTimeZoneTransition('next')?.epochMilliseconds ?? Infinity,
    offset: asked.offsetNanoseconds / 1e6,
  };
  stretches.push(stretch);
  return stretch.offset;
}
