import { expect, test } from 'vitest';
import { neighboursByItem } from './neighbours.ts';

test('an item stands between the newer and the older one of its own language', () => {
  const [c, ur, b, a] = [
    { id: 'c', language: 'en-GB' },
    { id: 'ur', language: 'ur' },
    { id: 'b', language: 'en-GB' },
    { id: 'a', language: 'en-GB' },
  ] as const;
  const neighbours = neighboursByItem([c, ur, b, a]);
  expect(neighbours.get('b')).toEqual({ newer: c, older: a });
  expect(neighbours.get('c')).toEqual({ newer: undefined, older: b });
  expect(neighbours.get('ur')).toEqual({ newer: undefined, older: undefined });
});
