import { dayAfter } from './civil-time.ts';

/**
 * The bank holidays of England and Wales, by their days: a dated copy of the official list.
 * Source: https://www.gov.uk/bank-holidays, by the Banking and Financial Dealings Act 1971, schedule 1, and royal
 * proclamation. A holiday that is moved or added for one year is announced there: copy the list again, with its date.
 */
const OFFICIAL: Readonly<Record<string, string>> = {
  '2024-01-01': "New Year's Day",
  '2024-03-29': 'Good Friday',
  '2024-04-01': 'Easter Monday',
  '2024-05-06': 'Early May bank holiday',
  '2024-05-27': 'Spring bank holiday',
  '2024-08-26': 'Summer bank holiday',
  '2024-12-25': 'Christmas Day',
  '2024-12-26': 'Boxing Day',
  '2025-01-01': "New Year's Day",
  '2025-04-18': 'Good Friday',
  '2025-04-21': 'Easter Monday',
  '2025-05-05': 'Early May bank holiday',
  '2025-05-26': 'Spring bank holiday',
  '2025-08-25': 'Summer bank holiday',
  '2025-12-25': 'Christmas Day',
  '2025-12-26': 'Boxing Day',
  '2026-01-01': "New Year's Day",
  '2026-04-03': 'Good Friday',
  '2026-04-06': 'Easter Monday',
  '2026-05-04': 'Early May bank holiday',
  '2026-05-25': 'Spring bank holiday',
  '2026-08-31': 'Summer bank holiday',
  '2026-12-25': 'Christmas Day',
  '2026-12-28': 'Boxing Day (substitute day)',
  '2027-01-01': "New Year's Day",
  '2027-03-26': 'Good Friday',
  '2027-03-29': 'Easter Monday',
  '2027-05-03': 'Early May bank holiday',
  '2027-05-31': 'Spring bank holiday',
  '2027-08-30': 'Summer bank holiday',
  '2027-12-27': 'Christmas Day (substitute day)',
  '2027-12-28': 'Boxing Day (substitute day)',
  '2028-01-03': "New Year's Day (substitute day)",
  '2028-04-14': 'Good Friday',
  '2028-04-17': 'Easter Monday',
  '2028-05-01': 'Early May bank holiday',
  '2028-05-29': 'Spring bank holiday',
  '2028-08-28': 'Summer bank holiday',
  '2028-12-25': 'Christmas Day',
  '2028-12-26': 'Boxing Day',
};

/** What the copy covers, the last day included, and when it was made. All days are written `2026-11-22`. */
export const BANK_HOLIDAY_LIST = { from: '2024-01-01', until: '2028-12-31', asOf: '2026-11-22' } as const;

/** Whether the copy says anything about a day, `2026-12-28`. */
export function isCovered(day: string): boolean {
  return day >= BANK_HOLIDAY_LIST.from && day <= BANK_HOLIDAY_LIST.until;
}

/** Whether a day, `2026-12-28`, is a bank holiday in England and Wales, as far as the copy knows. */
export function isBankHoliday(day: string): boolean {
  return nameOf(day) !== undefined;
}

/** What a bank holiday is called: `Boxing Day (substitute day)`. Nothing for any other day. */
export function nameOf(day: string): string | undefined {
  return Object.hasOwn(OFFICIAL, day) ? OFFICIAL[day] : undefined;
}

/** The bank holidays at most a week before or after a day, one of which may have been meant. */
export function bankHolidaysNear(day: string): readonly string[] {
  return Array.from({ length: 15 }, (_, index) => dayAfter(day, index - 7)).filter(isBankHoliday);
}
