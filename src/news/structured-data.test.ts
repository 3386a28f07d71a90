import { describe, expect, test } from 'vitest';
import { newsArticle, scriptJson } from './structured-data.ts';

const item = {
  kind: 'notice',
  path: '/news/flu/',
  title: 'Flu & you',
  summary: 'Walk in.',
  language: 'en-GB',
  published: '2026-11-20T09:00:00Z',
} as const;
const hub = { site: 'https://example.org/hub', name: 'Brackenshire' };

describe('structured data', () => {
  test('says what the page says', () => {
    expect(newsArticle({ ...item, updated: '2026-11-21T09:00:00Z' }, hub, undefined)).toMatchObject({
      '@type': 'NewsArticle',
      url: 'https://example.org/hub/news/flu/',
      headline: 'Flu & you',
      datePublished: '2026-11-20T09:00:00Z',
      dateModified: '2026-11-21T09:00:00Z',
      publisher: { name: 'Brackenshire', url: 'https://example.org/hub/' },
    });
  });

  test('says in which list an item stands, and until when it holds', () => {
    const expires = '2026-11-28T17:00:00Z';
    expect(newsArticle({ ...item, expires }, hub, undefined)).toMatchObject({
      articleSection: 'Service notices',
      expires,
    });
  });

  test('an item that was never changed was last changed when it was published', () => {
    expect(newsArticle(item, hub, undefined)).toMatchObject({ dateModified: item.published });
  });

  test('cannot end its script element', () => {
    const json = scriptJson({ headline: '</script><b>' });
    expect(json).not.toContain('<');
    expect(JSON.parse(json)).toEqual({ headline: '</script><b>' });
  });
});
