import { describe, expect, test } from 'vitest';
import { readHub } from '../../src/hub/hub-files.ts';
import { readItemFiles } from '../../src/news/item-files.ts';
import { KIND_LISTS } from '../../src/news/kind-lists.ts';
import { DEMO, DEMO_HUB, SITES, bytes, elements, fileAt, text } from './site.ts';

const LISTS = Object.values(KIND_LISTS);
const FEEDS = ['rss.xml', 'atom.xml', 'feed.json'];

const items = readItemFiles(DEMO_HUB, readHub(DEMO_HUB)).flatMap(({ item }) => item ?? []);
const NOW = '2026-11-22T12:00:00Z';
const live = items.filter(
  ({ draft, published, withdrawn }) => !draft && published <= NOW && !(withdrawn && withdrawn.at <= NOW),
);
const page = (path: string): string => text(DEMO, fileAt(DEMO, path) ?? '');
const pathsOf = (kind: string) => live.filter((item) => item.kind === kind).map(({ path }) => path);

describe.each(SITES)('on %s', (_, site) => {
  test.each(LISTS)('$name has its page, and names its own feeds on it', ({ path }) => {
    const at = `${site.base.slice(0, -1)}${path}`;
    const file = fileAt(site, at) ?? '';
    const links = elements(site, file).filter(
      ({ name, attributes: { rel } }) => name === 'link' && rel === 'alternate',
    );
    const named = new Set(links.map(({ attributes: { href } }) => href));
    const missing = FEEDS.filter((feed) => fileAt(site, `${at}${feed}`) === undefined);
    expect([file, missing]).toEqual([expect.stringMatching(/index\.html$/), []]);
    expect(path === '/news/' || FEEDS.every((feed) => named.has(`${at}${feed}`))).toBe(true);
  });

  test('the sitemap names the page of every kind', () => {
    const map = text(site, 'sitemap.xml');
    expect(LISTS.filter(({ path }) => !map.includes(`${path}</loc>`))).toEqual([]);
  });
});

describe('the consent to a story', () => {
  const references = items.flatMap(({ story }) => story?.consent.reference ?? []);

  test('is recorded under a reference that no file of the site holds: no page, feed, manifest or index', () => {
    const holding = DEMO.files.filter((file) =>
      references.some((reference) => bytes(DEMO, file).includes(reference)),
    );
    expect([references.length > 1, holding]).toEqual([true, []]);
  });

  test('is told of on the page of each story, with whose story it is', () => {
    const silent = pathsOf('story').filter((path) => !/ story, told with their consent/.test(page(path)));
    expect(silent).toEqual([]);
  });
});

describe('lists', () => {
  test.each([
    ['/have-your-say/', 'consultation'],
    ['/you-said-we-did/', 'you-said-we-did'],
  ])('%s has every item of its kind', (list, kind) => {
    const there = page(list);
    const paths = pathsOf(kind);
    expect([paths.length > 0, paths.filter((path) => !there.includes(`href="${path}"`))]).toEqual([true, []]);
  });

  test('notices that are over are in no list of notices', () => {
    const over = live.filter(({ kind, expires }) => kind === 'notice' && expires && expires <= NOW);
    const listed = over.filter(({ path }) => page('/notices/').includes(path));
    expect([over.length > 0, listed]).toEqual([true, []]);
  });

  test('each consultation tells when it closes or closed, and how to take part or what came of it', () => {
    const there = page('/have-your-say/');
    const articles = there.split('<article').slice(1);
    const silent = articles.filter(
      (article) =>
        !/Close[sd] at /.test(article) ||
        !/On paper|<b>Outcome: |We are waiting for the outcome\./.test(article),
    );
    expect([articles.length > 3, silent]).toEqual([true, []]);
  });
});
