import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { feedId, ID, newId } from './id.ts';

test('a new id is always an id, whatever the dice say', () => {
  fc.assert(
    fc.property(fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })), (dice) => {
      expect(newId((below) => Math.floor(dice.next().value * below))).toMatch(ID);
    }),
  );
});

test.each([['0123456789'], ['fv7kq2mxw'], ['fv7kq2mxw44'], ['av7kq2mxw4'], ['fv7kq2mxwy'], ['FV7KQ2MXW4']])(
  '%s is not an id',
  (text) => {
    expect(text).not.toMatch(ID);
  },
);

test('the id in feeds is made of the tag of the hub and the id, and of nothing that can change', () => {
  expect(feedId('example.org,2026', 'fv7kq2mxw4')).toBe('tag:example.org,2026:fv7kq2mxw4');
});
