import { describe, expect, test } from 'vitest';
import { deletedAfterPosting } from '../../src/checks/deleted-after-posting.ts';
import { facts, item as file, lines, run } from '../../src/checks/testing/facts.ts';
import type { ManifestItem } from '../../src/manifest/manifest.ts';
import { syndicate } from '../../src/syndication/syndicate.ts';
import { item } from '../../src/syndication/testing/items.ts';
import { changing, scene } from './scene.ts';

const moved = 'https://news.brackenshire.example/hub/news/another-name/';
const card = { type: 'image/png', width: 1200, height: 630, url: `${moved}card.png` };

describe('complaint 4: an edit or a moved address never posts an old story again', () => {
  test.each<[string, Partial<ManifestItem>]>([
    ['its file is renamed', { url: 'https://news.example.org/news/another-name/' }],
    ['its date is changed', { published: '2026-11-22T11:59:00Z', postFrom: '2026-11-22T11:59:00Z' }],
    ['the domain is changed', { url: moved, cards: { landscape: card } }],
    [
      'its words are changed',
      { title: 'Other words', summary: 'Other words.', revision: 'fedcba9876543210' },
    ],
    [
      'a minor change is noted',
      {
        revision: 'fedcba9876543210',
        changes: [{ at: '2026-11-22T11:30:00Z', what: 'A comma', minor: true }],
      },
    ],
    [
      'its topic, place and picture are changed',
      { topics: [], places: [], cardAlt: 'Other', cards: { landscape: card } },
    ],
    ['it becomes another kind of item', { kind: 'alert' }],
    ['it is written in another language', { language: 'cy' }],
  ])('when %s', async (_, change) => {
    const here = scene([item()]);
    await syndicate(here.run);
    const before = here.texts();
    const calls = changing(here);
    here.pass(2 * 60 * 60_000);
    expect(await syndicate(here.built([item(change)]))).toMatchObject({ exitCode: 0, outcomes: [] });
    expect(here.texts()).toEqual(before);
    expect(calls()).toEqual({ bluesky: [], mastodon: [] });
  });

  test('an account that is connected to an old hub begins with what is new', async () => {
    const old = (id: string) =>
      item({ id, published: '2026-10-31T09:00:00Z', postFrom: '2026-10-31T09:00:00Z' });
    const here = scene([old('old1'), old('old2'), item()]);
    await syndicate(here.run);
    expect(
      here
        .texts()
        .flat()
        .filter((text) => text.includes('old')),
    ).toEqual([]);
    expect(here.texts().map(({ length }) => length)).toEqual([1, 1]);
  });

  test('the build stops when the id of a posted item disappears or is another', () => {
    const known = facts({ 'news/a.md': file('', 'Come in.', 'bcdfghjklm') }, { ledgerIds: ['fv7kq2mxw4'] });
    expect(lines(run(deletedAfterPosting, known))).toEqual([
      expect.stringContaining('blocks You deleted the item "fv7kq2mxw4", which was published.'),
    ]);
  });
});
