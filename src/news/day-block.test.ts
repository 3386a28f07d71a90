import { expect, test } from 'vitest';
import { dayBlock } from './day-block.ts';

test('a day falls into its parts, by the clock on the wall', () => {
  expect(dayBlock('2026-06-30T23:30:00Z', 'Europe/London')).toEqual({
    weekday: 'Wednesday',
    day: '1',
    month: 'July',
    year: '2026',
  });
});
