import { expect, test } from 'vitest';
import { redirects } from './redirects.ts';
import { facts, HUB, item, lines, run } from './testing/facts.ts';

const ITEM = 'news/2026/2026-11-20-clinic.md';
const check = (moved: readonly { readonly from: string; readonly to: string }[], more = '') =>
  lines(run(redirects, facts({ [ITEM]: item(more) }, { hub: { ...HUB, redirects: [...moved] } })));
const NEW = '/news/2026-11-20-clinic/';

test.each([
  [{ from: '/old/', to: NEW }],
  [{ from: '/old.html', to: '/news/' }],
  [{ from: '/press/*', to: '/news/*' }],
  [{ from: '/news/*', to: 'https://example.com/news/*' }],
  [{ from: '/pct/', to: 'https://example.com/' }],
  [{ from: '/rss/', to: '/rss.xml' }],
])('%o is right', (redirect) => {
  expect(check([redirect])).toEqual([]);
});

test.each([
  [{ from: NEW, to: '/news/' }, 'there is a page at that path'],
  [{ from: '/news', to: NEW }, 'there is a page at that path'],
  [{ from: '/news/*', to: '/news/' }, '"/news/" is a page below it'],
  [{ from: '/*', to: '/news/' }, '"/" is a page below it'],
  [{ from: '/', to: '/news/' }, 'The front page cannot move away.'],
  [{ from: '/a/../b/', to: '/news/' }, 'cannot be an old path'],
  [{ from: '/a*/b/', to: '/news/' }, 'cannot be an old path'],
  [{ from: '/a/', to: '/news/*' }, 'does not end in one'],
  [{ from: '/a/', to: '/nowhere/' }, 'the site has no such page'],
  [{ from: '/a/', to: '/a/' }, '"/a/" and "/a/" lead to each other.'],
])('%o stops the build: %s', (redirect, what) => {
  expect(check([redirect])).toEqual([expect.stringContaining(what)]);
});

test('two old paths in a circle, or one behind the other, are named', () => {
  const circle = [
    { from: '/a/', to: '/b' },
    { from: '/b/', to: '/a/' },
  ];
  expect(check(circle)).toEqual([
    expect.stringContaining('"/a/" and "/b" lead to each other.'),
    expect.stringContaining('"/b/" and "/a/" lead to each other.'),
  ]);
  const chain = [
    { from: '/a/', to: '/b/' },
    { from: '/b/', to: NEW },
  ];
  expect(check(chain)).toEqual([
    expect.stringContaining(`"/a/" leads to "/b/", which moved too. Write "${NEW}", where it is now.`),
  ]);
});

test('a path that an item and hub.yaml both moved is named once, where it was told second', () => {
  expect(check([{ from: '/old', to: '/news/' }], 'formerly: [/old/]')).toEqual([
    `hub.yaml:1:1 blocks "/old" is said to have moved twice: to "${NEW}" (${ITEM}) and to "/news/". Keep one of the two.`,
  ]);
});

test('more folders than Cloudflare Pages reads are worth a warning', () => {
  const many = Array.from({ length: 101 }, (_, at) => ({ from: `/old-${at}/*`, to: '/news/' }));
  expect(check(many)).toEqual([expect.stringContaining('warns There are 0 old paths and 101 old folders')]);
});
