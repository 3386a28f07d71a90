import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainSource } from './plain-source.ts';

test.each([
  ['**401** 023&nbsp;2137', '401 023 2137'],
  ['* an entry, __DOB__: _3 May_', '* an entry, DOB: 3 May'],
  ['<b>DOB</b>: <span class="x">3</span>', 'DOB: 3'],
  ['401\u00AD023\u200B2137', '4010232137'],
  ['`401` ~~023~~ 2137\\!', '401 023 2137!'],
  ['snake_case and mary_smith@example.org', 'snake_case and mary_smith@example.org'],
  [
    '<mary@example.org> <a href="mailto:mary@example.org">',
    '<mary@example.org> <a href="mailto:mary@example.org">',
  ],
  ['- an entry\n* another\n\n2 * 3', '- an entry\n* another\n\n2 * 3'],
])('%j is %j without its marks', (source, text) => {
  expect(plainSource(source).text).toBe(text);
});

test('each character that stays is known by where it stood', () => {
  const parts = fc.constantFrom(
    'a',
    '1',
    '*',
    '_',
    ' ',
    '\n',
    '`',
    '<b>',
    '</b>',
    '&nbsp;',
    '\u00AD',
    '~~',
    '\\',
    '.',
  );
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 40 }), (all) => {
      const source = all.join('');
      const { text, offsetOf } = plainSource(source);
      const kept = [...text].map((character, index) => [character, source[offsetOf(index)]] as const);
      expect(kept.filter(([character, was]) => character !== was && character !== ' ')).toEqual([]);
    }),
  );
});
