import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cpuMs } from '../hub/testing/cpu-time.ts';
import { dates } from './dates.ts';
import { facts, item, lines, run } from './testing/facts.ts';
import { styledDates } from './text/date-styles.ts';
import { addDays, asDay, MONTHS, WEEKDAYS, weekdayOf, writeDate } from './text/dates-in-text.ts';

/** What is wrongly written in a text, and what to write: `12th June → 12 June`. */
const wrong = (text: string) =>
  styledDates(text, asDay('2026-11-20')).map(
    ({ text: written, right }) => `${written} → ${right.join(' or ')}`,
  );

describe('a date', () => {
  test.each([
    ['12th June', '12 June'],
    ['the 12th of June 2027', '12 June 2027'],
    ['12 Aug 2027', '12 August 2027'],
    ['Sat 28th Nov', 'Saturday 28 November'],
    ['Saturday the 28th November', 'Saturday 28 November'],
    ['Saturday, 28th November, 2026', 'Saturday 28 November 2026'],
    ['Sat. 28 Nov 2026', 'Saturday 28 November 2026'],
    ['November 28th, 2026', '28 November 2026'],
    ['November 28, 2026', '28 November 2026'],
    ['Saturday, November 28th', 'Saturday 28 November'],
    ['28/11/2026', '28 November 2026'],
    ['28/11/26', '28 November 2026'],
    ['28.11.26', '28 November 2026'],
    ['28-11-2026', '28 November 2026'],
    ['2026-11-28', '28 November 2026'],
    ['06/06/2027', '6 June 2027'],
    ['6.8.18', '6 August 2018 or 8 June 2018'],
    ['Sat 28/11', 'Saturday 28 November'],
    ['Friday 04/12/2026', 'Friday 4 December 2026'],
    ['Aug 2027', 'August 2027'],
    ['Sept. 2027', 'September 2027'],
    ['6-8 August', '6 to 8 August'],
    ['6 – 8 August 2027', '6 to 8 August 2027'],
    ['6th to 8th August', '6 to 8 August'],
    ['6th and 7th August', '6 and 7 August'],
    ['28 November - 2 December', '28 November to 2 December'],
    ['Fri 27 - Sun 29 Nov 2026', 'Friday 27 to Sunday 29 November 2026'],
    ['October–December 2026', 'October to December 2026'],
    ['Oct 2026 - Jan 2027', 'October 2026 to January 2027'],
    ['Mon-Fri', 'Monday to Friday'],
    ['Monday – Friday', 'Monday to Friday'],
    ['Mon to Thurs', 'Monday to Thursday'],
    ['Tues & Thurs', 'Tuesday and Thursday'],
    ['Weds', 'Wednesday'],
  ])('written "%s" is put right: %s', (written, right) => {
    expect(wrong(`It is on ${written} in the hall.`)).toEqual([`${written} → ${right}`]);
  });

  test.each([
    ['Sat 9am', 'Sat → Saturday'],
    ['Mon: 9am', 'Mon → Monday'],
    ['We open Tues. Come in.', 'Tues → Tuesday'],
    ['Open Mon 30 Nov. Come in.', 'Mon 30 Nov → Monday 30 November'],
  ])('as in "%s" is put right: %s', (text, said) => {
    expect(wrong(text)).toEqual([said]);
  });

  test.each([
    ['Saturday 28 November 2026, 6 August 2018, 6 to 8 August, August 2018'],
    ['Friday 27 to Sunday 29 November, Monday to Friday, Mondays and Thursdays'],
    ['Saturday, 28 November, 2026'],
    ['the 6th, the 21st century, a 5th ward, 60th birthday'],
    ['In May 12 people came, and in March 2026 there were 14.'],
    ['Jan Smith sat in the sun with Mon, and Will Wed did too.'],
    ['24/7, 1/2, 50/50, 9/11, 111/999'],
    ['2026/27, 2024-26, 2024-2029'],
    ['Version 6.8.18, section 4.11.26, iOS 16.4.21'],
    ['https://example.org/2026-11-28/ and news/2026-11-28.md'],
    ['sort code 12-10-26, room 4-5'],
    ['Ward 7 – 12 November 2026'],
    ['Date of birth: 12/03/1961, born on 12th March 1961'],
    ['Tuesday 28th November 2026'],
    ['31st November'],
  ])('is left alone in "%s"', (text) => {
    expect(wrong(text)).toEqual([]);
  });

  const day = fc.integer({ min: 0, max: 12_000 }).map((n) => addDays({ year: 2010, month: 1, day: 1 }, n));

  test('as the NHS writes it is always left alone', () => {
    fc.assert(
      fc.property(day, (date) => {
        expect(wrong(`Come on ${writeDate(date)} if you can.`)).toEqual([]);
      }),
    );
  });

  test('in short is always put right', () => {
    fc.assert(
      fc.property(day, (date) => {
        const short = `${WEEKDAYS[weekdayOf(date)]?.slice(0, 3)} ${date.day}th ${MONTHS[date.month - 1]} ${date.year}`;
        expect(wrong(`Come on ${short} if you can.`)).toEqual([`${short} → ${writeDate(date)}`]);
      }),
    );
  });

  test('never takes long to look for, whatever stands there', () => {
    const pieces = fc.constantFrom(
      '9',
      '/',
      '.',
      '-',
      ' ',
      'Sat',
      'November',
      'the ',
      'of ',
      'th',
      'to',
      ', ',
      '2026',
    );
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 200, maxLength: 400 }), (all) => {
        const before = cpuMs();
        styledDates(all.join(''));
        expect(cpuMs() - before).toBeLessThan(100);
      }),
    );
  });
});

describe('a date long ago', () => {
  const said = (front: string) =>
    lines(run(dates, facts({ 'news/a.md': item(front, 'Seen on 12th March 1961. Seen on 3rd May 2026.') })));

  test("may be of somebody's birth, and is not repeated", () => {
    expect(said('')).toEqual([
      'news/a.md:8:9 warns This is not how the NHS writes dates. Write the day, the month in words and the year, as in "6 August 2026".',
      'news/a.md:8:34 warns "3rd May 2026" is not how the NHS writes dates. Write "3 May 2026".',
    ]);
  });
});
