import { expect, test } from 'vitest';
import { sampleItem } from '../news/testing/sample-item.ts';
import { shortPage } from './short-page.ts';

const hub = { site: 'https://news.example.org/hub', title: 'Example News', language: 'en-GB' };
const withdrawn = { at: '2026-11-21T09:00:00Z', reason: 'By mistake.', erase: false };

test.each([
  ['at once', '<meta http-equiv="refresh" content="0; url=/hub/news/clinic/">'],
  ['by a link', '<a href="/hub/news/clinic/">Flu &amp; cold clinic</a>'],
  ['by its canonical address', '<link rel="canonical" href="https://news.example.org/hub/news/clinic/">'],
])('a short address leads to its item %s', (_, html) => {
  expect(shortPage(sampleItem({ title: 'Flu & cold clinic' }), hub)).toContain(html);
});

test('search engines are told to keep to the item', () => {
  expect(shortPage(sampleItem(), hub)).toContain('<meta name="robots" content="noindex">');
});

test('the short address of a withdrawn item leads to its notice, and no longer names it', () => {
  const html = shortPage(sampleItem({ title: 'Taken back', withdrawn }), hub);
  expect(html).toContain('url=/hub/news/clinic/');
  expect(html).not.toContain('Taken back');
});

test('a title in another language says which', () => {
  expect(shortPage(sampleItem({ language: 'pl' }), hub)).toContain('lang="pl"');
});

test('the page is small enough to make ten thousand of', () => {
  expect(shortPage(sampleItem(), hub).length).toBeLessThan(850);
});
