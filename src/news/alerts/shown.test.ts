import { describe, expect, test } from 'vitest';
import { shownOnArchive, shownOnItem } from './shown.ts';

const now = '2026-11-22T12:00:00Z';

describe('alerts are shown on the page of an item', () => {
  test.each([
    ['of the present day', '2026-11-22T09:00:00Z', 'alerts'],
    ['of 30 days ago less a second', '2026-10-23T12:00:01Z', 'alerts'],
  ])('%s', (_, published, shown) => {
    expect(shownOnItem({ published }, now)).toBe(shown);
  });

  test('but from 30 days on only the way to them', () => {
    expect(shownOnItem({ published: '2026-10-23T12:00:00Z' }, now)).toBe('way');
  });
});

describe('a page of the archive', () => {
  test.each([
    ['2026', 'alerts'],
    ['2026-11', 'alerts'],
    ['2026-11-03', 'alerts'],
    ['2026-10', 'way'],
    ['2026-10-31', 'way'],
    ['2025', 'way'],
  ])('of %s shows: %s', (date, shown) => {
    expect(shownOnArchive(date, now, 'Europe/London')).toBe(shown);
  });

  test('goes by the calendar of the hub', () => {
    expect(shownOnArchive('2026-06', '2026-06-30T23:30:00Z', 'Europe/London')).toBe('way');
  });
});
