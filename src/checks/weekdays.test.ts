import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { facts, item, lines, run } from './testing/facts.ts';
import { addDays, WEEKDAYS, weekdayOf, writeDate } from './text/dates-in-text.ts';
import { weekdays } from './weekdays.ts';

const inBody = (body: string) => lines(run(weekdays, facts({ 'news/a.md': item('', body) })));

describe('a date in a text', () => {
  test('with the wrong weekday is named with the right one', () => {
    expect(inBody('Come on\nTuesday 28 November 2026.')).toEqual([
      'news/a.md:9:1 blocks 28 November 2026 is a Saturday, not a Tuesday. Write "Saturday 28 November 2026", or "Tuesday 1 December 2026" if the weekday is right.',
    ]);
  });

  test.each([
    ['Tuesday 28 November'],
    ['Tuesday 28th of November'],
    ['Tue 28 Nov'],
    ['Tuesday the 28th November'],
    ['Tuesday, 28 November, 2026'],
    ['Tuesday 28\nNovember 2026'],
    ['Friday 28 November'],
    ['Monday 29 February 2028'],
    ['Friday 4 January'],
  ])('written "%s" is found wrong', (text) => {
    expect(inBody(`On ${text} we open.`)).toHaveLength(1);
  });

  test.each([
    ['Saturday 28 November'],
    ['Sat 28th Nov 2026'],
    ['28 November 2026'],
    ['Wednesday 4 November'],
    ['Friday 1 January'],
    ['Thursday 1 October'],
    ['Tuesday 29 February 2028'],
    ['60 March'],
  ])('written "%s" is right', (text) => {
    expect(inBody(`On ${text} we open.`)).toEqual([]);
  });

  test.each([
    ['31 November', 'There is no 31 November: the month has 30 days.'],
    ['29 February 2026', 'There is no 29 February 2026: the month has 28 days.'],
  ])('%s does not exist', (text, what) => {
    expect(run(weekdays, facts({ 'news/a.md': item('', text) }))).toMatchObject([{ what }]);
  });

  test('is looked at in titles, summaries and standing pages too', () => {
    const page = '---\ntitle: About\nsummary: Since Monday 28 November 2026.\n---\n';
    const title = item('title: "Clinic opens on Tuesday 28 November 2026"');
    expect(run(weekdays, facts({ 'news/a.md': title, 'pages/about.md': page }))).toMatchObject([
      { file: 'news/a.md', line: 5, column: 25 },
      { file: 'pages/about.md', line: 3, column: 16 },
    ]);
  });

  const days = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays({ year: 2010, month: 1, day: 1 }, n));

  test('with its own weekday is never wrong', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(inBody(writeDate(day))).toEqual([]);
      }),
    );
  });

  test('with any other weekday is always wrong', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 6 }), (day, shift) => {
        const weekday = String(WEEKDAYS[(weekdayOf(day) + shift) % 7]);
        expect(inBody(writeDate(day).replace(/^\w+/, weekday))).toHaveLength(1);
      }),
    );
  });
});
