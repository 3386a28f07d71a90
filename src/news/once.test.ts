import { expect, test } from 'vitest';
import { once } from './once.ts';

test('what is worked out from a list is worked out once, and anew for another list', () => {
  const list = ['a', 'b'];
  const asked: string[] = [];
  const size = (of: readonly string[]) =>
    once(of, 'size', () => {
      asked.push(of.join(''));
      return of.length;
    });
  expect([size(list), size(list), size(['c'])]).toEqual([2, 2, 1]);
  expect(asked).toEqual(['ab', 'c']);
});
