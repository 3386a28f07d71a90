import { basename, extname } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readHub } from '../../src/hub/hub-files.ts';
import { readItemFiles } from '../../src/news/item-files.ts';
import type { Status } from '../../src/reports/status.ts';
import { CANARIES, POSTED } from '../run/canaries.ts';
import { BUILD_LOG, DEMO, DEMO_HUB, SECOND, bytes, fileAt, text } from './site.ts';

/** What the search index holds, unpacked: each item's words, and the words of all. */
const packed = DEMO.files
  .filter((file) => /^pagefind\/.*\.pf_[a-z]+$/.test(file))
  .map((file) => gunzipSync(bytes(DEMO, file)));

describe('what must stay hidden is nowhere', () => {
  test.each(CANARIES)(
    'the canary "%s" is in no file, in no file name, and not in what the build printed',
    (canary) => {
      const holding = DEMO.files.filter(
        (file) => file.includes(canary) || bytes(DEMO, file).includes(canary),
      );
      expect(holding).toEqual([]);
      expect(BUILD_LOG).not.toContain(canary);
    },
  );

  test.each(CANARIES)('the canary "%s" is not in the search index, which is packed', (canary) => {
    expect(packed.length).toBeGreaterThan(20);
    expect(packed.filter((words) => words.includes(canary))).toEqual([]);
  });

  test('no card and no picture of a hidden or withdrawn item is there', () => {
    expect(DEMO.files.filter((file) => /^(cards|pictures)\/cnr/.test(file))).toEqual([]);
  });
});

test('the gallery is on no site that is published', () => {
  expect([...DEMO.files, ...SECOND.files].filter((file) => file.includes('gallery'))).toEqual([]);
});

describe('a withdrawn item', () => {
  const notice = fileAt(DEMO, '/news/2026-11-02-taken-back/') ?? '';

  test('leaves a notice with its date and reason', () => {
    expect(text(DEMO, notice)).toContain('It was published by mistake.');
    expect(text(DEMO, notice)).toContain('Tuesday 3 November 2026');
  });

  test('is not indexed, and says nothing to machines', () => {
    expect(text(DEMO, notice)).toMatch(/<meta name="robots" content="noindex/);
    expect(text(DEMO, notice)).not.toMatch(/application\/ld\+json|og:image|freesheet:revision/);
  });

  test('is in no list, feed or sitemap: its short address leads to it, and the posting scripts are told', () => {
    const holding = DEMO.files.filter(
      (file) => file !== notice && text(DEMO, file).includes('2026-11-02-taken-back'),
    );
    expect(holding).toEqual(['items.json', 's/cnrwt/index.html']);
  });

  test('leaves nothing at its address when it is erased', () => {
    expect(fileAt(DEMO, '/news/2026-11-02-taken-back-for-good/')).toBeUndefined();
    expect(fileAt(DEMO, '/s/cnrrs/')).toBeUndefined();
  });

  test('is named to the posting scripts, with its id, moment and address; with no address when it is erased', () => {
    const { withdrawn } = JSON.parse(text(DEMO, 'items.json')) as { withdrawn: readonly { id: string }[] };
    expect(withdrawn).toContainEqual({
      id: 'cnrwthd003',
      at: '2026-11-03T10:00:00Z',
      url: 'https://news.brackenshire.example/news/2026-11-02-taken-back/',
    });
    expect(withdrawn).toContainEqual({ id: 'cnrrsd0004', at: '2026-11-03T10:00:00Z' });
  });
});

describe('status.json', () => {
  const status = text(DEMO, 'status.json');
  const { built, moments, accounts } = JSON.parse(status) as Status;

  test('holds the moments of hidden items, and of them nothing but the time to the minute', () => {
    expect(moments).toContain('2026-12-01T00:00:00Z');
    expect(moments).toContain('2026-12-01T09:00:00Z');
    expect(moments.filter((moment) => !/^\d{4}-\d\d-\d\dT\d\d:\d\d:00Z$/.test(moment))).toEqual([]);
  });

  test('names no item, be it public or hidden, by its id, its file or its title', () => {
    const items = readItemFiles(DEMO_HUB, readHub(DEMO_HUB)).flatMap(({ item }) => item ?? []);
    const names = items.flatMap(({ file, id, title }) => [id, title, basename(file, extname(file))]);
    expect(names.length).toBeGreaterThan(30);
    expect(names.filter((name) => status.includes(name))).toEqual([]);
  });

  test('says when the demo was built, which is always the same moment, and where each account last posted', () => {
    expect(built).toBe('2026-11-22T12:00:00Z');
    expect(accounts[0]).toEqual({ id: 'bluesky', last: { at: POSTED.at, url: POSTED.url } });
    expect(accounts.map(({ id }) => id)).not.toContain('teams');
  });
});
