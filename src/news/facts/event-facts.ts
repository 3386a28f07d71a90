import { sitePath, type Hub } from '../../hub/hub.ts';
import { calendarPath } from '../events/calendar-paths.ts';
import { clockChange } from '../events/clock-change.ts';
import { isOver, type EventItem } from '../events/event-item.ts';
import { writeWhen } from '../events/when.ts';
import type { Instant } from '../times.ts';
import { fact, own, type Fact } from './fact.ts';
import { meetingFacts } from './meeting-facts.ts';

/** What somebody must know to come to an event. How to come is left out once nobody can: it is over, or cancelled. */
export function eventFacts(
  item: EventItem,
  hub: Pick<Hub, 'site' | 'timeZone'>,
  now: Instant,
): readonly Fact[] {
  const { event } = item;
  const { venue, online, booking, walkIn, cost, cancelled } = event;
  const open = !cancelled && !isOver(item, now);
  return [
    ...fact('When', writeWhen(event, hub.timeZone), clockChange(event, hub.timeZone)),
    ...fact('Where', ...(venue ? [venue.name, ...venue.address].map((line) => own(line)) : ['Online only'])),
    ...fact('Who it is for', own(event.for)),
    ...fact(
      'Booking',
      open ? own(booking) : undefined,
      open && walkIn ? 'You do not need to book.' : undefined,
    ),
    ...fact('Cost', own(cost) ?? 'Free'),
    ...fact('Online', online && open ? { text: 'Join or watch it online', url: online } : undefined),
    ...meetingFacts(item, hub, now),
    ...fact(
      'Calendar',
      open ? { text: 'Add this event to your calendar', url: sitePath(hub, calendarPath(item)) } : undefined,
    ),
  ];
}
