import { describe, expect, test } from 'vitest';
import { tokenWarning } from './token-warning.ts';

const LONDON = 'Europe/London';
const NOON = '2026-11-22T12:00:00Z';

describe('the warning that a password or token ends', () => {
  test.each([
    ['2026-12-07', undefined],
    ['2026-12-06', { level: 14, days: 14 }],
    ['2026-11-30', { level: 14, days: 8 }],
    ['2026-11-29', { level: 7, days: 7 }],
    ['2026-11-26', { level: 7, days: 4 }],
    ['2026-11-25', { level: 3, days: 3 }],
    ['2026-11-24', { level: 3, days: 2 }],
    ['2026-11-23', { level: 1, days: 1 }],
    ['2026-11-22', { level: 0, days: 0 }],
    ['2026-11-21', { level: 0, days: -1 }],
  ])('on 22 November, of one that ends on %s', (ends, warning) => {
    expect(tokenWarning(ends, NOON, LONDON)).toEqual(warning);
  });

  test.each([
    ['2026-10-24T23:30:00Z', '2026-11-08T00:10:00Z', { level: 14, days: 14 }],
    ['2026-10-25T00:30:00Z', '2026-10-26T00:30:00Z', { level: 1, days: 1 }],
    ['2026-03-28T23:30:00Z', '2026-03-29T23:30:00Z', { level: 3, days: 2 }],
    ['2026-11-22T23:59:59Z', '2026-11-23T00:00:00Z', { level: 1, days: 1 }],
  ])(
    'counts the days of the calendar on the wall, through changes of the clocks: %s to %s',
    (now, ends, warning) => {
      expect(tokenWarning(ends, now, LONDON)).toEqual(warning);
    },
  );
});
