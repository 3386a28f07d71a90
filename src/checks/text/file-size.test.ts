import { expect, test } from 'vitest';
import { sizeIn, writeSize } from './file-size.ts';

test.each([
  [1, '1KB'],
  [1024, '1KB'],
  [1025, '2KB'],
  [557_500, '545KB'],
  [1_022_976, '999KB'],
  [1_048_576, '1MB'],
  [1_300_000, '1.3MB'],
])('%i bytes are written %s', (bytes, written) => {
  expect(writeSize(bytes)).toBe(written);
});

test.each([
  ['Agenda (PDF only, 545KB)', '545KB', [558_080, 545_000]],
  ['Agenda (1.2 MB)', '1.2 MB', [1_258_291.2, 1_200_000]],
  ['Agenda (1,2 MB)', '1,2 MB', [1_258_291.2, 1_200_000]],
])('"%s" states %s', (text, written, bytes) => {
  expect(sizeIn(text)).toEqual({ text: written, bytes });
});

test.each(['Agenda', 'Ward 5B', '5 MBs of the board', 'Agenda 2026'])('"%s" states none', (text) => {
  expect(sizeIn(text)).toBeUndefined();
});
