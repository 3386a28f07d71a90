import { describe, expect, test } from 'vitest';
import { bluesky } from './bluesky.ts';
import { pretendBluesky, signInAt } from './testing/pretend-bluesky.ts';

const NOW = '2026-11-22T12:00:00Z';
const LINK = 'https://news.example/news/clinic/';
const KEY = '34aaaaaaaaaaa';
/** The key of a post that a person made in the future, as seen from the tests' present. */
const PERSONS = '3nzzzzzzzzzzz';

describe('Looking for a post on Bluesky', () => {
  test.each([
    [
      'by its card',
      {
        embed: {
          $type: 'app.bsky.embed.external',
          external: external('https://NEWS.example/news/clinic/?utm_source=x'),
        },
      },
    ],
    [
      'by a link in its text',
      { facets: [{ index: { byteStart: 0, byteEnd: 1 }, features: [{ $type: 'link', uri: LINK }] }] },
    ],
  ])('finds one that a person made since, %s', async (_, record) => {
    const server = pretendBluesky();
    server.put(PERSONS, { text: 'By hand', createdAt: '2026-11-22T12:30:00.000Z', ...record });
    const us = await bluesky.signIn(signInAt(server));
    const found = await us.find({ key: KEY, link: LINK, text: '', except: [], since: NOW });
    expect(found).toMatchObject({ found: 'yes', receipt: { post: expect.stringMatching(PERSONS) } });
  });

  test('does not take an older post, or one about something else, for it', async () => {
    const server = pretendBluesky();
    server.put(PERSONS, {
      text: 'x',
      createdAt: '2026-11-22T13:00:00Z',
      embed: { $type: 'x', external: external(`${LINK}2/`) },
    });
    server.put('3n2zzzzzzzzzz', {
      text: 'x',
      createdAt: '2026-11-21T11:00:00Z',
      embed: { $type: 'x', external: external(LINK) },
    });
    const us = await bluesky.signIn(signInAt(server));
    const found = await us.find({ key: KEY, link: LINK, text: '', except: [], since: NOW });
    expect(found).toEqual({ found: 'no' });
  });

  test('reads page after page, but says that it does not know after 2,000 posts', async () => {
    const server = pretendBluesky();
    const keys = Array.from(
      { length: 2_100 },
      (_, n) =>
        `3zzzzzzzz${n
          .toString(8)
          .padStart(4, '0')
          .replaceAll(/[01]/g, (d) => 'yz'[Number(d)] ?? '')}`,
    );
    keys.forEach((key) => server.put(key, { text: 'x', createdAt: '2026-11-22T13:00:00Z' }));
    const us = await bluesky.signIn(signInAt(server));
    const found = await us.find({ key: KEY, link: LINK, text: '', except: [], since: NOW });
    expect(found).toMatchObject({ found: 'unknown' });
    expect(server.calls.filter((call) => call.endsWith('listRecords'))).toHaveLength(20);
  });
});

function external(uri: string) {
  return { uri, title: '', description: '', thumb: { ref: { $link: 'x' }, mimeType: 'image/png', size: 1 } };
}
