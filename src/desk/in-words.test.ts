import { expect, test } from 'vitest';
import { counted, minutesInWords, when } from './in-words.ts';

test.each([
  ['2026-11-23T09:05:00Z', '9:05am today'],
  ['2026-11-23T00:00:00Z', 'midnight today'],
  ['2026-11-22T23:59:59Z', '11:59pm yesterday'],
  ['2026-11-24T12:00:00Z', 'midday tomorrow'],
  ['2026-11-21T06:00:00Z', '6am on Saturday 21 November 2026'],
  ['2025-11-23T09:05:00Z', '9:05am on Sunday 23 November 2025'],
])('%s is said as at a desk: %s', (at, words) => {
  expect(when(at, '2026-11-23T09:30:00Z', 'Europe/London')).toBe(words);
});

test('the days beside the one on which the clocks change are yesterday and tomorrow still', () => {
  const now = '2026-10-25T23:30:00Z';
  expect(when('2026-10-24T22:30:00Z', now, 'Europe/London')).toBe('11:30pm yesterday');
  expect(when('2026-10-26T00:30:00Z', now, 'Europe/London')).toBe('12:30am tomorrow');
  expect(when('2026-10-24T23:30:00Z', now, 'Europe/London')).toBe('12:30am today');
  expect(when('2026-03-28T12:00:00Z', '2026-03-29T22:30:00Z', 'Europe/London')).toBe('midday yesterday');
  expect(when('2026-03-29T23:30:00Z', '2026-03-28T23:30:00Z', 'Europe/London')).toMatch(/on Monday 30 March/);
});

test.each([
  [0, '0 minutes'],
  [1, '1 minute'],
  [59, '59 minutes'],
  [60, '1 hour'],
  [61, '1 hour 1 minute'],
  [120, '2 hours'],
  [150, '2 hours 30 minutes'],
])('%i minutes are %s', (minutes, words) => {
  expect(minutesInWords(minutes)).toBe(words);
});

test.each([
  [0, '0 messages'],
  [1, '1 message'],
  [2, '2 messages'],
])('%i of a thing: %s', (count, words) => {
  expect(counted(count, 'message')).toBe(words);
});
