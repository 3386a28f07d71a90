import { expect, test } from 'vitest';
import { newsSitemap } from './news-sitemap.ts';

const HUB = { site: 'https://example.org/hub', title: 'Marsh & District News' };
const NOW = '2026-11-22T12:00:00Z';
const item = (published: string) => ({
  path: '/news/clinic/',
  title: 'Walk in <today>',
  language: 'en-GB',
  published,
});

test.each([
  ['2026-11-20T12:00:01Z', 1],
  ['2026-11-20T12:00:00Z', 0],
])('an item published at %s is named %i times', (published, times) => {
  expect(newsSitemap(HUB, [item(published)], NOW).split('<url>')).toHaveLength(times + 1);
});

test('it names the publication, the language, the moment and the title', () => {
  expect(newsSitemap(HUB, [item('2026-11-22T09:00:00Z')], NOW)).toContain(
    '<url><loc>https://example.org/hub/news/clinic/</loc><news:news>' +
      '<news:publication><news:name>Marsh &amp; District News</news:name><news:language>en</news:language></news:publication>' +
      '<news:publication_date>2026-11-22T09:00:00Z</news:publication_date>' +
      '<news:title>Walk in &lt;today&gt;</news:title></news:news></url>',
  );
});

test('it holds a thousand at most, the newest', () => {
  const many = Array.from({ length: 1001 }, () => item('2026-11-22T09:00:00Z'));
  expect(newsSitemap(HUB, many, NOW).split('<url>')).toHaveLength(1001);
});
