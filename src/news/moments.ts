import type { Hub } from '../hub/hub.ts';
import { dayAfter, daysBetween, daysLater, onDay } from './civil-time.ts';
import type { Item, Repeat, Social } from './item.ts';
import { dayOf, instantFromMs, isTimeFault, msOf, readWallTime, type Instant } from './times.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

type Posting = Hub['posting'];
/** Why, when and for what nothing is posted. */
export type Pause = Posting['pause'][number];
type Quiet = NonNullable<Posting['quiet']>;

/** What the slot of an item is found from. */
export type Slotted = Pick<Item, 'published' | 'postFrom'> & { readonly social: Pick<Social, 'at'> };
/** What the slots of its repeats are found from. */
export type Repeated = Slotted & Pick<Item, 'expires'> & { readonly social: Pick<Social, 'repeat'> };
/** All that an item says of times. An item of a manifest is never a draft. */
export type Timed = Repeated &
  Partial<Pick<Item, 'draft' | 'withdrawn' | 'people'>> & { readonly social: Pick<Social, 'post'> };

/** When an item is to be posted: at `social.at`, but never before it is published; else when it may be. */
export function slotOf({ published, postFrom, social: { at } }: Slotted): Instant {
  return at !== undefined && at >= published ? at : postFrom;
}

/** The end of the window of a slot, from which on its post has lapsed: the same time on the clock, `days` later. */
export function windowEnd(slot: Instant, days: number, zone: string): Instant {
  return daysLater(slot, days, zone);
}

/** The moment after which a post that did not go out at its slot was missed: one hour later. */
export function missedAfter(slot: Instant): Instant {
  return instantFromMs(msOf(slot) + HOUR);
}

/** The end of the time in which a repeat may still go out, from which on it has lapsed: a day after its slot. Then the next one comes. */
export function repeatEnd(slot: Instant, zone: string): Instant {
  return daysLater(slot, 1, zone);
}

/**
 * The end of the quiet hours that hold at `now`; nothing when none do. On the days on which the clocks change they
 * begin and end when the clock first shows their times, or jumps over them.
 */
export function quietUntil(now: Instant, quiet: Quiet | undefined, zone: string): Instant | undefined {
  if (!quiet) return undefined;
  const { from, until } = quiet;
  const today = dayOf(now, zone);
  return [dayAfter(today, -1), today]
    .map(
      (day) => [onDay(day, from, zone), onDay(from < until ? day : dayAfter(day, 1), until, zone)] as const,
    )
    .find(([begin, end]) => begin <= now && now < end)?.[1];
}

/** The pauses that are in force. */
export function pausesAt(now: Instant, pauses: readonly Pause[], zone: string): readonly Pause[] {
  return pauses.filter((pause) => {
    const [begin, end] = [pauseStart(pause, zone), pauseEnd(pause, zone)];
    return (begin === undefined || begin <= now) && (end === undefined || now < end);
  });
}

/** When a pause begins; nothing when it always has, or its time cannot be read: it is better to wait than to post. */
export function pauseStart({ from }: Pause, zone: string): Instant | undefined {
  const time = from === undefined ? undefined : readWallTime(from, zone);
  return time === undefined || isTimeFault(time) ? undefined : time.instant;
}

/** From when on a pause holds no more: a day counts to its end. Nothing when it has none that can be read. */
export function pauseEnd({ until }: Pause, zone: string): Instant | undefined {
  const time = until === undefined ? undefined : readWallTime(until, zone);
  if (until === undefined || time === undefined || isTimeFault(time)) return undefined;
  return time.dateOnly ? onDay(dayAfter(until, 1), '00:00', zone) : time.instant;
}

/** One repeat of an item. */
export interface RepeatSlot {
  /** Its name in the ledger, by its day. */
  readonly n: `r${string}`;
  readonly at: Instant;
  /** What it says. */
  readonly text: string;
}

/**
 * The repeats of an item from one moment to another, both included, oldest first, one a day at most. Each takes the
 * next text in turn. There is none before the item's own slot, out of season, after `until`, or once it has expired.
 */
export function repeatSlots(item: Repeated, zone: string, from: Instant, to: Instant): readonly RepeatSlot[] {
  const { repeat } = item.social;
  if (!repeat) return [];
  const slot = slotOf(item);
  const { dates, every, season, texts } = repeat;
  const last = [to, repeatsEnd(repeat, zone) ?? to].toSorted()[0] ?? to;
  const all = every === undefined ? dates.toSorted() : cycle(slot, every, last, zone);
  const byDay = new Map(
    all
      .filter((at) => at > slot && at <= last && (item.expires === undefined || at < item.expires))
      .map((at) => [dayOf(at, zone), at] as const)
      .filter(([day]) => isInSeason(day, season))
      .toReversed(),
  );
  return [...byDay]
    .toReversed()
    .map(([day, at], turn) => ({ n: `r${day}` as const, at, text: texts[turn % texts.length] ?? '' }))
    .filter(({ at }) => at >= from);
}

