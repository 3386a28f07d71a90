import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyOf, msOfKey } from './tid.ts';

const identity = fc.record({ hubTag: fc.string(), item: fc.string(), account: fc.string(), n: fc.string() });

test('a key is always one that the server takes, and says a moment before Bluesky was there', () => {
  fc.assert(
    fc.property(identity, (of) => {
      expect(keyOf(of)).toMatch(/^[234567a-j][2-7a-z]{12}$/);
      expect(new Date(msOfKey(keyOf(of))).getUTCFullYear()).toBeOneOf([
        2010, 2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019,
      ]);
    }),
  );
});

test('a key never changes: those in ledgers must be found again', () => {
  expect(
    keyOf({ hubTag: 'news.brackenshire.example,2026', item: 'fbcdgh2345', account: 'bluesky', n: 'c0' }),
  ).toBe('36gmmgruhjp5e');
});

test('what identifies two posts cannot run together into one key', () => {
  const one = { hubTag: 'a', item: 'b', account: 'c', n: 'c1' };
  expect(keyOf({ ...one, item: 'bc', account: '' })).not.toBe(keyOf({ ...one, item: 'b', account: 'c' }));
});

test("the moment in a person's key is read as Bluesky writes it", () => {
  expect(new Date(msOfKey('3jzfcijpj2z2a')).toISOString()).toBe('2023-06-30T15:03:01.887Z');
});
