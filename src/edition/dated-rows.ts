import type { Hub } from '../hub/hub.ts';
import { consultationSpan } from '../news/consultation-words.ts';
import type { Item } from '../news/item.ts';
import { namesOf } from '../news/kicker.ts';
import { noticeTimes } from '../news/notices.ts';
import { dayOf, writeDay, writeTime } from '../news/times.ts';
import { writeUntil } from '../news/until.ts';
import { sentence } from './say.ts';
import type { Monday } from './week.ts';

/** An item that people look up by a date, in a table or list of the paper. */
export interface DatedRow<T> {
  readonly item: T;
  /** `Until the end of Friday 11 December`, `9am to 5pm`. The year is left out where it is that of the week. */
  readonly when: string;
  /** Empty when it is everywhere. */
  readonly where: string;
  /** What else must be known to act on it, each a sentence. */
  readonly notes: readonly string[];
}

/** What is on, on one day. */
export interface EventDay<T> {
  /** `Saturday 28 November` */
  readonly day: string;
  readonly rows: readonly DatedRow<T>[];
}

/** An event in a list by days: the first of each day bears it. */
export interface EventRow<T> extends DatedRow<T> {
  readonly day?: string;
}

type Named = Pick<Hub, 'places' | 'timeZone'>;
type Noticed = Pick<Item, 'notice' | 'expires' | 'published' | 'places'>;

/** A notice in the table: from and until when, and where. */
export function noticeRow<T extends Noticed>(item: T, hub: Named, monday: Monday): DatedRow<T> {
  return {
    item,
    when: withoutYear(timesOf(item, hub.timeZone), monday),
    where: item.notice?.service ?? namesOf(item.places, hub.places).join(', '),
    notes: [],
  };
}

/** As the page of notices says it; the beginning is left out where it is no later than the news of it. */
function timesOf({ notice, expires, published }: Noticed, zone: string): string {
  const from = notice?.from;
  return noticeTimes(
    { notice: { from: from !== undefined && from > published ? from : undefined }, expires },
    zone,
  );
}

/** Events by the day on which they begin, in the order given. */
export function eventDays<T extends Pick<Item, 'event'>>(
  items: readonly T[],
  hub: Named,
  monday: Monday,
): readonly EventDay<T>[] {
  const rows = items.flatMap((item) =>
    item.event ? [{ start: item.event.start, row: eventRow(item, item.event, hub, monday) }] : [],
  );
  const days = Map.groupBy(rows, ({ start }) => writeDay(start, hub.timeZone));
  return [...days].map(([day, of]) => ({ day: withoutYear(day, monday), rows: of.map(({ row }) => row) }));
}

function eventRow<T>(item: T, event: NonNullable<Item['event']>, hub: Named, monday: Monday): DatedRow<T> {
  const { venue, walkIn, booking, cancelled, online } = event;
  const coming = [
    booking ?? (walkIn ? 'No need to book' : undefined),
    venue && online !== undefined ? 'Also online' : undefined,
  ].filter((note) => note !== undefined);
  return {
    item,
    when: withoutYear(eventTimes(event, hub.timeZone), monday),
    where: venue?.name ?? 'Online',
    notes: (cancelled ? [`Cancelled: ${cancelled.why}`] : coming).map(sentence),
  };
}

/** `9am to 5pm`, `All day`, `10am until 6am on Sunday 29 November 2026`. */
function eventTimes({ start, end, allDay }: NonNullable<Item['event']>, zone: string): string {
  const lastSecond = new Date(Date.parse(end) - 1000).toISOString();
  const oneDay = dayOf(start, zone) === dayOf(lastSecond, zone);
  if (allDay) return oneDay ? 'All day' : `All day, to ${writeDay(lastSecond, zone)}`;
  const until = oneDay ? writeTime(end, zone) : writeUntil(end, zone);
  return `${capital(writeTime(start, zone))} to ${until}`;
}

/** A consultation in its list: from when, if it is announced in advance, until when, and how to take part without the internet. */
export function consultationRow<T extends Pick<Item, 'consultation' | 'published' | 'places'>>(
  item: T,
  hub: Named,
  monday: Monday,
): DatedRow<T> {
  const { consultation, places } = item;
  return {
    item,
    when: withoutYear(consultationSpan(item, hub.timeZone).join('. '), monday),
    where: namesOf(places, hub.places).join(', '),
    notes: consultation ? [`By phone: ${consultation.phone}`, `On paper: ${consultation.paper}`] : [],
  };
}

/** The paper bears the year of its week, so its dates leave that out. */
export function withoutYear(words: string, monday: Monday): string {
  return words.replaceAll(` ${monday.slice(0, 4)}`, '');
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
