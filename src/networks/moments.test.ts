import { expect, test } from 'vitest';
import { hasPassed, momentAfter, momentAt, nextMidnight } from './moments.ts';

test('a moment is cut to the second', () => {
  expect(momentAt(Date.UTC(2026, 10, 22, 12, 0, 0, 999))).toBe('2026-11-22T12:00:00Z');
});

test.each([
  [1000, '2026-11-22T12:00:01Z'],
  [-12 * 3_600_000, '2026-11-22T00:00:00Z'],
])('%i milliseconds after a moment', (ms, moment) => {
  expect(momentAfter('2026-11-22T12:00:00Z', ms)).toBe(moment);
});

test.each([
  ['2026-11-22T23:59:59Z', '2026-11-23T00:00:00Z'],
  ['2026-11-23T00:00:00Z', '2026-11-24T00:00:00Z'],
  ['2026-12-31T12:00:00Z', '2027-01-01T00:00:00Z'],
])('after %s a day begins at %s', (moment, midnight) => {
  expect(nextMidnight(moment)).toBe(midnight);
});

test.each([
  ['2026-11-22T12:00:59Z', false],
  ['2026-11-22T12:01:00Z', true],
])('at %s a minute has passed: %s', (now, passed) => {
  expect(hasPassed('2026-11-22T12:00:00Z', 60_000, now)).toBe(passed);
});
