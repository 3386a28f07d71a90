import { expect, test } from 'vitest';
import { reviewDates } from './review-dates.ts';
import { facts, lines, run } from './testing/facts.ts';

const page = (review: string) =>
  facts({ 'pages/about.md': `---\ntitle: About\nsummary: Who we are.\nreview: ${review}\n---\n\nWe.\n` });

test('a standing page is to be read again too, from the day after its day on', () => {
  expect(lines(run(reviewDates, page('2026-11-21')))).toEqual([
    expect.stringContaining(
      'pages/about.md:4:9 warns Somebody was to read this again by Saturday 21 November',
    ),
  ]);
  expect(run(reviewDates, page('2026-11-22'))).toEqual([]);
});

test.each([
  ['2026-02-30', 'is not a day'],
  ['2027-05-01 09:00', 'is a day and a time'],
  ['next May', 'is not a date'],
])('a day written "%s" cannot be read', (review, what) => {
  expect(page(review).pages.flatMap(({ faults }) => faults.map((fault) => fault.what))).toEqual([
    expect.stringContaining(what),
  ]);
});
