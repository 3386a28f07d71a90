import { expect, test } from 'vitest';
import { dayBlock } from './day-block.ts';

test.each([
  ['2026-11-28T09:00:00Z', { weekday: 'Sat', day: '28', month: 'Nov' }],
  ['2027-06-30T23:30:00Z', { weekday: 'Thu', day: '1', month: 'Jul' }],
  ['2027-09-07T09:00:00Z', { weekday: 'Tue', day: '7', month: 'Sep' }],
])('the block of the day of %s', (start, block) => {
  expect(dayBlock(start, 'Europe/London')).toEqual(block);
});
