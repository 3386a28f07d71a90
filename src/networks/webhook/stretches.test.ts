import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stretches } from './stretches.ts';

test.each([
  ['Posted. https://x.example/1', ['https://x.example/1']],
  ['Delete it by hand (https://x.example/1), then run it.', ['https://x.example/1']],
  [
    'See https://x.example/a.html. Or https://y.example/?q=1&r=2!',
    ['https://x.example/a.html', 'https://y.example/?q=1&r=2'],
  ],
  ['Run "npm run summary -- --manifest https://x.example/items.json".', ['https://x.example/items.json']],
  ['There is none: http:// or x.example.', []],
  ['Nor here: <https://x.example|here>.', []],
])('%s', (line, urls) => {
  expect(stretches(line).flatMap((one) => (one.kind === 'link' ? [one.url] : []))).toEqual(urls);
});

test('no word is lost or changed, whatever the line', () => {
  const part = fc.oneof(fc.string(), fc.constantFrom('https://x.example/a', ' ', '. ', '"', '('));
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const line = parts.join('');
      const said = stretches(line).map((one) => (one.kind === 'link' ? one.url : one.text));
      expect(said.join('')).toBe(line);
    }),
  );
});
