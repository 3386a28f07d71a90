import { describe, expect, test } from 'vitest';
import { webmentionEndpoint } from './webmention-endpoint.ts';

const page = { url: 'https://other.example/notes/1?page=2', link: '', html: '' };
const END = 'https://other.example/webmention';

/** The cases of https://webmention.rocks/, in their order. */
describe('The endpoint of a page is found in', () => {
  test.each([
    ['a header, relative', { link: '</webmention>; rel=webmention' }, END],
    ['a header, absolute', { link: `<${END}>; rel=webmention` }, END],
    ['a link, relative', { html: '<link rel="webmention" href="/webmention">' }, END],
    ['a link, absolute', { html: `<link rel="webmention" href="${END}">` }, END],
    ['an anchor, relative', { html: '<a rel="webmention" href="/webmention">' }, END],
    ['an anchor, absolute', { html: `<a href="${END}" rel="webmention">` }, END],
    ['a header with a strange name', { link: '</webmention>; REL=WebMention' }, END],
    ['a header with quotes', { link: '</webmention>; rel="webmention"' }, END],
    ['a link with several relations', { html: '<link rel="x webmention y" href="/webmention">' }, END],
    ['a header with several relations', { link: '</webmention>; rel="webmention somethingelse"' }, END],
    [
      'the header first',
      { link: '</webmention>; rel=webmention', html: '<link rel=webmention href=/2>' },
      END,
    ],
    [
      'a header after others',
      { link: '</a,b>; rel=x; title="c, <d>", </webmention>; rel="webmention"' },
      END,
    ],
    ['a header with other parameters', { link: '</webmention>; title="x"; rel="webmention"' }, END],
    [
      'a link before an anchor',
      { html: '<link rel=webmention href=/webmention><a rel=webmention href=/2>' },
      END,
    ],
    [
      'an anchor before a link',
      { html: '<a rel=webmention href=/webmention><link rel=webmention href=/2>' },
      END,
    ],
    ['an empty link: the page itself', { html: '<link rel="webmention" href="">' }, page.url],
    ['an empty header: the page itself', { link: '<>; rel=webmention' }, page.url],
    [
      'an address with a question',
      { html: '<a rel=webmention href="/webmention?a=1&amp;b=2">' },
      `${END}?a=1&b=2`,
    ],
    [
      'the next, where one has no address',
      { html: '<link rel=webmention><a rel=webmention href=/webmention>' },
      END,
    ],
    [
      'an address relative to the page',
      { html: '<a rel=webmention href="webmention">' },
      'https://other.example/notes/webmention',
    ],
  ])('%s', (_, given, expected) => {
    expect(webmentionEndpoint({ ...page, ...given })).toBe(expected);
  });

  test.each([
    ['nothing', {}],
    ['another relation', { html: '<link rel="not-webmention" href="/x">', link: '</x>; rel="webmentions"' }],
    ['a comment', { html: '<!-- <a rel="webmention" href="/x"> -->' }],
    ['text', { html: '&lt;a rel="webmention" href="/x"&gt;' }],
    ['another element', { html: '<area rel="webmention" href="/x">' }],
    ['a parameter that only ends like it', { link: '</x>; xrel=webmention' }],
    ['what is no address', { link: '<https://:bad>; rel=webmention' }],
    ['a header that is none', { link: 'webmention, <x' }],
  ])('but not in %s', (_, given) => {
    expect(webmentionEndpoint({ ...page, ...given })).toBeUndefined();
  });
});
