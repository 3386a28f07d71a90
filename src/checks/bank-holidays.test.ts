import { describe, expect, test } from 'vitest';
import { bankHolidays } from './bank-holidays.ts';
import { facts, item, run } from './testing/facts.ts';

const found = (front: string, body = 'Come in.') =>
  run(bankHolidays, facts({ 'news/a.md': item(front, body) })).map(({ line, what }) => `${line} ${what}`);

const event = (when: string, more = '') =>
  `kind: event\nevent: { ${when}, venue: { name: Hall }, for: Everyone, walkIn: true${more} }`;

const FORGOTTEN = 'Monday 28 December 2026 is a bank holiday: Boxing Day (substitute day).';

describe('a bank holiday about which nothing says so', () => {
  test.each([
    [event('start: 2026-12-28'), 7],
    [event('start: 2026-12-26, end: 2026-12-28'), 7],
    ['kind: notice\nnotice: { from: 2026-12-28, until: 2027-01-10 }', 7],
  ])('is found in fields: %s', (front, line) => {
    expect(found(front)).toEqual([`${line} ${FORGOTTEN}`]);
  });

  test.each([
    ['The clinic is open on Monday 28 December 2026.'],
    ['- Market Hall, Monday 28 December 2026, 9am to 5pm'],
    ['| Day | Where |\n| --- | --- |\n| Monday 28 December 2026 | Hall |'],
    ['Book a place for Monday 28 December.'],
  ])('is found in the text: %s', (body) => {
    expect(found('', body)).toEqual([expect.stringContaining(FORGOTTEN)]);
  });

  test('is told once, where several places name it', () => {
    expect(found(event('start: 2026-12-28'), 'We are open on Monday 28 December 2026.')).toHaveLength(1);
  });

  test.each([
    [event('start: 2026-12-28'), 'It is a bank holiday.'],
    [event('start: 2026-12-28'), 'Open after Christmas too.'],
    [event('start: 2026-12-28', ', cancelled: { at: 2026-11-20, why: No heating. }'), ''],
    [event('start: 2026-12-01, end: 2026-12-31'), ''],
    ['kind: notice\nnotice: { from: 2026-12-20, until: 2027-01-10 }', ''],
    ['', 'Tell us by Monday 28 December 2026 what is open.'],
    ['', 'Since Monday 28 December 2026 the clinic has been open.'],
    ['', 'The rules of Monday 28 December 2026 are new.'],
    ['published: 2027-01-10', 'The clinic opened on Monday 28 December 2026.'],
    ['', 'The clinic is open on Monday 1 January 2029.'],
  ])('is left alone where it is known, or nothing is done on it: %s %s', (front, body) => {
    expect(found(front, body)).toEqual([]);
  });
});

describe('a day that is called a bank holiday', () => {
  const none = 'Monday 24 August 2026 is no bank holiday.';

  test.each([
    ['Closed on bank holiday Monday 24 August 2026.'],
    ['Closed on the bank holiday (Monday 24 August 2026).'],
    ['Closed on Monday 24 August 2026 (bank holiday).'],
    ['Monday 24 August 2026 is a bank holiday.'],
    ['Monday 24 August 2026, the summer bank holiday, is busy.'],
  ])('and is none is found: %s', (body) => {
    expect(found('published: 2026-08-01', body)).toEqual([`8 ${none}`]);
  });

  test.each([
    ['Closed on bank holiday Monday 31 August 2026.'],
    ['Open on Monday 24 August 2026, but not on bank holidays.'],
    ['Open on Monday 24 August 2026, except bank holidays.'],
    ['The bank holiday weekend begins on Saturday 29 August 2026.'],
    ['It is a bank holiday. On Monday 24 August 2026 we open.'],
    ['Closed on bank holiday Monday 27 August 2029.'],
  ])('and is one, or is not called so, is left alone: %s', (body) => {
    expect(found('published: 2026-08-01', body)).toEqual([]);
  });
});
