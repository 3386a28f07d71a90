import { describe, expect, test } from 'vitest';
import { sampleEvent } from '../testing/sample-event.ts';
import { clearDays, noticeOf } from './clear-days.ts';

const days = (notice: string, meeting: string) => clearDays(notice, meeting, 'Europe/London');

describe('clear days', () => {
  test.each([
    ['2026-11-20T09:00:00Z', '2026-11-24T10:00:00Z', 3],
    ['2026-11-20T23:59:00Z', '2026-11-24T00:30:00Z', 3],
    ['2026-11-21T00:00:00Z', '2026-11-24T23:00:00Z', 2],
    ['2026-11-23T09:00:00Z', '2026-11-24T10:00:00Z', 0],
    ['2026-11-24T09:00:00Z', '2026-11-24T10:00:00Z', 0],
    ['2026-11-25T09:00:00Z', '2026-11-24T10:00:00Z', 0],
    ['2027-03-26T09:00:00Z', '2027-03-30T09:00:00Z', 3],
    ['2026-06-14T23:30:00Z', '2026-06-19T09:00:00Z', 3],
  ])('from notice at %s to a meeting at %s', (notice, meeting, expected) => {
    expect(days(notice, meeting)).toBe(expected);
  });

  test('run from the day that the item names, else from its publication', () => {
    const meeting = { body: 'The Board', papers: [] };
    const told = { ...meeting, notice: '2026-11-13T00:00:00Z' };
    const published = '2026-11-20T09:00:00Z';
    expect(
      [meeting, told].map((one) => noticeOf({ published }, sampleEvent({ meeting: one }).event)),
    ).toEqual([published, told.notice]);
  });
});
