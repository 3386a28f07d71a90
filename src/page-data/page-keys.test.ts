import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { handSite } from '../loaders/handed-site.ts';
import type { Site } from '../loaders/site.ts';
import {
  EXAMPLE,
  latest,
  middle,
  MIDDLE,
  NEW,
  OLD,
  old,
  polish,
  POLISH,
  siteOf,
  SPRING,
  spring,
  text,
  type Files,
} from '../loaders/testing/keyed-hub.ts';

let folder = '';
let picture = 'content/news/2026/2026-11-14-health-bus.png';
let readKeys: (base: string) => Promise<readonly { readonly file: string; readonly key: string }[]>;
let before: ReadonlyMap<string, string>;

async function keysOf(files: Files, change: Partial<Site> = {}, base = 'base') {
  const site = await siteOf(folder, files, change, picture);
  handSite(() => Promise.resolve(site));
  return new Map((await readKeys(base)).map(({ file, key }) => [file, key]));
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'freesheet-keys-'));
  const site = await siteOf(folder, EXAMPLE, {}, picture);
  handSite(() => Promise.resolve(site));
  // It asks for the site as soon as it is loaded.
  ({ pageKeys: readKeys } = await import('./page-keys.ts'));
  before = await keysOf(EXAMPLE);
});
afterAll(() => rmSync(folder, { recursive: true }));

const pageOf = (file: string): string => `news/${file.slice('news/'.length, -'.md'.length)}/index.html`;

/** What became of pages: those made anew, those that are new, and those that go. */
async function changed(files: Files, change: Partial<Site> = {}): Promise<readonly string[]> {
  const after = await keysOf({ ...EXAMPLE, ...files }, change);
  const all = [...new Set([...before.keys(), ...after.keys()])];
  return all.filter((file) => before.get(file) !== after.get(file));
}

const LISTS = ['index.html', 'latest/index.html', 'news/index.html', 'sitemap.xml', 'items.json'];
const AUTUMN = ['topics/clinics/index.html', 'places/marsh/index.html', 'topics/clinics/rss.xml'];
const ALERT = text('lrtghjkl23', 'Phones are down', '2026-11-22 09:00', 'kind: alert\n');
const RECEIPTS = new Map([
  ['bcdfghjkl2', [{ account: 'bluesky', at: '2026-11-01T09:00:00Z', url: 'https://bsky.app/post/1' }]],
]);

