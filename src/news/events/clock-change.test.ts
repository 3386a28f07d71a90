import { expect, test } from 'vitest';
import { clockChange } from './clock-change.ts';

test.each([
  ['2026-10-24T21:00:00Z', '2026-10-25T06:00:00Z', 'The clocks go back 1 hour on Sunday 25 October 2026.'],
  ['2027-03-27T22:00:00Z', '2027-03-28T05:00:00Z', 'The clocks go forward 1 hour on Sunday 28 March 2027.'],
  ['2027-10-30T21:00:00Z', '2027-10-31T06:00:00Z', 'The clocks go back 1 hour on Sunday 31 October 2027.'],
  ['2027-03-28T01:00:00Z', '2027-03-28T05:00:00Z', undefined],
  ['2027-03-27T22:00:00Z', '2027-03-28T01:00:00Z', undefined],
  ['2026-11-28T09:00:00Z', '2026-11-28T17:00:00Z', undefined],
])('of an event from %s to %s', (start, end, words) => {
  expect(clockChange({ start, end, allDay: false }, 'Europe/London')).toBe(words);
});

test('nothing is said of whole days, or where the clocks never change', () => {
  const night = { start: '2026-10-24T21:00:00Z', end: '2026-10-25T06:00:00Z' };
  expect(clockChange({ ...night, allDay: true }, 'Europe/London')).toBeUndefined();
  expect(clockChange({ ...night, allDay: false }, 'UTC')).toBeUndefined();
});
