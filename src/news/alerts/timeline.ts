import type { Change, Item } from '../item.ts';
import { isCurrent } from '../live.ts';
import { writeDay, writeTime, type Instant } from '../times.ts';

/** Something that became of an alert, and when. */
export interface AlertMoment {
  /** `Declared`, `Updated`, `Stood down`, or `Ended` for one that was only for a time. */
  readonly name: string;
  readonly at: Instant;
  /** What is new, in staff's words. */
  readonly what?: string;
}

type Alert = Pick<Item, 'published' | 'changes' | 'expires' | 'stoodDown'>;

const NAMES: Readonly<Record<NonNullable<Change['state']>, string>> = {
  updated: 'Updated',
  'stood-down': 'Stood down',
};

/** What became of an alert, oldest first: declared, updated, stood down or ended, each with its time. */
export function alertTimeline(alert: Alert, now: Instant): readonly AlertMoment[] {
  const news = alert.changes.flatMap(({ at, what, state }) =>
    state === undefined ? [] : [{ name: NAMES[state], at, what }],
  );
  const ended = alert.stoodDown === undefined && !isCurrent(alert, now) && alert.expires;
  return [
    { name: 'Declared', at: alert.published },
    ...news,
    ...(ended ? [{ name: 'Ended', at: ended }] : []),
  ];
}

/** The latest of them: what a reader in a hurry wants to know. */
export function latestOf(alert: Alert, now: Instant): AlertMoment {
  return alertTimeline(alert, now).at(-1) ?? { name: 'Declared', at: alert.published };
}

/** A moment in words: `8:15am on Sunday 22 November 2026`; the day alone where it has no time of its own. */
export function writeMoment(instant: Instant, zone: string): string {
  const time = writeTime(instant, zone);
  const day = writeDay(instant, zone);
  return time === 'midnight' ? day : `${time} on ${day}`;
}
