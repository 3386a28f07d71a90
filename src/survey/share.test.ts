import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { percent, shareText } from './share.ts';

test.each([
  [{ count: 22, of: 61 }, 0, '36%'],
  [{ count: 61, of: 152 }, 2, '40.13%'],
  [{ count: 1, of: 300 }, 0, 'under 1%'],
  [{ count: 1, of: 200 }, 0, '1%'],
  [{ count: 1, of: 100_000 }, 2, 'under 0.01%'],
  [{ count: 0, of: 300 }, 0, '0%'],
  [{ count: 299, of: 300 }, 0, 'over 99%'],
  [{ count: 300, of: 300 }, 0, '100%'],
  [{ count: 1, of: 8 }, 0, '13%'],
  [{ count: 1, of: 8 }, 2, '12.50%'],
])('%j with %i decimals is %s', (share, decimals, text) => {
  expect(percent(share, decimals)).toBe(text);
});

test('nothing has no percentage of nothing', () => {
  expect(percent({ count: 0, of: 0 })).toBeUndefined();
  expect(shareText({ count: 0, of: 0 })).toBe('not known');
});

test('a share is written with its denominator', () => {
  expect(shareText({ count: 22, of: 61 })).toBe('22 of 61, 36%');
  expect(shareText({ count: 1234, of: 10_000 }, 2)).toBe('1,234 of 10,000, 12.34%');
});

test('some are never written as none, nor as all; any other percentage is at most half a point off', () => {
  const share = fc
    .integer({ min: 2, max: 20_000 })
    .chain((of) => fc.record({ count: fc.integer({ min: 1, max: of - 1 }), of: fc.constant(of) }));
  fc.assert(
    fc.property(share, ({ count, of }) => {
      const text = percent({ count, of }) ?? '';
      expect(['0%', '100%']).not.toContain(text);
      const near = Number.parseFloat(text.replace(/^(under|over) /, ''));
      expect(Math.abs(near - (100 * count) / of)).toBeLessThanOrEqual(text.includes(' ') ? 1 : 0.5 + 1e-9);
    }),
  );
});
