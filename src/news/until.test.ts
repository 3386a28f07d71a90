import { expect, test } from 'vitest';
import { writeBy, writeUntil } from './until.ts';

test.each([
  ['2026-11-20T17:00:00Z', '5pm on Friday 20 November 2026'],
  ['2026-06-20T16:30:00Z', '5:30pm on Saturday 20 June 2026'],
  ['2026-11-21T00:00:00Z', 'the end of Friday 20 November 2026'],
])('%s is written "%s"', (instant, words) => {
  expect(writeUntil(instant, 'Europe/London')).toBe(words);
});

test.each([
  ['2026-11-20T17:00:00Z', '5pm on Friday 20 November 2026'],
  ['2026-11-21T00:00:00Z', 'Friday 20 November 2026'],
])('what is done by %s is done by "%s"', (instant, words) => {
  expect(writeBy(instant, 'Europe/London')).toBe(words);
});
