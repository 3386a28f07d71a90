import { describe, expect, test } from 'vitest';
import { syndicate } from '../../src/syndication/syndicate.ts';
import { item } from '../../src/syndication/testing/items.ts';
import { page } from '../../src/syndication/testing/world.ts';
import { scene } from './scene.ts';

const PAGE = '/news/k7m2p9q4wd/';
const CARD = '/cards/k7m2p9q4wd.png';
const html = () => new Response('<h1>Not found</h1>', { headers: { 'content-type': 'text/html' } });

describe('complaint 3: no post goes out without a page and a card behind it', () => {
  test.each<[string, string, () => Response]>([
    ['its page answers 404', PAGE, () => new Response('', { status: 404 })],
    ['its page answers 500', PAGE, () => new Response('', { status: 500 })],
    ['its page shows an older text', PAGE, () => page('aaaaaaaaaaaaaaaa')],
    ['its page is somebody else’s', PAGE, html],
    ['its page is cut off', PAGE, () => new Response('<html><meta name="freesheet:rev')],
    ['its card answers 404', CARD, () => new Response('', { status: 404 })],
    ['its card is a web page', CARD, html],
    [
      'the site does not answer',
      PAGE,
      () => {
        throw new TypeError('fetch failed');
      },
    ],
  ])('while %s', async (_, path, answer) => {
    const here = scene([item()]);
    here.pages.set(path, answer);
    const { exitCode, outcomes } = await syndicate(here.run);
    expect([exitCode, outcomes.map(({ result }) => result)]).toEqual([75, ['not-live', 'not-live']]);
    expect(here.texts()).toEqual([[], []]);
    expect(here.events.filter(({ kind }) => kind === 'sending')).toEqual([]);
    here.pages.clear();
    expect((await syndicate(here.run)).exitCode).toBe(0);
    expect(here.texts().map(({ length }) => length)).toEqual([1, 1]);
  });

  test('and the card goes along with the post: nobody has to come and fetch it', async () => {
    const here = scene([item()]);
    await syndicate(here.run);
    const [{ value } = {}] = here.network.posts();
    expect(value?.embed?.external).toMatchObject({
      uri: 'https://news.example.org/news/k7m2p9q4wd/',
      title: 'Flu clinics open (k7m2p9q4wd)',
      thumb: { mimeType: 'image/png' },
    });
    expect(here.mastodon.posts()).toMatchObject([{ media: [{ type: 'image/png' }] }]);
    expect(here.mastodon.posts()[0]?.text).toContain('https://news.example.org/news/k7m2p9q4wd/');
  });
});
