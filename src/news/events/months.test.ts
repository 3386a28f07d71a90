import { describe, expect, test } from 'vitest';
import { sampleEvent } from '../testing/sample-event.ts';
import { eventsOf } from './event-item.ts';
import { eventMonths, monthCounts, whatsOn, type EventMonth } from './months.ts';

const zone = 'Europe/London';
const on = (day: string, id = day) =>
  sampleEvent({ start: `${day}T10:00:00Z`, end: `${day}T12:00:00Z` }, { id });
const ids = (months: readonly EventMonth[]) =>
  months.map(({ month, events }) => [month, events.map(({ id }) => id)]);

describe('events', () => {
  test('stand in the order in which they begin, whatever the order of the news', () => {
    const items = [on('2026-12-02'), on('2026-11-28'), on('2026-12-01', 'b'), on('2026-12-01', 'a')];
    expect(eventsOf(items).map(({ id }) => id)).toEqual(['2026-11-28', 'a', 'b', '2026-12-02']);
  });

  test('in two languages stand there once', () => {
    const polish = { ...on('2026-11-28', 'b'), translationOf: 'a', language: 'pl' };
    expect(eventsOf([polish, on('2026-11-28', 'a')]).map(({ id }) => id)).toEqual(['a']);
  });
});

describe('the months of events', () => {
  test('are those in which they begin, as the clock on the wall has it', () => {
    const late = sampleEvent({ start: '2027-03-31T23:30:00Z', end: '2027-04-01T02:00:00Z' }, { id: 'late' });
    const months = eventMonths([on('2027-03-31'), late], zone);
    expect(ids(months)).toEqual([
      ['2027-03', ['2027-03-31']],
      ['2027-04', ['late']],
    ]);
    expect(months.map(({ path }) => path)).toEqual(['/events/2027/03/', '/events/2027/04/']);
  });
});

test('a month in a list has its name in words, and how many events are in it', () => {
  expect(monthCounts(eventMonths([on('2026-12-01'), on('2026-12-08')], zone))).toEqual([
    { name: 'December 2026', path: '/events/2026/12/', count: 2 },
  ]);
});

describe("what's on", () => {
  const months = eventMonths(
    ['2026-10-05', '2026-11-20', '2026-11-28', '2026-12-01', '2026-12-08', '2027-01-09'].map((day) =>
      on(day),
    ),
    zone,
  );
  const now = '2026-11-22T12:00:00Z';

  test('is what is not over, by month, and after it the months that have passed', () => {
    const { coming, later, past } = whatsOn(months, now);
    expect([ids(coming), later, ids(past)]).toEqual([
      [
        ['2026-11', ['2026-11-28']],
        ['2026-12', ['2026-12-01', '2026-12-08']],
        ['2027-01', ['2027-01-09']],
      ],
      [],
      [['2026-10', ['2026-10-05']]],
    ]);
  });

  test.each([
    [0, ['2026-11'], ['2026-12', '2027-01']],
    [2, ['2026-11'], ['2026-12', '2027-01']],
    [3, ['2026-11', '2026-12'], ['2027-01']],
    [4, ['2026-11', '2026-12', '2027-01'], []],
  ])('with room for %i shows whole months, the first one always', (most, shown, named) => {
    const { coming, later } = whatsOn(months, now, most);
    expect([coming, later].map((part) => part.map(({ month }) => month))).toEqual([shown, named]);
  });

  test('is nothing when all is over, and the latest month comes first', () => {
    const { coming, past } = whatsOn(months, '2027-02-01T00:00:00Z');
    expect([coming, past.map(({ month }) => month)]).toEqual([
      [],
      ['2027-01', '2026-12', '2026-11', '2026-10'],
    ]);
  });

  test('keeps an event until its last moment', () => {
    const ends = (at: string) => ids(whatsOn(eventMonths([on('2026-11-22')], zone), at).coming);
    expect([ends('2026-11-22T11:59:59Z'), ends('2026-11-22T12:00:00Z')]).toEqual([
      [['2026-11', ['2026-11-22']]],
      [],
    ]);
  });
});
