import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { archive, dayCounts, MONTH_PAGE_ITEMS, monthOf } from './archive.ts';

const zone = 'Europe/London';
const at = (...published: string[]) => published.map((instant) => ({ published: instant }));

describe('the archive', () => {
  test('groups items by day, month and year, in the order given', () => {
    const [y2026, y2025] = archive(
      at('2026-11-22T09:00:00Z', '2026-11-22T08:00:00Z', '2026-10-01T08:00:00Z', '2025-12-31T08:00:00Z'),
      zone,
    );
    expect(y2026).toMatchObject({ year: '2026', path: '/news/2026/', count: 3 });
    expect(y2026?.months.map(({ month, path, count }) => [month, path, count])).toEqual([
      ['2026-11', '/news/2026/11/', 2],
      ['2026-10', '/news/2026/10/', 1],
    ]);
    expect(y2026?.months[0]?.days).toEqual([
      {
        day: '2026-11-22',
        path: '/news/2026/11/22/',
        items: at('2026-11-22T09:00:00Z', '2026-11-22T08:00:00Z'),
      },
    ]);
    expect(y2025).toMatchObject({ year: '2025', count: 1 });
  });

  test("takes the day from the clock on the hub's wall", () => {
    const summer = { published: '2026-06-30T23:30:00Z' };
    expect(archive([summer], zone)[0]?.months[0]?.days[0]?.day).toBe('2026-07-01');
    expect(monthOf(summer, zone)).toEqual({ month: '2026-07', path: '/news/2026/07/' });
    expect(monthOf(summer, 'UTC').month).toBe('2026-06');
  });

  test.each([
    [MONTH_PAGE_ITEMS, false],
    [MONTH_PAGE_ITEMS + 1, true],
  ])('a month of %i items is split into days: %s', (count, split) => {
    const items = at(...Array<string>(count).fill('2026-11-02T09:00:00Z'));
    expect(archive(items, zone)[0]?.months[0]?.split).toBe(split);
  });

  test('counts the items of each day of a month', () => {
    const [month] = archive(at('2026-11-02T09:00:00Z', '2026-11-02T08:00:00Z'), zone)[0]?.months ?? [];
    expect(dayCounts(month?.days ?? [], zone)).toEqual([
      { name: 'Monday 2 November 2026', path: '/news/2026/11/02/', count: 2 },
    ]);
  });

  test('holds every item once, whatever their dates', () => {
    const instants = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
      .map((date) => ({ published: `${date.toISOString().slice(0, 19)}Z` }));
    fc.assert(
      fc.property(fc.array(instants, { maxLength: 40 }), (items) => {
        const years = archive(items, zone);
        const all = years.flatMap(({ months }) =>
          months.flatMap(({ days }) => days.flatMap((day) => day.items)),
        );
        expect(new Set(all)).toEqual(new Set(items));
        expect(all).toHaveLength(items.length);
        expect(years.reduce((sum, { count }) => sum + count, 0)).toBe(items.length);
      }),
      { numRuns: 25 },
    );
  });
});
