import * as fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import type { EventItem } from '../news/events/event-item.ts';
import type { Item } from '../news/item.ts';
import type { Event } from '../news/kinds/event.ts';
import { sampleEvent } from '../news/testing/sample-event.ts';
import { instantFromMs } from '../news/times.ts';
import { calendar, calendarEvents } from './calendar.ts';
import { SAMPLE_HUB as HUB } from './testing/sample.ts';

/** An event as a parser that is not ours reads it. */
function read(event: Partial<Event> = {}, item: Partial<Item> = {}) {
  return readAll([sampleEvent(event, item)])[0] as ICAL.Event;
}

function readAll(items: readonly EventItem[]): readonly ICAL.Event[] {
  const parsed = new ICAL.Component(ICAL.parse(calendar(HUB, items, '/events.ics')) as unknown[]);
  return parsed.getAllSubcomponents('vevent').map((vevent) => new ICAL.Event(vevent));
}

const value = (event: ICAL.Event, name: string) => String(event.component.getFirstPropertyValue(name));
const unix = (time: ICAL.Time) => instantFromMs(time.toUnixTime() * 1000);
const cancelled = { at: '2026-11-26T09:00:00Z', why: 'The hall has no heating.' };

describe('an event in iCalendar', () => {
  test('says what, when, where and who it is for, and leads to its page', () => {
    const event = read();
    expect([event.summary, event.location, value(event, 'url')]).toEqual([
      'Flu clinic opens',
      'Millmere Market Hall, Market Place, Millmere, BX4 1HA',
      `${HUB.site}/news/clinic/`,
    ]);
    expect(event.description.split('\n')).toEqual([
      'Walk in on Saturday.',
      'Who it is for: Everyone aged 65 or over',
      'You do not need to book.',
      `${HUB.site}/news/clinic/`,
    ]);
  });

  test('has an id that stays when all else is changed', () => {
    const moved = read({ start: '2026-11-29T09:00:00Z', end: '2026-11-29T17:00:00Z' }, { title: 'Moved' });
    expect([moved.uid, read().uid]).toEqual([`tag:${HUB.tag}:bcdfghjklm`, `tag:${HUB.tag}:bcdfghjklm`]);
  });

  test('is dated by the item, never by the build', () => {
    const published = '2026-11-20T09:00:00Z';
    const updated = '2026-11-21T10:30:00Z';
    const event = read({}, { published, updated, correction: 2 });
    expect(['created', 'dtstamp', 'last-modified', 'sequence'].map((name) => value(event, name))).toEqual([
      '2026-11-20T09:00:00Z',
      '2026-11-21T10:30:00Z',
      '2026-11-21T10:30:00Z',
      '2',
    ]);
  });

  test('that is cancelled says so, and counts as a change', () => {
    const event = read({ cancelled });
    expect([value(event, 'status'), event.summary, event.sequence, value(event, 'dtstamp')]).toEqual([
      'CANCELLED',
      'Cancelled: Flu clinic opens',
      1,
      '2026-11-26T09:00:00Z',
    ]);
    expect(value(read(), 'status')).toBe('CONFIRMED');
    expect(read({ cancelled }, { title: 'Flu clinic cancelled' }).summary).toBe('Flu clinic cancelled');
  });

  test.each([
    ['when the clocks go forward', '2027-03-28T00:30:00Z', '2027-03-28T01:30:00Z'],
    ['when the clocks go back', '2027-10-31T00:30:00Z', '2027-10-31T02:00:00Z'],
    ['in an hour that the clock shows twice', '2026-10-25T00:15:00Z', '2026-10-25T01:15:00Z'],
    ['through the night on which the clocks change', '2026-10-24T21:00:00Z', '2026-10-25T06:00:00Z'],
    ['in summer', '2027-07-01T08:00:00Z', '2027-07-01T09:00:00Z'],
  ])('begins and ends at its moments %s', (_, start, end) => {
    const event = read({ start, end });
    expect([unix(event.startDate), unix(event.endDate)]).toEqual([start, end]);
  });

  test.each([
    ['a day', '2026-11-28T00:00:00Z', '2026-11-29T00:00:00Z', '2026-11-28', '2026-11-29'],
    ['a summer day', '2027-06-14T23:00:00Z', '2027-06-15T23:00:00Z', '2027-06-15', '2027-06-16'],
    ['the day of 23 hours', '2027-03-28T00:00:00Z', '2027-03-28T23:00:00Z', '2027-03-28', '2027-03-29'],
    ['a weekend of 49 hours', '2026-10-23T23:00:00Z', '2026-10-26T00:00:00Z', '2026-10-24', '2026-10-26'],
  ])('of %s has dates, the last of them not included', (_, start, end, first, last) => {
    const event = read({ start, end, allDay: true });
    expect([event.startDate.isDate, event.startDate.toString(), event.endDate.toString()]).toEqual([
      true,
      first,
      last,
    ]);
  });

  test('that is online only says where to join', () => {
    const event = read({ venue: undefined, online: 'https://example.org/join' });
    expect(event.location).toBe('Online');
    expect(event.description).toContain('Online: https://example.org/join');
  });
});

