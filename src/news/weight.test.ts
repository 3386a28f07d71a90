import { expect, test } from 'vitest';
import { sampleItem } from './testing/sample-item.ts';
import { heaviestFirst, weightAt } from './weight.ts';

const now = '2026-11-22T12:00:00Z';
const item = (id: string, published: string, weight = 5) => sampleItem({ id, published, weight });

test('a weight counts for the first 7 days, and afterwards all items weigh the same', () => {
  expect(weightAt(item('a', '2026-11-15T12:00:01Z', 9), now)).toBe(9);
  expect(weightAt(item('a', '2026-11-15T12:00:00Z', 9), now)).toBe(0);
});

test('the heaviest item of the week comes first, then the newer of those that weigh the same', () => {
  const newestFirst = [
    item('light', '2026-11-22T09:00:00Z', 2),
    item('new', '2026-11-21T09:00:00Z'),
    item('heavy', '2026-11-18T09:00:00Z', 9),
    item('newer than a week', '2026-11-16T09:00:00Z'),
    item('heavy once', '2026-11-10T09:00:00Z', 9),
    item('old', '2026-11-09T09:00:00Z'),
  ];
  expect(heaviestFirst(newestFirst, now).map(({ id }) => id)).toEqual([
    'heavy',
    'new',
    'newer than a week',
    'light',
    'heavy once',
    'old',
  ]);
});
