import { expect, test } from 'vitest';
import { redirectsText } from './redirects-text.ts';

const text = (from: string, to: string, site = 'https://example.org') =>
  redirectsText({ site }, [{ from, to, file: 'hub.yaml' }]);

test.each([
  ['/old/', '/news/new/', '/old/ /news/new/ 301\n/old /news/new/ 301\n'],
  ['/old', '/news/new/', '/old/ /news/new/ 301\n/old /news/new/ 301\n'],
  ['/old/page.html', '/news/new/', '/old/page.html /news/new/ 301\n'],
  ['/news/old/*', '/news/', '/news/old/* /news/ 301\n'],
  ['/press/*', '/news/*', '/press/* /news/:splat 301\n'],
  ['/pct/*', 'https://example.com/*', '/pct/* https://example.com/:splat 301\n'],
])('%s to %s is written %j', (from, to, expected) => {
  expect(text(from, to)).toBe(expected);
});

test('the new address has the base path of the site', () => {
  expect(text('/old.html', '/news/', 'https://example.org/hub')).toBe('/old.html /hub/news/ 301\n');
});
