import { expect, test } from 'vitest';
import { promises } from './promises.ts';
import { facts, item, lines, run } from './testing/facts.ts';

const check = (point: string) =>
  lines(
    run(
      promises,
      facts({
        'news/a.md': item(`kind: you-said-we-did\nyouSaidWeDid:\n  points:\n    - { said: Later, ${point} }`),
      }),
    ),
  );

test('what was planned and should be done by now is told of', () => {
  expect(check('decision: planned, did: Evenings, by: 2026-11-21')).toEqual([
    expect.stringContaining('This was planned by Saturday 21 November 2026, and that day is over.'),
  ]);
});

test.each([
  ['is planned for a day to come', 'decision: planned, did: Evenings, by: 2026-11-22'],
  ['was changed', 'decision: changed, did: Evenings'],
  ['was not', 'decision: not-changed, did: No staff'],
])('what %s is not', (_, point) => {
  expect(check(point)).toEqual([]);
});
