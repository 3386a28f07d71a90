import { describe, expect, test } from 'vitest';
import type { Event } from '../kinds/event.ts';
import { sampleEvent } from '../testing/sample-event.ts';
import { eventData } from './event-data.ts';

const hub = {
  site: 'https://example.org/hub',
  name: 'Brackenshire Health and Care',
  timeZone: 'Europe/London',
};
const data = (event: Partial<Event> = {}) => eventData(sampleEvent(event), hub, undefined);
const schema = (word: string) => `https://schema.org/${word}`;
const online = 'https://example.org/join';

describe('an event as search engines are told of it', () => {
  test('says what, when, where and by whom, and that it is free', () => {
    expect(data()).toMatchObject({
      '@type': 'Event',
      name: 'Flu clinic opens',
      url: 'https://example.org/hub/news/clinic/',
      startDate: '2026-11-28T09:00:00Z',
      endDate: '2026-11-28T17:00:00Z',
      eventStatus: schema('EventScheduled'),
      location: [
        { '@type': 'Place', name: 'Millmere Market Hall', address: 'Market Place, Millmere, BX4 1HA' },
      ],
      organizer: { name: 'Brackenshire Health and Care' },
      isAccessibleForFree: true,
      offers: { price: 0, priceCurrency: 'GBP' },
    });
  });

  test('goes with the picture that the page is shared with', () => {
    const image = {
      url: 'https://example.org/a.jpg',
      width: 1200,
      height: 800,
      type: 'image/jpeg',
      alt: 'A nurse',
    };
    expect(eventData(sampleEvent(), hub, image)['image']).toEqual([image.url]);
  });

  test.each([
    ['2026-11-28T00:00:00Z', '2026-11-29T00:00:00Z', '2026-11-28', '2026-11-28'],
    ['2026-10-23T23:00:00Z', '2026-10-26T00:00:00Z', '2026-10-24', '2026-10-25'],
  ])('of whole days from %s to %s names the days', (start, end, startDate, endDate) => {
    expect(data({ start, end, allDay: true })).toMatchObject({ startDate, endDate });
  });

  test.each([
    ['in a place', {}, 'OfflineEventAttendanceMode', ['Place']],
    ['online', { venue: undefined, online }, 'OnlineEventAttendanceMode', ['VirtualLocation']],
    ['both', { online }, 'MixedEventAttendanceMode', ['Place', 'VirtualLocation']],
  ])('says how to attend one that is %s', (_, event, mode, types) => {
    expect(data(event)).toMatchObject({
      eventAttendanceMode: schema(mode),
      location: types.map((type) => ({ '@type': type })),
    });
  });

  test('says that it is cancelled', () => {
    const cancelled = { at: '2026-11-26T09:00:00Z', why: 'No heating.' };
    expect(data({ cancelled })['eventStatus']).toBe(schema('EventCancelled'));
  });

  test('names the body whose meeting it is, and no price where it costs something', () => {
    const found = data({ cost: '£2', meeting: { body: 'The Board', papers: [] } });
    expect(found).toMatchObject({ organizer: { name: 'The Board' }, isAccessibleForFree: false });
    expect(found['offers']).toBeUndefined();
  });
});
