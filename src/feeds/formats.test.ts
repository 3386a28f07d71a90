import * as fc from 'fast-check';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { atomFeed } from './atom.ts';
import { jsonFeed } from './json.ts';
import type { FeedModel } from './model.ts';
import { rssFeed } from './rss.ts';
import { sampleItem } from '../news/testing/sample-item.ts';
import { SAMPLE_HUB, sampleFeed } from './testing/sample.ts';

/** What every format has to say of an item, as a feed reader has it. */
interface ReadItem {
  readonly id?: string;
  readonly title?: string;
  readonly summary?: string;
  readonly html?: string;
}

const CORRECTED = sampleItem({
  title: 'A&E: wait < 4 hours & "more" <b>soon</b>',
  updated: '2026-11-21T10:00:00Z',
  changes: [
    { at: '2026-11-21T10:00:00Z', what: 'The room', minor: false },
    { at: '2026-11-22T10:00:00Z', what: 'A comma', minor: true },
  ],
});

const FORMATS = [
  ['RSS', readRss],
  ['Atom', readAtom],
  ['JSON Feed', readJson],
] as const;

/** Text as anybody might paste it: controls, lone surrogates, markup, entities, ends of CDATA, numbers. */
const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom(
        ']]>',
        '<![CDATA[',
        '&amp;',
        '&#39;',
        '&lt;b&gt;',
        '<b>',
        '--',
        '\uD800',
        '\u0000',
        '\u000B',
        '\uFFFF',
        '007',
        '\r\n',
        '"',
        "'",
      ),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(''));

describe.each(FORMATS)('%s', (_, read) => {
  test.each([
    ['markup', 'A&E: wait < 4 hours & "more" <b>soon</b>'],
    ['what looks escaped', '&amp; and &lt; and &#39;'],
    ['a number', '00123'],
    ['a number in other words', '1e3'],
    ['the end of a CDATA section', 'x ]]> y'],
    ['quotation marks', `"Don't" 'quote'`],
  ])('a title with %s comes out as it was written', async (__, title) => {
    const feed = await sampleFeed([sampleItem({ title, summary: title })]);
    expect(await read(feed)).toMatchObject([
      { title, summary: title, id: 'tag:thornby.example,2026-02:bcdfghjklm' },
    ]);
  });

  test('any text at all gives a feed that reads back the same', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, hostile, hostile, async (title, summary, body) => {
        const item = sampleItem({ title: `T${title}`, summary: `S${summary}` });
        const feed = await sampleFeed([item], { html: async () => `<p>${body}</p>` });
        const [model] = feed.items;
        expect(await read(feed)).toEqual([
          {
            id: model?.id,
            title: model?.title,
            summary: model?.summary,
            html: model?.html,
          },
        ]);
      }),
      { numRuns: 150 },
    );
  });
});

test('RSS names the feed, the hub to listen at, the card and its words, and the day of a correction', async () => {
  const feed = parseRssFeed(await rssFeed(await sampleFeed([CORRECTED])));
  expect(feed).toMatchObject({
    title: 'Thornby news',
    link: 'https://thornby.example/hub/',
    description: 'News & notices',
    language: 'en-GB',
    lastBuildDate: 'Sat, 21 Nov 2026 10:00:00 GMT',
    atom: {
      links: [
        { href: 'https://thornby.example/hub/rss.xml', rel: 'self', type: 'application/rss+xml' },
        { href: 'https://push.example/?hub=1&x=2', rel: 'hub' },
      ],
    },
    items: [
      {
        link: 'https://thornby.example/hub/news/clinic/',
        guid: { value: 'tag:thornby.example,2026-02:bcdfghjklm', isPermaLink: false },
        pubDate: 'Fri, 20 Nov 2026 09:00:00 GMT',
        categories: [{ name: 'Vaccinations & flu' }, { name: 'Millmere' }],
        atom: { updated: '2026-11-21T10:00:00Z' },
        media: {
          contents: [
            {
              url: 'https://thornby.example/hub/cards/bcdfghjklm.0123456789abcdef.png',
              type: 'image/png',
              medium: 'image',
              description: { value: 'What the card says.' },
            },
          ],
        },
      },
    ],
  });
});

