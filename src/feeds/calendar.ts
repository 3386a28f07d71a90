import ical, { ICalEventStatus, type ICalEventData } from 'ical-generator';
import { fullUrl, type Hub } from '../hub/hub.ts';
import { daysLater } from '../news/civil-time.ts';
import type { EventItem } from '../news/events/event-item.ts';
import { feedId } from '../news/id.ts';
import { namesOf } from '../news/kicker.ts';
import { xmlSafe } from '../news/text.ts';
import { dayOf, type Instant } from '../news/times.ts';

/** Days for which an event that is over stays in the feed, so that a calendar still learns of a late change. */
export const CALENDAR_DAYS_BACK = 30;

/** Seconds after which a calendar app may ask again: as often as most do, once an hour. */
const ASK_AGAIN = 3_600;

type CalendarHub = Pick<Hub, 'site' | 'tag' | 'title' | 'name' | 'strapline' | 'timeZone' | 'topics'>;

/** The events that are in the feed of all: to come, or over for less than 30 days. */
export function calendarEvents(
  events: readonly EventItem[],
  zone: string,
  now: Instant,
): readonly EventItem[] {
  const oldest = daysLater(now, -CALENDAR_DAYS_BACK, zone);
  return events.filter(({ event }) => event.end > oldest);
}

/**
 * Events as one iCalendar file: https://www.rfc-editor.org/rfc/rfc5545. It is the same in every build: what it says of
 * when it was written are the moments of the items. Times are in UTC, so no clock that changes can move them.
 * @param path of the file on the site, without the base path.
 */
export function calendar(hub: CalendarHub, events: readonly EventItem[], path: string): string {
  const feed = ical({
    name: clean(hub.title),
    description: clean(hub.strapline),
    prodId: { company: 'Freesheet', product: clean(hub.name), language: 'EN' },
    source: fullUrl(hub, path),
    ttl: ASK_AGAIN,
  });
  feed.events(events.map((item) => vevent(item, hub)));
  return `${feed.toString()}\r\n`;
}

function vevent(item: EventItem, hub: CalendarHub): ICalEventData {
  const { event, published } = item;
  const at = (moment: Instant): string =>
    event.allDay ? `${dayOf(moment, hub.timeZone)}T00:00:00Z` : moment;
  const revised = revisedAt(item);
  return {
    id: feedId(hub.tag, item.id),
    created: published,
    stamp: revised,
    lastModified: revised,
    sequence: item.correction + (event.cancelled ? 1 : 0),
    status: event.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    start: at(event.start),
    end: at(event.end),
    allDay: event.allDay,
    summary: clean(summaryOf(item)),
    description: clean(description(item, hub)),
    location: clean(event.venue ? [event.venue.name, ...event.venue.address].join(', ') : 'Online'),
    url: fullUrl(hub, item.path),
    categories: namesOf(item.topics, hub.topics).map((name) => ({ name: clean(name) })),
  };
}

/** Many calendars show a cancelled event like any other, so its title says so. */
function summaryOf({ title, event }: EventItem): string {
  return event.cancelled && !/cancelled/i.test(title) ? `Cancelled: ${title}` : title;
}

/** When what the file says of an event was last changed. */
function revisedAt({ published, updated, event }: EventItem): Instant {
  return (
    [published, updated, event.cancelled?.at]
      .filter((moment) => moment !== undefined)
      .toSorted()
      .at(-1) ?? published
  );
}

function description(item: EventItem, hub: CalendarHub): string {
  const { summary, event } = item;
  return [
    event.cancelled && `Cancelled. ${event.cancelled.why}`,
    summary,
    `Who it is for: ${event.for}`,
    event.booking,
    event.walkIn ? 'You do not need to book.' : undefined,
    event.cost === undefined ? undefined : `Cost: ${event.cost}`,
    event.online === undefined ? undefined : `Online: ${event.online}`,
    fullUrl(hub, item.path),
  ]
    .filter((line) => line !== undefined)
    .join('\n');
}

/** Text without the control characters that iCalendar forbids, but for the end of a line. */
function clean(text: string): string {
  return xmlSafe(text).replaceAll(/[\t\u007F]/g, ' ');
}
