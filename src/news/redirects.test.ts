import { expect, test } from 'vitest';
import { redirectsOf, samePath } from './redirects.ts';

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
