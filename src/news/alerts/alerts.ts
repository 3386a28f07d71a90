import { dayAfter } from '../civil-time.ts';
import type { Item } from '../item.ts';
import { originals } from '../languages.ts';
import { isCurrent } from '../live.ts';
import { dayOf, type Instant } from '../times.ts';

type Listed = Pick<Item, 'id' | 'kind' | 'translationOf' | 'language' | 'expires' | 'published'>;

/** Days for which an alert that is over stays on the list of alerts: twelve months. */
const KEPT = 365;

/** The alerts of a hub, each once, whatever languages it is in. */
export interface Alerts<T> {
  /** Those that hold, newest first. */
  readonly current: readonly T[];
  /** Those that were stood down or ended in the last twelve months, the last to end first. */
  readonly over: readonly T[];
}

/** Sorts the alerts out of the live items. @param items newest first. */
export function alertsOf<T extends Listed>(items: readonly T[], now: Instant, zone: string): Alerts<T> {
  const alerts = originals(items.filter(({ kind }) => kind === 'alert'));
  const from = dayAfter(dayOf(now, zone), -KEPT);
  const ended = alerts.flatMap((alert) =>
    alert.expires !== undefined && !isCurrent(alert, now) ? [{ alert, at: alert.expires }] : [],
  );
  return {
    current: alerts.filter((alert) => isCurrent(alert, now)),
    over: ended
      .filter(({ at }) => dayOf(at, zone) >= from)
      .toSorted((a, b) => (a.at > b.at ? -1 : 1))
      .map(({ alert }) => alert),
  };
}
