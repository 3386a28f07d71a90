import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { DEMO, pagesOf, text } from './site.ts';

/**
 * Bytes, compressed with gzip at its best. A page of 14,000 comes with the first answer of a server, ten packets;
 * one of 8,000 leaves room for an article of 3,000 words.
 */
const PAGE = 14_000;
const FURNITURE = 8_000;

/** What an item or a standing page says in its text. All else is furniture: its facts at a glance, and every style. */
const BODY = /<div class="prose[^"]*">[\s\S]*?<\/div>(?=\s*(<div class="item__rest"|<\/main>))/g;

/** What a list shows, and any other page that holds no article. */
const MAIN = /<main[\s\S]*<\/main>/;

const weight = (html: string): number => gzipSync(html, { level: 9 }).length;
const pages = pagesOf(DEMO).map((page) => ({ page, html: text(DEMO, page) }));
const articles = pages.filter(({ html }) => html.search(BODY) >= 0);
const others = pages.filter(({ html }) => html.search(BODY) < 0);

test('there are articles to weigh', () => {
  expect(articles.length).toBeGreaterThan(12);
});

test.each(pages)(`$page weighs ${PAGE} bytes at most, styles included`, ({ html }) => {
  expect(weight(html)).toBeLessThanOrEqual(PAGE);
});

test.each(articles)(`$page weighs ${FURNITURE} bytes at most without its article`, ({ html }) => {
  expect(weight(html.replaceAll(BODY, ''))).toBeLessThanOrEqual(FURNITURE);
});

test.each(others)(`$page weighs ${FURNITURE} bytes at most without what it lists`, ({ html }) => {
  expect(weight(html.replace(MAIN, ''))).toBeLessThanOrEqual(FURNITURE);
});
