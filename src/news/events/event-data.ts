import { fullUrl, type Hub } from '../../hub/hub.ts';
import type { Event } from '../kinds/event.ts';
import type { SharedImage } from '../structured-data.ts';
import { dayOf, instantFromMs, msOf } from '../times.ts';
import type { EventItem } from './event-item.ts';

type Data = Readonly<Record<string, unknown>>;

/**
 * An event as https://schema.org/Event, beside the article that its page is: same title, summary, picture and address.
 * Of whole days it says the first and the last, as the format counts them.
 */
export function eventData(
  item: EventItem,
  hub: Pick<Hub, 'site' | 'name' | 'timeZone'>,
  image: SharedImage | undefined,
): Data {
  const { event } = item;
  const url = fullUrl(hub, item.path);
  const last = instantFromMs(msOf(event.end) - 1);
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: item.title,
    description: item.summary,
    url,
    inLanguage: item.language,
    image: image && [image.url],
    startDate: event.allDay ? dayOf(event.start, hub.timeZone) : event.start,
    endDate: event.allDay ? dayOf(last, hub.timeZone) : event.end,
    eventStatus: `https://schema.org/${event.cancelled ? 'EventCancelled' : 'EventScheduled'}`,
    eventAttendanceMode: `https://schema.org/${attendance(event)}`,
    location: locations(event),
    organizer: { '@type': 'Organization', name: event.meeting?.body ?? hub.name, url: fullUrl(hub, '/') },
    isAccessibleForFree: event.cost === undefined,
    offers: event.cost === undefined ? { '@type': 'Offer', price: 0, priceCurrency: 'GBP', url } : undefined,
  };
}

function attendance({ venue, online }: Event): string {
  if (!venue) return 'OnlineEventAttendanceMode';
  return online === undefined ? 'OfflineEventAttendanceMode' : 'MixedEventAttendanceMode';
}

function locations({ venue, online }: Event): readonly Data[] {
  return [
    ...(venue
      ? [{ '@type': 'Place', name: venue.name, address: venue.address.join(', ') || undefined }]
      : []),
    ...(online === undefined ? [] : [{ '@type': 'VirtualLocation', url: online }]),
  ];
}