test('Atom says the same, and is updated by a correction but not by a minor change', async () => {
  const xml = atomFeed(await sampleFeed([CORRECTED]));
  expect(xml).toContain('<feed xml:lang="en-GB" xmlns="http://www.w3.org/2005/Atom">');
  expect(parseAtomFeed(xml)).toMatchObject({
    id: 'tag:thornby.example,2026-02:feed/',
    title: { value: 'Thornby news' },
    subtitle: { value: 'News & notices' },
    updated: '2026-11-21T10:00:00.000Z',
    authors: [{ name: 'Thornby Trust' }],
    links: [
      { rel: 'alternate', href: 'https://thornby.example/hub/' },
      { rel: 'self', href: 'https://thornby.example/hub/atom.xml' },
      { rel: 'hub', href: 'https://push.example/?hub=1&x=2' },
    ],
    entries: [
      {
        published: '2026-11-20T09:00:00.000Z',
        updated: '2026-11-21T10:00:00.000Z',
        categories: [
          { term: 'vaccinations', label: 'Vaccinations & flu' },
          { term: 'millmere', label: 'Millmere' },
        ],
        links: [
          { href: 'https://thornby.example/hub/news/clinic/' },
          {
            rel: 'enclosure',
            href: 'https://thornby.example/hub/cards/bcdfghjklm.0123456789abcdef.png',
            type: 'image/png',
          },
        ],
      },
    ],
  });
});

test('JSON Feed is version 1.1 and says the same', async () => {
  const feed = JSON.parse(jsonFeed(await sampleFeed([CORRECTED]))) as unknown;
  expect(feed).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    home_page_url: 'https://thornby.example/hub/',
    feed_url: 'https://thornby.example/hub/feed.json',
    language: 'en-GB',
    authors: [{ name: 'Thornby Trust', url: 'https://thornby.example/hub/' }],
    hubs: [{ type: 'WebSub', url: 'https://push.example/?hub=1&x=2' }],
    items: [
      {
        url: 'https://thornby.example/hub/news/clinic/',
        image: 'https://thornby.example/hub/cards/bcdfghjklm.0123456789abcdef.png',
        date_published: '2026-11-20T09:00:00Z',
        date_modified: '2026-11-21T10:00:00Z',
        tags: ['Vaccinations & flu', 'Millmere'],
      },
    ],
  });
});

test('names of the hub and its topics come through as they are written', async () => {
  const name = 'A &amp; B < C & "D"';
  const hub = { ...SAMPLE_HUB, title: name, strapline: name, topics: [{ id: 'vaccinations', name }] };
  const scope = { path: '/', title: name, description: name, holds: () => true };
  const feed = await sampleFeed([sampleItem({ places: [] })], { hub, scope });
  expect(parseRssFeed(await rssFeed(feed))).toMatchObject({
    title: name,
    description: name,
    items: [{ categories: [{ name }] }],
  });
  expect(parseAtomFeed(atomFeed(feed))).toMatchObject({ title: { value: name }, subtitle: { value: name } });
});

async function readRss(feed: FeedModel): Promise<readonly ReadItem[]> {
  const { items = [] } = parseRssFeed(wellFormed(await rssFeed(feed)));
  return items.map(({ guid, title, description, content }) => ({
    id: guid?.value,
    title,
    summary: description,
    html: content?.encoded,
  }));
}

async function readAtom(feed: FeedModel): Promise<readonly ReadItem[]> {
  const { entries = [] } = parseAtomFeed(wellFormed(atomFeed(feed)));
  return entries.map(({ id, title, summary, content }) => ({
    id,
    title: unescaped(title?.value),
    summary: unescaped(summary?.value),
    html: content?.value,
  }));
}

async function readJson(feed: FeedModel): Promise<readonly ReadItem[]> {
  const { items = [] } = parseJsonFeed(jsonFeed(feed));
  return items.map(({ id, title, summary, content_html: html }) => ({ id, title, summary, html }));
}

/** XML 1.0 allows no other characters: https://www.w3.org/TR/xml/#charsets */
function wellFormed(xml: string): string {
  expect(xml.isWellFormed()).toBe(true);
  expect(xml).not.toMatch(/[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]/u);
  return xml;
}

/** HTML text as a reader shows it. */
function unescaped(html = ''): string {
  return html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
