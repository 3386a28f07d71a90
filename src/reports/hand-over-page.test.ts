import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { HandedPost } from './handed-post.ts';
import { writeHandOver } from './hand-over-files.ts';
import { handOverInOne } from './hand-over-in-one.ts';
import { handOverPage } from './hand-over-page.ts';
import { alertInUrdu, correction, deletion, handed, handOver } from './testing/hand-over-facts.ts';

const FILE = handed.picture.file;
const sources = new Map([[FILE, FILE]]);
const pageOf = (...posts: readonly HandedPost[]) =>
  handOverPage({ ...handOver, posts }, { where: 'beside', sources });
const headings = (page: string) => [...page.matchAll(/<h3>([^<]*)<\/h3>/g)].map(([, words]) => words);
const without = (page: string) => page.replaceAll(/<[^>]*>/g, '').replaceAll(/\s+/g, ' ');

describe('the page of what is posted by hand', () => {
  test('takes a person through each post, step by step', () => {
    expect(headings(pageOf(handed))).toEqual([
      'Copy the text',
      'Save the picture',
      'Open the account',
      'Post it',
      'Mark it posted',
    ]);
    expect(headings(pageOf(correction))).toContain('Copy the new text');
    expect(headings(pageOf(deletion))).toEqual(['Open the post', 'Delete it', 'Mark it deleted']);
  });

  test('shows the post as it will look, its picture large and no card', () => {
    const page = pageOf(handed);
    expect(page).toContain('Flu &amp; &lt;cold&gt; clinics open at the weekend.\n\nWalk in');
    expect(page).toContain(
      `src="${FILE}" alt="A card: Flu &amp; &lt;cold&gt; clinics" width="1080" height="1080"`,
    );
    expect(page).not.toContain('class="card"');
    expect(page).toContain('94 of 1024 characters');
  });

  test('lets the picture be saved and its alt text be copied', () => {
    const page = pageOf(handed);
    expect(page).toContain(`href="${FILE}" download="${FILE}"`);
    expect(page).toContain('data-copies="k7m2p9q4wd-whatsapp-c0-post-alt" hidden>Copy alt text');
  });

  test('opens a picture at its public address where it is not on the page', () => {
    const page = handOverPage({ ...handOver, posts: [handed] }, { where: 'beside', sources: new Map() });
    expect(page).toContain('href="https://news.example.org/cards/a1-square.png">Open the picture');
    expect(page).not.toContain('<img');
  });

  test('gives the link on its own where the text does not hold it', () => {
    expect(headings(pageOf(handed))).not.toContain('Copy the link');
    expect(headings(pageOf(alertInUrdu))).toContain('Copy the link');
    expect(pageOf(alertInUrdu)).toContain('>https://news.example.org/water/</code>');
  });

  test('says in words what is an alert, what is late, and until when it waits', () => {
    expect(without(pageOf(alertInUrdu))).toContain(
      'Alert: do this at once. Late. Waits since 9:30am on Monday 23 November 2026.',
    );
    expect(without(pageOf(handed))).toContain('Do it before 5pm on Saturday 28 November 2026.');
    expect(without(handOverPage(handOver, { where: 'beside', sources }))).toContain(
      '4 posts wait for you: 1 for Nextdoor and 3 for WhatsApp. 1 is an alert. 1 is late.',
    );
  });

  test('reads from right to left where the language does', () => {
    expect(pageOf(alertInUrdu)).toContain('-text" lang="ur" dir="rtl">NHS: ');
    expect(pageOf(alertInUrdu)).toMatch(/<h2 [^>]*><a [^>]* lang="ur" dir="rtl">/);
  });

  test.each<readonly [string, HandedPost, readonly string[]]>([
    ['a post', handed, ['Item', 'Account', 'Address of the post', 'Your role']],
    [
      'a correction',
      correction,
      ['Item', 'Account', 'What was done', 'Number of the correction', 'Your role'],
    ],
    ['a deletion', deletion, ['Item', 'Account', 'What was done', 'Your role']],
  ])('says what to fill in for %s', (_, post, fields) => {
    const page = pageOf(post);
    expect([...page.matchAll(/<dt>([^<]*)</g)].map(([, words]) => words)).toEqual(fields);
    expect(page).toContain('href="https://github.com/example/news/actions/workflows/settle.yml"');
    expect(page).toContain(post.command.replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
  });

  test('without a workflow gives the command alone', () => {
    const { settle: _, ...facts } = handOver;
    const page = handOverPage({ ...facts, posts: [handed] }, { where: 'beside', sources });
    expect(page).not.toMatch(/GitHub|<dl>/);
    expect(page).toContain('-command">npm run settle -- k7m2p9q4wd whatsapp posted');
  });

  test('shows what stands there of a post that is to be corrected or deleted, and where', () => {
    expect(without(pageOf(correction))).toMatch(/It says now: Flu clinics open on Friday\. It is to say:/);
    expect(pageOf(deletion)).toContain('href="https://whatsapp.com/channel/x/99">Open the post on WhatsApp');
    const lost = pageOf({ ...deletion, former: { text: 'A clinic.' } });
    expect(lost).toContain('Its address is not known');
  });

  test('says so when nothing waits', () => {
    expect(without(pageOf())).toContain('Nothing waits to be posted by hand.');
  });

  test('is drawn like the paper page: its own style and script only, for no search engine', () => {
    const page = pageOf(handed);
    expect(page).toMatch(
      /default-src 'none'; img-src 'self' file:; style-src 'sha256-[^']+'; script-src 'sha256-/,
    );
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(page).not.toMatch(/ style=| on[a-z]+=/);
    expect(page.match(/<button /g)?.length).toBe(page.match(/<button [^>]* hidden>/g)?.length);
  });
});

