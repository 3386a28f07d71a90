import { expect, test } from 'vitest';
import { absoluteHtml } from './absolute-html.ts';

const base = 'https://example.org/hub/news/x/';

test.each([
  ['a link from the root', '<a href="/hub/about/">a</a>', '<a href="https://example.org/hub/about/">a</a>'],
  [
    'a link to a part of the page',
    '<a href="#who">a</a>',
    '<a href="https://example.org/hub/news/x/#who">a</a>',
  ],
  ['a query', '<a href="/x?a=1&amp;b=2">a</a>', '<a href="https://example.org/x?a=1&amp;b=2">a</a>'],
  ['an address for email', '<a href="mailto:a@example.org">a</a>', '<a href="mailto:a@example.org">a</a>'],
  ['a class', '<table class="nhsuk-table"><tr><td>1</td></tr></table>', '<table><tr><td>1</td></tr></table>'],
])('%s stands on its own', (_, written, made) => {
  expect(absoluteHtml(written, base)).toBe(made);
});

test('a picture becomes its one image', () => {
  const picture =
    '<picture><source type="image/webp" srcset="/a.webp 400w"><img src="/a.jpg" alt="A" width="8" height="6" loading="lazy"></picture>';
  expect(absoluteHtml(picture, base)).toBe(
    '<img src="https://example.org/a.jpg" alt="A" width="8" height="6">',
  );
});
