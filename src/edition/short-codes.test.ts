import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortCodes } from './short-codes.ts';

const older = { id: 'bcdfghjklm', published: '2026-11-20T09:00:00Z' };
const newer = { id: 'bcdfgzzzzz', published: '2026-11-21T09:00:00Z' };

test('the code of an item is the first five letters of its id', () => {
  expect(shortCodes([older]).get('bcdfghjklm')).toBe('bcdfg');
});

test('of two that begin alike, the newer has a longer code and the older keeps its own', () => {
  expect([...shortCodes([newer, older])]).toEqual([
    ['bcdfghjklm', 'bcdfg'],
    ['bcdfgzzzzz', 'bcdfgz'],
  ]);
});

test('no two items share a code, and a new item changes no code that is on paper', () => {
  const id = fc.string({ unit: fc.constantFrom('b', 'c'), minLength: 10, maxLength: 10 });
  fc.assert(
    fc.property(fc.uniqueArray(id, { minLength: 2, maxLength: 40 }), (ids) => {
      const items = ids.map((one, day) => ({
        id: one,
        published: `2026-01-01T00:${String(day).padStart(2, '0')}:00Z`,
      }));
      const all = shortCodes(items);
      const before = shortCodes(items.slice(0, -1));
      expect(new Set(all.values()).size).toBe(ids.length);
      expect([...before].filter(([one, code]) => all.get(one) !== code)).toEqual([]);
    }),
  );
});