describe('the page in one file', () => {
  const bytes = new Uint8Array(120_000);

  test('holds its pictures, and takes them from nowhere else', () => {
    const page = handOverInOne(handOver, new Map([[FILE, new Uint8Array([1, 2, 3])]]));
    expect(page).toContain('img-src data:;');
    expect(page).toContain('src="data:image/png;base64,AQID"');
    expect(page).toContain('data-saves="k7m2p9q4wd-whatsapp-c0-post-picture"');
  });

  test.each([
    ['that is as large as it may be', bytes, true],
    ['that is too large for an email', new Uint8Array(120_001), false],
  ])('a picture %s: %#', (_, picture, isThere) => {
    const page = handOverInOne({ ...handOver, posts: [handed] }, new Map([[FILE, picture]]));
    expect(page.includes('<img')).toBe(isThere);
    expect(page.includes('Open the picture')).toBe(!isThere);
  });

  test('holds ten pictures at most', () => {
    const posts = Array.from({ length: 12 }, (_, index) => ({
      ...handed,
      item: `item${index}`,
      picture: { ...handed.picture, file: `${index}.png` },
    }));
    const pictures = new Map(
      posts.map(({ picture }) => [picture.file, new Uint8Array([index(picture.file)])]),
    );
    const page = handOverInOne({ ...handOver, posts }, pictures);
    expect(page.match(/<img/g)).toHaveLength(10);
    expect(page.match(/Open the picture/g)).toHaveLength(2);
  });

  const index = (file: string) => Number.parseInt(file, 10);
});

describe('the folder of the page', () => {
  let folder = '';
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'hand-over-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  test('holds the page and its pictures, and nothing of an earlier one', () => {
    writeHandOver(folder, handOver, new Map([['old.png', new Uint8Array([1])]]));
    const page = writeHandOver(folder, handOver, new Map([[FILE, new Uint8Array([1])]]));
    expect(page).toBe(join(folder, 'index.html'));
    expect(readdirSync(folder).toSorted()).toEqual(['index.html', FILE]);
    expect(readFileSync(join(folder, 'index.html'), 'utf8')).toContain(`src="${FILE}"`);
  });

  test('is not made for nothing, and shows nothing that is done', () => {
    const nothing = { ...handOver, posts: [] };
    expect(writeHandOver(folder, nothing, new Map())).toBeUndefined();
    expect(readdirSync(folder)).toEqual([]);
    writeHandOver(folder, handOver, new Map());
    writeHandOver(folder, nothing, new Map());
    expect(readFileSync(join(folder, 'index.html'), 'utf8')).toContain('Nothing waits to be posted by hand.');
  });
});
