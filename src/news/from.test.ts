import { expect, test } from 'vitest';
import { writeFrom } from './from.ts';

test.each([
  ['2026-11-20T09:00:00Z', '9am on Friday 20 November 2026'],
  ['2026-11-20T00:00:00Z', 'Friday 20 November 2026'],
  ['2026-06-19T23:00:00Z', 'Saturday 20 June 2026'],
])('%s is written "%s"', (instant, words) => {
  expect(writeFrom(instant, 'Europe/London')).toBe(words);
});
