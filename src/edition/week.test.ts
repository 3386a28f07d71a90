import { expect, test } from 'vitest';
import { mondayOf, weekOf, weekStart, writeWeek } from './week.ts';

test.each([
  ['2026-11-16', '2026-11-16'],
  ['2026-11-20', '2026-11-16'],
  ['2026-11-22', '2026-11-16'],
  ['2026-11-23', '2026-11-23'],
  ['2027-01-01', '2026-12-28'],
])('%s lies in the week of %s', (day, monday) => {
  expect(mondayOf(day)).toBe(monday);
});

test.each([
  ['in winter', '2026-11-22T23:59:59Z', '2026-11-16'],
  ['in summer, half an hour after midnight', '2026-07-19T23:30:00Z', '2026-07-20'],
])('a week ends at midnight on the clock of the hub: %s', (_, instant, monday) => {
  expect(weekOf(instant, 'Europe/London')).toBe(monday);
});

test('the week in which the clocks go back begins in summer time and ends in winter time', () => {
  expect(['2026-10-19', '2026-10-26'].map((day) => weekStart(day, 'Europe/London'))).toEqual([
    '2026-10-18T23:00:00Z',
    '2026-10-26T00:00:00Z',
  ]);
});

test.each([
  ['2026-11-16', 'Monday 16 to Sunday 22 November 2026'],
  ['2026-11-30', 'Monday 30 November to Sunday 6 December 2026'],
  ['2026-12-28', 'Monday 28 December 2026 to Sunday 3 January 2027'],
])('the week of %s is written %s', (monday, words) => {
  expect(writeWeek(monday)).toBe(words);
});
