import { expect, test } from 'vitest';
import { linksInText } from './links-in-text.ts';

test.each([
  ['See https://news.example/x/.', ['https://news.example/x/']],
  ['(see https://news.example/x/)', ['https://news.example/x/']],
  [
    'https://en.wikipedia.org/wiki/Flu_(disease), https://a.uk?',
    ['https://en.wikipedia.org/wiki/Flu_(disease)', 'https://a.uk'],
  ],
  ['Go to nhs.uk/flu or www.nhs.uk.', ['nhs.uk/flu', 'www.nhs.uk']],
  ['news@example.org, 9.30am, e.g. 10.5', []],
  ['two\nhttps://a.uk\n\nhttps://b.uk', ['https://a.uk', 'https://b.uk']],
  ['“https://a.uk/x”…', ['https://a.uk/x']],
])('in %j stand %j', (text, links) => {
  expect(linksInText(text)).toEqual(links);
});

test('a text made to be slow is read at once', () => {
  expect(
    linksInText(`https://a.uk/${'.'.repeat(20_000)} ${'a.'.repeat(20_000)} ${')'.repeat(20_000)}`),
  ).toContain('https://a.uk/');
});
