import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantFromMs } from '../times.ts';
import { writeDays, writeHours, writeWhen } from './when.ts';

const zone = 'Europe/London';

describe('when an event takes place, in words', () => {
  test.each([
    ['2026-11-28T09:00:00Z', '2026-11-28T17:00:00Z', '9am to 5pm on Saturday 28 November 2026'],
    ['2026-11-28T12:00:00Z', '2026-11-28T13:30:00Z', 'midday to 1:30pm on Saturday 28 November 2026'],
    ['2026-11-28T18:00:00Z', '2026-11-29T00:00:00Z', '6pm to midnight on Saturday 28 November 2026'],
    [
      '2026-11-27T22:00:00Z',
      '2026-11-28T06:00:00Z',
      '10pm on Friday 27 November 2026 to 6am on Saturday 28 November 2026',
    ],
    [
      '2026-11-27T10:00:00Z',
      '2026-11-29T00:00:00Z',
      '10am on Friday 27 November 2026 to the end of Saturday 28 November 2026',
    ],
    ['2027-03-28T00:30:00Z', '2027-03-28T01:30:00Z', '12:30am to 2:30am on Sunday 28 March 2027'],
    ['2026-10-25T00:30:00Z', '2026-10-25T02:00:00Z', '1:30am to 2am on Sunday 25 October 2026'],
    [
      '2027-10-30T21:00:00Z',
      '2027-10-31T06:00:00Z',
      '10pm on Saturday 30 October 2027 to 6am on Sunday 31 October 2027',
    ],
  ])('from %s to %s is %s', (start, end, words) => {
    expect(writeWhen({ start, end, allDay: false }, zone)).toBe(words);
  });

  test.each([
    ['2026-11-28T00:00:00Z', '2026-11-29T00:00:00Z', 'All day on Saturday 28 November 2026'],
    ['2027-03-28T00:00:00Z', '2027-03-28T23:00:00Z', 'All day on Sunday 28 March 2027'],
    ['2026-10-24T23:00:00Z', '2026-10-26T00:00:00Z', 'All day on Sunday 25 October 2026'],
    ['2026-11-27T00:00:00Z', '2026-11-30T00:00:00Z', 'Friday 27 November to Sunday 29 November 2026'],
    ['2026-12-31T00:00:00Z', '2027-01-02T00:00:00Z', 'Thursday 31 December 2026 to Friday 1 January 2027'],
  ])('whole days from %s to %s are %s', (start, end, words) => {
    expect(writeWhen({ start, end, allDay: true }, zone)).toBe(words);
  });

  test('never names a time of day for whole days, and always both for others', () => {
    const times = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2040, 0) }).map(instantFromMs);
    fc.assert(
      fc.property(times, times, fc.boolean(), (one, other, allDay) => {
        const [start = '', end = ''] = [one, other].toSorted();
        const words = writeWhen({ start, end, allDay }, zone);
        const named = words.match(/\d[ap]m|midday|midnight|the end of/g) ?? [];
        expect(named).toHaveLength(allDay ? 0 : 2);
        expect(words).toMatch(/\w+day \d+ \w+ \d{4}$/);
      }),
    );
  });
});

test('the days of an event leave out its times', () => {
  const night = { start: '2026-11-27T22:00:00Z', end: '2026-11-28T06:00:00Z', allDay: false };
  expect(writeDays(night, zone)).toBe('Friday 27 November to Saturday 28 November 2026');
});

test.each([
  ['2026-11-28T09:00:00Z', '2026-11-28T17:00:00Z', false, '9am to 5pm'],
  ['2026-11-28T00:00:00Z', '2026-11-29T00:00:00Z', true, 'All day'],
  ['2026-11-27T00:00:00Z', '2026-11-30T00:00:00Z', true, 'Friday 27 November to Sunday 29 November 2026'],
  [
    '2026-11-27T22:00:00Z',
    '2026-11-28T06:00:00Z',
    false,
    '10pm on Friday 27 November 2026 to 6am on Saturday 28 November 2026',
  ],
])('beside its day, an event from %s to %s is %s %s', (start, end, allDay, words) => {
  expect(writeHours({ start, end, allDay }, zone)).toBe(words);
});
