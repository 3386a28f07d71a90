import { expect, test } from 'vitest';
import { newAddress, redirectsOf, samePath } from './redirects.ts';

test('single addresses come before whole folders, items before hub.yaml', () => {
  const redirects = [
    { from: '/press/*', to: '/news/' },
    { from: '/about-us/', to: '/about/' },
  ];
  const items = [{ path: '/news/new/', formerly: ['/press/old/'], file: 'news/new.md' }];
  expect(redirectsOf({ redirects }, items)).toEqual([
    { from: '/press/old/', to: '/news/new/', file: 'news/new.md' },
    { from: '/about-us/', to: '/about/', file: 'hub.yaml' },
    { from: '/press/*', to: '/news/', file: 'hub.yaml' },
  ]);
});

test.each(['/old', '/old/', '/old/index.html', '/old/index.htm'])('%s is the page /old/', (path) => {
  expect(samePath(path)).toBe('/old/');
});

test.each([
  ['/', '/'],
  ['/index.html', '/'],
  ['/a/b.html', '/a/b.html/'],
])('%s is the page %s', (path, same) => {
  expect(samePath(path)).toBe(same);
});

test.each([
  ['/news/', '/hub/news/', 'https://example.org/hub/news/'],
  ['https://example.com/x/', 'https://example.com/x/', 'https://example.com/x/'],
])('%s is linked as %s, and is %s to search engines', (to, link, canonical) => {
  expect(newAddress({ site: 'https://example.org/hub' }, { to })).toEqual({ link, canonical });
});
