import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCurrent, liveItems, publicState } from './live.ts';
import { newestFirst } from './order.ts';

const now = '2026-11-22T12:00:00Z';
const before = '2026-11-22T11:59:59Z';
const after = '2026-11-22T12:00:01Z';
const back = (at: string) => ({ at, reason: 'Wrong', erase: false });

describe('what the public may know of an item', () => {
  test.each([
    ['published before', { draft: false, published: before }, 'live'],
    ['published at this very moment', { draft: false, published: now }, 'live'],
    ['published later', { draft: false, published: after }, 'hidden'],
    ['a draft', { draft: true, published: before }, 'hidden'],
    ['withdrawn', { draft: false, published: before, withdrawn: back(now) }, 'withdrawn'],
    ['withdrawn later', { draft: false, published: before, withdrawn: back(after) }, 'live'],
    ['a draft that was withdrawn', { draft: true, published: before, withdrawn: back(now) }, 'hidden'],
    ['withdrawn before it was published', { draft: false, published: after, withdrawn: back(now) }, 'hidden'],
  ])('%s', (_, item, state) => {
    expect(publicState(item, now)).toBe(state);
  });

  test('lists only what is live, in the order given', () => {
    const items = [before, after, now].map((published) => ({ draft: false, published }));
    expect(liveItems(items, now).map(({ published }) => published)).toEqual([before, now]);
  });

  test.each([
    [undefined, true],
    [after, true],
    [now, false],
    [before, false],
  ])('an item that holds until %s is current: %s', (expires, current) => {
    expect(isCurrent({ expires }, now)).toBe(current);
  });
});

test('items come newest first, the same way whatever their order was', () => {
  const some = fc.uniqueArray(
    fc.record({ id: fc.stringMatching(/^[b-d]{3}$/), published: fc.constantFrom(before, now, after) }),
    { selector: ({ id }) => id },
  );
  fc.assert(
    fc.property(some, (items) => {
      const sorted = newestFirst(items);
      expect(newestFirst(items.toReversed())).toEqual(sorted);
      expect(sorted.map(({ published }) => published)).toEqual(
        items
          .map(({ published }) => published)
          .toSorted()
          .toReversed(),
      );
    }),
  );
});