describe('the file', () => {
  const words = fc.string({ unit: 'binary', minLength: 1, maxLength: 200 });
  const texts = fc.oneof(
    words,
    fc.constantFrom(
      'a;b,c\\d\ne: "f"',
      '\r\nEND:VEVENT',
      'a bell \u0007, nothing \u0000, a tab \t',
      'an end \r\u0000\n of a line',
      '👩‍⚕️'.repeat(60),
      'كلينك'.repeat(40),
    ),
  );

  test('keeps every text whole, in lines of 75 bytes at most that end as they must', () => {
    fc.assert(
      fc.property(texts, texts, (title, line) => {
        const item = sampleEvent({ venue: { name: `at ${line}`, address: [] } }, { title });
        const file = calendar(HUB, [item], '/events.ics');
        expect(Math.max(...file.split('\r\n').map((one) => Buffer.byteLength(one)))).toBeLessThanOrEqual(75);
        expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        const [event] = readAll([item]);
        expect([event?.summary, event?.location]).toEqual([readable(title), readable(`at ${line}`)]);
      }),
    );
  });

  test('keeps every moment of every event', () => {
    const moments = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2040, 0) }).map(instantFromMs);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(moments, fc.integer({ min: 1, max: 9e5 })), { maxLength: 5 }),
        (spans) => {
          const times = spans.map(([start, length]) => [
            start,
            instantFromMs(Date.parse(start) + length * 1000),
          ]);
          const items = times.map(([start, end]) => sampleEvent({ start, end }));
          expect(readAll(items).map((event) => [unix(event.startDate), unix(event.endDate)])).toEqual(times);
        },
      ),
    );
  });

  test('is whole without any event, and names itself', () => {
    const empty = new ICAL.Component(ICAL.parse(calendar(HUB, [], '/events.ics')) as unknown[]);
    expect(['version', 'name', 'source'].map((name) => empty.getFirstPropertyValue(name))).toEqual([
      '2.0',
      HUB.title,
      `${HUB.site}/events.ics`,
    ]);
    expect(empty.getAllSubcomponents('vevent')).toEqual([]);
  });
});

/** A text as it comes out of a calendar: without what the format forbids, lines ended in one way. */
function readable(text: string): string {
  return text
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replaceAll(/[\t\u007F]/g, ' ')
    .replace(/\r\n?/g, '\n');
}

test('the feed holds what is to come, and what was over less than 30 days ago', () => {
  const ended = (end: string) => sampleEvent({ end });
  const items = ['2026-10-23T11:00:00Z', '2026-10-23T11:00:01Z', '2026-12-24T12:00:00Z'].map(ended);
  const kept = calendarEvents(items, 'Europe/London', '2026-11-22T12:00:00Z');
  expect(kept.map(({ event }) => event.end)).toEqual(['2026-10-23T11:00:01Z', '2026-12-24T12:00:00Z']);
});
