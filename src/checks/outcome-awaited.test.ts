import { expect, test } from 'vitest';
import { outcomeAwaited } from './outcome-awaited.ts';
import { facts, item, lines, run } from './testing/facts.ts';

const check = (fields: string) =>
  lines(
    run(
      outcomeAwaited,
      facts({
        'news/a.md': item(
          `published: 2026-05-01\nkind: consultation\nconsultation: { phone: 01632 960 010, paper: At the library, ${fields} }`,
        ),
      }),
    ),
  );

test('an outcome that was promised for a month that is over is told of', () => {
  expect(check('closes: 2026-09-01, outcomeBy: October 2026')).toEqual([
    expect.stringContaining('warns The outcome of this consultation was expected in October 2026.'),
  ]);
});

test('so is a consultation that closed 12 weeks ago and promises nothing that can be read as a month', () => {
  expect(check('closes: 2026-08-20')).toEqual([
    expect.stringContaining('closed on Thursday 20 August 2026, and says nothing of its outcome.'),
  ]);
});

test.each([
  ['has not closed', 'closes: 2026-12-01'],
  ['closed lately', 'closes: 2026-09-01'],
  ['is expected this month', 'closes: 2026-05-20, outcomeBy: November 2026'],
  ['has its outcome', 'closes: 2026-05-20, outcome: { at: 2026-06-20, what: It stays. }'],
])('one that %s is not', (_, fields) => {
  expect(check(fields)).toEqual([]);
});
