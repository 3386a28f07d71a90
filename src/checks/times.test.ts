import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cpuMs } from '../hub/testing/cpu-time.ts';
import { writeMinutes } from './text/clock.ts';
import { timesIn } from './text/times-in-text.ts';

/** What is wrongly written in a text, and what to write: `9.30am → 9:30am`. */
const wrong = (text: string) =>
  timesIn(text)
    .filter(({ text: written, right }) => !right.includes(written))
    .map(({ text: written, right }) => `${written} → ${right.join(' or ')}`);

describe('a time', () => {
  test.each([
    ['at 5.30pm', '5.30pm → 5:30pm'],
    ['at 5:30 PM', '5:30 PM → 5:30pm'],
    ['at 5:30 p.m. on Monday', '5:30 p.m. → 5:30pm'],
    ['at 17:30', '17:30 → 5:30pm'],
    ['at 17.30 on Monday', '17.30 → 5:30pm'],
    ['at 17:30hrs', '17:30hrs → 5:30pm'],
    ['at 1730 hrs', '1730 hrs → 5:30pm'],
    ['at 0900hrs', '0900hrs → 9am'],
    ['at 9:00am', '9:00am → 9am'],
    ['at 9AM', '9AM → 9am'],
    ['at 09.00am', '09.00am → 9am'],
    ['at 12 noon', '12 noon → midday'],
    ['by noon', 'noon → midday'],
    ['at 12pm', '12pm → midday'],
    ['at 12.00pm', '12.00pm → midday'],
    ['at 12am', '12am → midnight'],
    ['at 12 midnight', '12 midnight → midnight'],
    ['until 00:00', '00:00 → midnight'],
    ['until 9:30 in the hall', '9:30 → 9:30am or 9:30pm'],
    ['opens at 2.15 on Friday', '2.15 → 2:15pm or 2:15am'],
    ['Friday 6 November 2026 10.00 am', '10.00 am → 10am'],
  ])('as in "%s" is put right: %s', (text, said) => {
    expect(wrong(`It is ${text}`)).toEqual([said]);
  });

  test.each([
    ['9am-5pm', '9am to 5pm'],
    ['9am – 5pm', '9am to 5pm'],
    ['9-5pm', '9am to 5pm'],
    ['9-11am', '9am to 11am'],
    ['10-12pm', '10am to midday'],
    ['12-2pm', 'midday to 2pm'],
    ['8-midnight', '8pm to midnight'],
    ['9am-5', '9am to 5pm'],
    ['09:00-17:00', '9am to 5pm'],
    ['10:00-16:00', '10am to 4pm'],
    ['09:00 to 12:00', '9am to midday'],
    ['22:00 to 06:30', '10pm to 6:30am'],
    ['9.30 - 11.30am', '9:30am to 11:30am'],
    ['9.30am to 5.30pm', '9:30am to 5:30pm'],
    ['8.30am-12noon', '8:30am to midday'],
    ['2 to 4pm', '2pm to 4pm'],
    ['9:30-11:30', '9:30am to 11:30am or 9:30pm to 11:30pm'],
    ['0900-1700 hrs', '9am to 5pm'],
  ])('span as in "%s" is put right: %s', (text, right) => {
    expect(wrong(`We are open on Friday from ${text} in the hall.`)).toEqual([`${text} → ${right}`]);
  });

  test.each([
    ['between 2 and 4pm', '2 and 4pm → 2pm and 4pm'],
    ['Monday to Friday 9-5', '9-5 → 9am to 5pm'],
    ['Mondays, 8.30am-12noon and 1.30-5pm', '8.30am-12noon → 8:30am to midday|1.30-5pm → 1:30pm to 5pm'],
    ['Friday 27 - 9am-5pm', '9am-5pm → 9am to 5pm'],
    ['28 November 2026 – 9.30am to 5pm', '9.30am to 5pm → 9:30am to 5pm'],
    [
      'Clinic A: 09.00 - 12.30 and 13.30 - 16.30',
      '09.00 - 12.30 → 9am to 12:30pm|13.30 - 16.30 → 1:30pm to 4:30pm',
    ],
    ['Time: 9.30-3.30', '9.30-3.30 → 9:30am to 3:30pm or 9:30pm to 3:30am'],
    ['Room 2 - 9.30am', '9.30am → 9:30am'],
  ])('beside others, as in "%s", is put right: %s', (text, said) => {
    expect(wrong(text)).toEqual(said.split('|'));
  });

  test.each([
    ['It costs £17.30 at the door, or 9.30 euros.'],
    ['Version 12.30 of the app, section 4.15, page 10.45'],
    ['The rate fell from 12.30 to 11.40 per 1,000.'],
    ['Appointments rose from 10.15 to 12.30 in 2026, those of clinics from 9.30 to 11.40.'],
    ['The rate of 17.30 per 1,000 at Monday clinics'],
    ['They won 3:10 on Saturday.'],
    ['A ratio of 1:10, or 10:30 in the north'],
    ['Call 111, or 0300 123 1500, or text 07700 900 123.'],
    ['Our reference is AB12:30 and 12:30:45.'],
    ['She ran it in 19:45, her best time of 19:45.'],
    ['We gave 1500 hours of care and 0.5 of a post.'],
    ['Children aged 5 to 11, years 7 to 11, and 9 to 5 of them.'],
    ['Ward 9-5 is on level 5, between 2 and 4 miles away.'],
    ['Sunday 4-6 December'],
    ['I am 9. Am I too old? At 9 I am.'],
    ['The afternoon ends at midnight, or midday.'],
    ['Mr Noon will see you.'],
    ['We have 20:20 vision.'],
    ['Call us 24/7.'],
    ['https://example.org/9.30am'],
  ])('is not what is seen in "%s"', (text) => {
    expect(wrong(text)).toEqual([]);
  });

  const minutes = fc.integer({ min: 0, max: 1439 });
  const style = fc.constantFrom(
    (at: number) => clock24(at, ':'),
    (at: number) => `${clock24(at, ':')}hrs`,
    (at: number) => clock12(at, '.', 'am', 'pm'),
    (at: number) => clock12(at, ':', ' AM', ' PM'),
    (at: number) => clock12(at, ':', ' a.m.', ' p.m.'),
    writeMinutes,
  );

  test('in any style is read as what it says, and only the NHS style is left alone', () => {
    fc.assert(
      fc.property(minutes, style, (at, write) => {
        const [found] = timesIn(`The clinic opens at ${write(at)} that day`);
        expect(found?.right[0]).toBe(writeMinutes(at));
      }),
    );
  });

  test('never takes long to look for, whatever stands there', () => {
    const pieces = fc.constantFrom('9', '.', ':', '30', 'am', ' ', '-', '–', 'to', 'noon', '0', 'hrs', 'day');
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 200, maxLength: 400 }), (all) => {
        const before = cpuMs();
        timesIn(all.join(''));
        expect(cpuMs() - before).toBeLessThan(100);
      }),
    );
  });
});

const two = (number: number) => String(number).padStart(2, '0');
const clock24 = (at: number, mark: string) => `${two(Math.floor(at / 60))}${mark}${two(at % 60)}`;
const clock12 = (at: number, mark: string, am: string, pm: string) =>
  `${Math.floor(at / 60) % 12 || 12}${mark}${two(at % 60)}${at < 720 ? am : pm}`;
