import { expect, test } from 'vitest';
import { readHub } from '../hub/hub-files.ts';
import { sampleItem } from '../news/testing/sample-item.ts';
import { indexedPage } from './indexed-page.ts';

const hub = readHub('content');
const pageOf = (fields: Parameters<typeof sampleItem>[0]) =>
  indexedPage(sampleItem(fields), '<p>Body</p>', hub);

test('an item is found under the path of its page, the base path of the hub before it', () => {
  const site = { ...hub, site: 'https://example.org/hub' };
  expect(indexedPage(sampleItem(), '', site).url).toBe('/hub/news/clinic/');
});

test('its title and summary stand before its text, as text', () => {
  const { content } = pageOf({ title: 'A&E <open>', summary: 'Walk in.' });
  expect(content).toContain('<h1>A&amp;E &lt;open&gt;</h1><p>Walk in.</p><p>Body</p>');
});

test.each([
  ['Place', 'Millmere'],
  ['Topic', 'Vaccinations'],
  ['Kind of news', 'News'],
])('it can be narrowed down by %s', (filter, value) => {
  expect(pageOf({}).content).toContain(`<i data-pagefind-filter="${filter}">${value}</i>`);
});

test('its language is a way to narrow down only where it is not that of the hub', () => {
  expect(pageOf({}).content).not.toContain('"Language"');
  expect(pageOf({ language: 'pl' }).content).toContain('<i data-pagefind-filter="Language">Polski</i>');
});

test('its day stands with it as the NHS writes days', () => {
  expect(pageOf({}).content).toContain('Friday 20 November 2026');
});
