import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shownStatus } from '../testing/pretend-status.ts';
import { linksIn, htmlSays } from './words.ts';

describe('The addresses behind the words of a status', () => {
  test.each([
    [
      '<p>See <a href="https://a.uk/x?a=1&amp;b=2" rel="nofollow"><span>a.uk</span></a></p>',
      ['https://a.uk/x?a=1&b=2'],
    ],
    [
      "<a class='u' href='https://a.uk/'>one</a><a\n href = \"https://b.uk/\">two</a>",
      ['https://a.uk/', 'https://b.uk/'],
    ],
    ['<p>https://a.uk/</p><abbr href="https://b.uk/">b</abbr>', []],
  ])('are read from %s', (html, links) => {
    expect(linksIn(html)).toEqual(links);
  });
});

describe('A status says the same as a text', () => {
  test.each([
    ['<p>One<br />two</p><p>three</p>', 'One\ntwo\n\nthree'],
    ['<p>Q &amp; A: &lt;10 &#39;and&#39; &#x1F600;</p>', "Q & A: <10 'and' 😀"],
    ['<p>Thanks, <span><a href="https://b.uk/@n">@<span>n</span></a></span>!</p>', 'Thanks, @n@b.uk!'],
    ['Plain', 'Plain'],
    ['<p>e\u0301</p>', '\u00E9'],
    ['&unknown; &#99999999;', '&unknown; &#99999999;'],
  ])('as %s does', (html, text) => {
    expect(htmlSays(html, text)).toBe(true);
  });

  test.each([
    ['<p>Clinic opens</p>', 'Clinic opens at 9'],
    ['<p>Clinic</p>', 'clinic'],
    ['<p>😀</p>', '😢'],
    ['', 'Clinic'],
  ])('and not as %s', (html, text) => {
    expect(htmlSays(html, text)).toBe(false);
  });

  test('however Mastodon marks it up', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Ł', '&', '<b>', '"', '#Tag', ' ', '\n', '\n\n', '😀')),
        (parts) => {
          const text = parts.join('');
          const shown = { id: '1', text, createdAt: 0, language: 'en', visibility: 'public', media: [] };
          const { content } = shownStatus(shown) as { readonly content: string };
          expect(htmlSays(content, text)).toBe(true);
        },
      ),
    );
  });
});
