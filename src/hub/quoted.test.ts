import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quoted } from './quoted.ts';
import { readYaml } from './yaml.ts';

test('whatever is written in quotation marks is read as it was', () => {
  const odd = fc.constantFrom(
    '\u0000',
    '\t',
    '\n',
    '\u007f',
    '\u0085',
    '\u009f',
    '\u2028',
    '\ufeff',
    '\ufffe',
    '"',
    '\\',
    ': ',
    ' #',
  );
  const text = fc.array(fc.oneof(odd, fc.string({ unit: 'binary' }))).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (written) => {
      expect(readYaml(`a: ${quoted(written)}\n`, 'x.md').value).toEqual({ a: written });
    }),
  );
});