describe('a page is made anew when what it shows changes', () => {
  test.each<[string, Files, readonly string[], readonly string[], Partial<Site>?]>([
    [
      'its own words',
      { [MIDDLE]: middle('Another title') },
      [pageOf(MIDDLE), 's/mddlg/index.html', 'news/2026/11/index.html', ...AUTUMN, ...LISTS, 'rss.xml'],
      [pageOf(SPRING), 'news/2026/03/index.html', 'topics/blood/index.html'],
    ],
    [
      'a question that people asked about it',
      {
        [MIDDLE]: middle(
          'The clinic in the middle',
          'questions: [{ question: Is it free?, answer: Yes. }]\n',
        ),
      },
      [pageOf(MIDDLE), 'rss.xml', 'topics/clinics/feed.json'],
      [pageOf(SPRING), 'topics/blood/index.html'],
    ],
    [
      'its moment of publication',
      { [OLD]: old('The old clinic').replace('10-10 09:00', '10-11 09:00') },
      [pageOf(OLD), 'news/2026/10/index.html', 'atom.xml'],
      ['news/2026/03/index.html', 'topics/blood/index.html'],
    ],
    ['the item before it in time', { [OLD]: old('Older') }, [pageOf(OLD), pageOf(MIDDLE)], []],
    [
      'the item after it in time',
      { [NEW]: latest('Newer') },
      [pageOf(NEW), pageOf(MIDDLE)],
      [pageOf(SPRING)],
    ],
    ['an item that is related', { [OLD]: old('Older') }, [pageOf(NEW)], []],
    [
      'its topics',
      { [SPRING]: spring('Give blood in spring').replace('[blood]', '[clinics]') },
      [pageOf(SPRING), 'topics/blood/index.html', ...AUTUMN.slice(0, 1)],
      [],
    ],
    [
      'a version of it in another language',
      { [POLISH]: polish('Nowa') },
      [pageOf(POLISH), pageOf(MIDDLE)],
      [pageOf(SPRING), 'topics/blood/index.html'],
    ],
    [
      'that a version of it is taken back',
      {
        [POLISH]: polish('Przychodnia').replace('lang:', 'withdrawn: { at: 2026-11-17, reason: No. }\nlang:'),
      },
      [pageOf(POLISH), pageOf(MIDDLE)],
      [pageOf(SPRING), 'topics/blood/index.html'],
    ],
    [
      'whether what its text links to is public',
      { [SPRING]: spring('Give blood in spring', 'draft: true\n') },
      [pageOf(SPRING), pageOf(MIDDLE)],
      ['alerts.xml', 'robots.txt'],
    ],
    [
      'where it was posted',
      {},
      [pageOf(OLD), 'status.json'],
      [pageOf(MIDDLE), pageOf(SPRING), 'index.html', 'rss.xml'],
      { receipts: RECEIPTS },
    ],
    [
      'that something is urgent',
      { 'news/2026-11-22-phones.md': ALERT },
      [pageOf(MIDDLE), 'alerts/index.html', '404.html', 'contact/index.html', 'alerts.xml', ...LISTS],
      [pageOf(SPRING), pageOf(OLD), 'news/2026/03/index.html', 'topics/blood/rss.xml'],
    ],
    [
      'the title of a standing page, which is in its foot',
      { 'pages/about.md': '---\ntitle: Who we are\nsummary: Who we are.\n---\nWords.\n' },
      ['about/index.html', pageOf(SPRING), '404.html'],
      ['rss.xml', 's/mddlg/index.html'],
    ],
    [
      'the text of a standing page',
      { 'pages/about.md': '---\ntitle: About us\nsummary: Who we are.\n---\nOther words.\n' },
      ['about/index.html'],
      ['rss.xml', 'feed.json'],
    ],
    [
      'what is in the menu',
      {
        [NEW]: latest(
          'The new clinic',
          'kind: event\nevent: { start: 2026-12-01, venue: { name: Hall }, for: All, walkIn: true }\n',
        ),
      },
      [
        pageOf(NEW),
        pageOf(SPRING),
        'events.ics',
        'events/2026/12/index.html',
        `${pageOf(NEW).slice(0, -10)}event.ics`,
      ],
      ['topics/blood/rss.xml'],
    ],
    [
      'an address from which it moved',
      { [SPRING]: spring('Give blood in spring', 'formerly: [/blood/]\n') },
      ['blood/index.html', '_redirects'],
      ['was/index.html', pageOf(NEW)],
    ],
    [
      'an earlier item takes its short address',
      { 'news/2026-03-02-other.md': text('mddlgjjjj2', 'Another', '2026-03-02 09:00') },
      [pageOf(MIDDLE), 's/mddlg/index.html', 's/mddlgh/index.html'],
      [],
    ],
    [
      'it is taken back',
      { [OLD]: old('The old clinic', 'withdrawn: { at: 2026-11-01, reason: It was wrong. }\n') },
      [pageOf(OLD), pageOf(MIDDLE), pageOf(NEW), 'news/2026/10/index.html', 'items.json'],
      ['topics/blood/index.html'],
    ],
    [
      'it is taken back and erased',
      { [OLD]: old('The old clinic', 'withdrawn: { at: 2026-11-01, reason: It was wrong., erase: true }\n') },
      [pageOf(OLD), 's/bcdfg/index.html', 'items.json'],
      ['topics/blood/index.html'],
    ],
  ])('%s', async (_, files, anew, stays, change = {}) => {
    const found = await changed(files, change);
    expect(found).toEqual(expect.arrayContaining([...anew]));
    expect(found.filter((file) => stays.includes(file))).toEqual([]);
  });

  test('the hub, the templates or anything else that the program is made from', async () => {
    const after = await keysOf(EXAMPLE, {}, 'another base');
    expect([...before].filter(([file, key]) => after.get(file) === key)).toEqual([]);
  });
});

describe('as time goes by', () => {
  const ends = { [OLD]: old('The old clinic', 'expires: 2026-11-22 13:00\n') };

  test('a minute changes only what names the minute', async () => {
    expect((await changed({}, { now: '2026-11-22T12:01:00Z' })).toSorted()).toEqual([
      'events.ics',
      'items.json',
      'news-sitemap.xml',
      'status.json',
    ]);
  });

  test('a day changes lists, and no page of an item to which nothing happens', async () => {
    const found = await changed({}, { now: '2026-11-23T12:00:00Z' });
    expect(found).toEqual(expect.arrayContaining(['index.html', 'this-week/index.html']));
    expect(found.filter((file) => [pageOf(SPRING), 'topics/blood/rss.xml'].includes(file))).toEqual([]);
  });

  test('an item that is over is shown so from that minute on, and not before', async () => {
    before = await keysOf({ ...EXAMPLE, ...ends });
    const minute = await changed(ends, { now: '2026-11-22T12:59:00Z' });
    const over = await changed(ends, { now: '2026-11-22T13:00:00Z' });
    before = await keysOf(EXAMPLE);
    expect(minute.filter((file) => file.endsWith('.html'))).toEqual([]);
    expect(over).toEqual(expect.arrayContaining([pageOf(OLD), 'topics/clinics/index.html', 'index.html']));
  });
});

test('a page is made anew when the bytes of its picture change, and its name does not', async () => {
  const files = { [SPRING]: spring('Give blood in spring', 'image: { file: a.png, alt: A hall }\n') };
  picture = 'content/news/2026/2026-11-14-health-bus.png';
  before = await keysOf({ ...EXAMPLE, ...files });
  picture = 'content/news/2026/2026-11-13-learn-cpr.png';
  const found = await changed(files);
  before = await keysOf(EXAMPLE);
  expect(found).toEqual(expect.arrayContaining([pageOf(SPRING), 'topics/blood/feed.json', 'index.html']));
  expect(found).not.toContain(pageOf(NEW));
});
