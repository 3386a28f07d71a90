import { expect, test } from 'vitest';
import { articleLinks } from '../../src/announce/article-links.ts';
import { DEMO, SECOND, text } from './site.ts';

const texts = (files: readonly string[]) => files.filter((file) => /^[^/]+\.txt$/.test(file)).toSorted();

test('the site shows the key of IndexNow where hub.yaml has one, and nothing where it has none', () => {
  expect(texts(SECOND.files)).toEqual(['marram-bulletin-2025.txt', 'robots.txt']);
  expect(text(SECOND, 'marram-bulletin-2025.txt')).toBe('marram-bulletin-2025');
  expect(texts(DEMO.files)).toEqual(['robots.txt']);
});

test.each([
  ['news/2026-11-18-give-blood-in-thornby/index.html', 'https://www.blood.co.uk/'],
  ['news/2026-11-15-stay-well-in-cold-weather/index.html', 'https://www.gov.uk/browse/benefits/heating'],
])('of the links of %s, those that its author wrote are told', (file, link) => {
  const page = { url: `https://news.brackenshire.example/${file}`, html: text(DEMO, file) };
  expect(articleLinks(page)).toEqual([link]);
});