/** The last moment at which a repeat may come: a day counts to its end. Nothing when the repeats have no end. */
export function repeatsEnd({ until }: Pick<Repeat, 'until'>, zone: string): Instant | undefined {
  if (until === undefined) return undefined;
  const day = dayOf(until, zone);
  if (onDay(day, '00:00', zone) !== until) return until;
  return instantFromMs(msOf(onDay(dayAfter(day, 1), '00:00', zone)) - 1);
}

/** Whether a day, `2026-11-22`, lies in a season, its last day included; it may run over the end of the year. */
export function isInSeason(day: string, season: Repeat['season']): boolean {
  if (!season) return true;
  const [begins, ends] = [day.slice(5) >= season.from, day.slice(5) <= season.until];
  return season.from <= season.until ? begins && ends : begins || ends;
}

/** Whether the repeats still hold: the item was never corrected, or somebody has reviewed them since. */
export function repeatsReviewed({
  updated,
  social: { repeat },
}: Pick<Item, 'updated'> & { readonly social: Pick<Social, 'repeat'> }): boolean {
  return updated === undefined || (repeat?.reviewed !== undefined && repeat.reviewed >= updated);
}

/** What the coming moments are found from. */
export interface Calendar {
  /** In any order; hidden ones too. */
  readonly items: readonly Timed[];
  readonly posting: Pick<Posting, 'lateDays' | 'pause' | 'quiet'>;
  /** When the accounts are asked and the summary goes each morning, `08:00`; nothing when there is no morning. */
  readonly summaryAt?: string;
  readonly zone: string;
  readonly now: Instant;
  /** How far to look ahead. */
  readonly days: number;
}

/**
 * All moments after `now` at which a build or a run has something to do, to the minute, rounded up, in order. An hour
 * after each slot, or after the quiet hours in which it falls, a run makes sure that the post went out: the one before may have died.
 */
export function comingMoments(calendar: Calendar): readonly Instant[] {
  const { items, posting, zone, now, days } = calendar;
  const end = daysLater(now, days, zone);
  const found = [
    ...items.flatMap((item) => momentsOf(item, calendar, end)),
    ...posting.pause.flatMap((pause) => [pauseStart(pause, zone), pauseEnd(pause, zone)]),
    ...comingMornings(calendar),
  ].filter((at) => at !== undefined && at > now && at <= end);
  return [...new Set(found.map((at) => toTheMinute(at ?? end)))].toSorted();
}

/** The moments after `now` at which the summary goes. */
export function comingMornings({
  summaryAt,
  zone,
  now,
  days,
}: Pick<Calendar, 'summaryAt' | 'zone' | 'now' | 'days'>): readonly Instant[] {
  if (summaryAt === undefined) return [];
  const end = daysLater(now, days, zone);
  return daysBetween(now, end, zone)
    .map((day) => onDay(day, summaryAt, zone))
    .filter((at) => at > now && at <= end);
}

function momentsOf(
  item: Timed,
  { posting, zone, now }: Calendar,
  end: Instant,
): readonly (Instant | undefined)[] {
  if (item.draft || (item.withdrawn && item.withdrawn.at <= now)) return [];
  const { lateDays, quiet } = posting;
  // A day more than the window, for a clock that changed within it: what is older has no moment to come.
  const oldest = instantFromMs(msOf(now) - (lateDays + 1) * DAY);
  const slot = slotOf(item);
  const open = item.social.post && slot > oldest;
  const repeats = item.social.post ? repeatSlots(item, zone, oldest, end).map(({ at }) => at) : [];
  return [
    item.published,
    item.expires,
    item.withdrawn?.at,
    ...(item.people ?? []).map(({ end: consent }) => consent?.at),
    open ? windowEnd(slot, lateDays, zone) : undefined,
    ...repeats.map((at) => repeatEnd(at, zone)),
    ...[...(open ? [slot] : []), ...repeats].flatMap((at) => {
      const quietEnd = quietUntil(at, quiet, zone);
      return [at, quietEnd, missedAfter(quietEnd ?? at)];
    }),
  ];
}

/** Every `days` days after a slot, up to a moment, at the same time on the clock. */
function cycle(slot: Instant, days: number, to: Instant, zone: string): readonly Instant[] {
  const most = Math.max(0, Math.floor((msOf(to) - msOf(slot)) / (days * DAY) + 1));
  return Array.from({ length: most }, (_, index) => daysLater(slot, days * (index + 1), zone));
}

function toTheMinute(at: Instant): Instant {
  return instantFromMs(Math.ceil(msOf(at) / MINUTE) * MINUTE);
}
