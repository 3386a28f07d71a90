import { describe, expect, test } from 'vitest';
import { Temporal } from 'temporal-polyfill';
import { BANK_HOLIDAY_LIST, bankHolidaysNear, isBankHoliday, isCovered, nameOf } from './bank-holidays.ts';

type Date = Temporal.PlainDate;

const on = (year: number, month: number, day: number): Date => Temporal.PlainDate.from({ year, month, day });

/** The first Monday of a month, or its last. */
const firstMonday = (year: number, month: number): Date => {
  const first = on(year, month, 1);
  return first.add({ days: (8 - first.dayOfWeek) % 7 });
};
const lastMonday = (year: number, month: number): Date => {
  const last = on(year, month, on(year, month, 1).daysInMonth);
  return last.subtract({ days: last.dayOfWeek - 1 });
};

/** Easter Sunday, as the Calendar (New Style) Act 1750 has it: by Butcher's rule, Nature, 20 April 1876. */
const easter = (year: number): Date => {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  return on(year, month, (h + l - 7 * m + 33 * month + 19) % 32);
};

/** The first days from `day` on that are no weekend, as many as there are holidays to be had. */
const workingDays = (day: Date, count: number): readonly Date[] =>
  Array.from({ length: 7 }, (_, days) => day.add({ days }))
    .filter(({ dayOfWeek }) => dayOfWeek <= 5)
    .slice(0, count);

/**
 * The Act's days of one year, without those of a proclamation for that year alone, of which 2024 to 2028 have none.
 * Christmas and Boxing Day that fall on a weekend are kept on the next days that are none.
 */
const byTheAct = (year: number): readonly string[] =>
  [
    ...workingDays(on(year, 1, 1), 1),
    easter(year).subtract({ days: 2 }),
    easter(year).add({ days: 1 }),
    firstMonday(year, 5),
    lastMonday(year, 5),
    lastMonday(year, 8),
    ...workingDays(on(year, 12, 25), 2),
  ].map(String);

const listed = (year: number): readonly string[] =>
  Array.from({ length: 366 }, (_, days) => on(year, 1, 1).add({ days }).toString()).filter(
    (day) => day.startsWith(String(year)) && isBankHoliday(day),
  );

describe('the copy of the list of bank holidays', () => {
  test.each([2024, 2025, 2026, 2027, 2028])('has in %i the days that the Act says', (year) => {
    expect(listed(year)).toEqual(byTheAct(year));
  });

  test.each([
    ['2026-12-28', 'Boxing Day (substitute day)'],
    ['2027-12-27', 'Christmas Day (substitute day)'],
    ['2028-01-03', "New Year's Day (substitute day)"],
    ['2026-12-26', undefined],
    ['2026-11-22', undefined],
  ])('calls %s "%s"', (day, name) => {
    expect(nameOf(day)).toBe(name);
  });

  test.each([
    ['2023-12-31', false],
    ['2024-01-01', true],
    ['2028-12-31', true],
    ['2029-01-01', false],
  ])('covers %s: %s', (day, covered) => {
    expect(isCovered(day)).toBe(covered);
  });

  test('finds the bank holidays that a wrong day may have meant', () => {
    expect(bankHolidaysNear('2026-12-26')).toEqual(['2026-12-25', '2026-12-28', '2027-01-01']);
    expect(bankHolidaysNear('2026-08-24')).toEqual(['2026-08-31']);
    expect(bankHolidaysNear('2026-11-22')).toEqual([]);
  });

  test('was made before it ends', () => {
    expect(BANK_HOLIDAY_LIST.asOf < BANK_HOLIDAY_LIST.until).toBe(true);
  });
});
