import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { postDate } from './post-date.ts';

test.each([
  ['2026-11-20T09:30:00Z', '2026-11-20T09:30:00.000Z'],
  ['2026-11-20T09:30:00.123456Z', '2026-11-20T09:30:00.000Z'],
  ['2026-11-20T09:30:00+01:00', '2026-11-20T08:30:00.000Z'],
  ['2026-11-20T09:30:00+0100', '2026-11-20T08:30:00.000Z'],
  ['2026-11-20 09:30', '2026-11-20T09:30:00.000Z'],
  ['2026-11-20', '2026-11-20T12:00:00.000Z'],
  ['Fri, 20 Nov 2026 09:30:00 GMT', '2026-11-20T09:30:00.000Z'],
  ['Fri, 20 Nov 2026 09:30:00 +0000', '2026-11-20T09:30:00.000Z'],
  ['Fri, 20 Nov 2026 09:30:00 -05:00', '2026-11-20T14:30:00.000Z'],
  ['Mon, 20 Jul 2026 09:30:00 BST', '2026-07-20T08:30:00.000Z'],
  ['Mon, 20 Jul 2026 09:30:00 EST', '2026-07-20T14:30:00.000Z'],
  ['20 November 2026 9:30', '2026-11-20T09:30:00.000Z'],
  ['20 Nov 26 09:30 UT', '2026-11-20T09:30:00.000Z'],
  [' Fri,  20  Nov 2026 09:30:60 Z ', '2026-11-20T09:30:59.000Z'],
])('%s is %s', (text, instant) => {
  expect(postDate(text)).toBe(Date.parse(instant));
});

test.each([
  '',
  'yesterday',
  '1970-01-01T00:00:00Z',
  '0000-00-00T00:00:00Z',
  '2026-02-30T09:00:00Z',
  '2026-11-20T25:00:00Z',
  '2026-11-20T09:61:00Z',
  '2026-11-20T09:00:00+99:00',
  'Fri, 20 Nov 2026 09:30:00 +9900',
  'Fri, 20 Foo 2026 09:30:00 GMT',
  '1795344609',
  `${' '.repeat(200)}2026-11-20`,
])('%j is no date of a post', (text) => {
  expect(postDate(text)).toBeUndefined();
});

test('any moment is read as RFC 3339 and as RFC 822 have it, whatever the zone of this computer', () => {
  fc.assert(
    fc.property(fc.integer({ min: 631_152_000, max: 4_000_000_000 }), (seconds) => {
      const date = new Date(seconds * 1000);
      expect(postDate(date.toISOString())).toBe(seconds * 1000);
      expect(postDate(date.toUTCString())).toBe(seconds * 1000);
    }),
  );
});

test('whatever a stranger writes is a moment or none', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[\d:TZ+ -]{0,30}$/), (text) => {
      expect(postDate(text) ?? 0).toSatisfy(Number.isSafeInteger);
    }),
  );
});
