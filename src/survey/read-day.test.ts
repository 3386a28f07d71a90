import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysBetween, readDay } from './read-day.ts';

test.each([
  ['2026-11-22', '2026-11-22'],
  ['22/11/2026', '2026-11-22'],
  ['2/1/2026', '2026-01-02'],
  ['22.11.2026', '2026-11-22'],
  ['22-11-2026', '2026-11-22'],
  ['22 November 2026', '2026-11-22'],
  ['22-Nov-2026', '2026-11-22'],
  ['2 sept 2026', '2026-09-02'],
  ['22/11/2026 00:00', '2026-11-22'],
  ['2026-11-22 00:00:00', '2026-11-22'],
  ['29/02/2028', '2028-02-29'],
])('%s is the day %s', (text, day) => {
  expect(readDay(text)).toBe(day);
});

test.each([
  '',
  '22/11/26',
  '11/22/2026',
  '29/02/2026',
  '31/11/2026',
  '2026-13-01',
  '0/1/2026',
  '46348',
  'last week',
  '22 Nonember 2026',
  '22/11/2026 09:30',
])('"%s" is no day', (text) => {
  expect(readDay(text)).toBeUndefined();
});

test('any day is read in each way of writing it, and days between count as on a calendar', () => {
  const days = fc.integer({ min: 0, max: 30_000 });
  fc.assert(
    fc.property(days, days, (from, to) => {
      const written = [from, to].map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
      const [first = '', last = ''] = written;
      expect(readDay(first.split('-').toReversed().join('/'))).toBe(first);
      expect(daysBetween(first, last)).toBe(to - from);
    }),
  );
});
