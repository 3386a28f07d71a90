import { describe, expect, test } from 'vitest';
import { at, pageState } from './page-check.ts';
import { item } from './testing/items.ts';
import { page } from './testing/world.ts';

const png = () => new Response('png', { headers: { 'content-type': 'image/png' } });
const revision = '0123456789abcdef';

describe('a page is live', () => {
  test.each([
    `<meta name="freesheet:revision" content="${revision}">`,
    `<meta content="${revision}" name="freesheet:revision" />`,
    `<meta name=freesheet:revision content=${revision}>`,
  ])('when it says %s and its card is a picture', async (meta) => {
    expect(await stateOf(() => new Response(`<meta charset="utf-8">${meta}`), png)).toEqual({ live: true });
  });
});

describe('a page is not live yet', () => {
  test.each([
    ['its page answers 404', () => new Response('', { status: 404 }), png],
    ['its page does not say which revision it is', () => new Response('<html></html>'), png],
    ['its page still shows another revision', () => page('ffffffffffffffff'), png],
    ['its page does not answer', () => fail(), png],
    ['its card answers 404', () => page(revision), () => new Response('', { status: 404 })],
    ['its card is not a picture', () => page(revision), () => new Response('<html></html>')],
  ])('when %s', async (why, onPage, onCard) => {
    expect(await stateOf(onPage, onCard)).toMatchObject({
      live: false,
      why: `Not live yet: ${why}. Run again, it is safe.`,
    });
  });
});

describe('the question', () => {
  test('goes past every cache, and to the site that was named', async () => {
    const asked: string[] = [];
    const fetch = async (input: string | URL | Request) => {
      asked.push(String(input));
      return asked.length === 1 ? page(revision) : png();
    };
    await pageState(item(), { fetch, site: 'http://127.0.0.1:4321', fresh: 'now' });
    expect(asked).toEqual([
      'http://127.0.0.1:4321/news/k7m2p9q4wd/?fresh=now',
      'http://127.0.0.1:4321/cards/k7m2p9q4wd.png?fresh=now',
    ]);
  });

  test('keeps the base path on another site', () => {
    expect(at('https://example.org/hub/news/x/', 'http://127.0.0.1:1')).toBe(
      'http://127.0.0.1:1/hub/news/x/',
    );
  });
});

function stateOf(onPage: () => Response, onCard: () => Response) {
  const fetch = async (input: string | URL | Request) =>
    String(input).includes('/cards/') ? onCard() : onPage();
  return pageState(item(), { fetch, fresh: 'now' });
}

function fail(): never {
  throw new TypeError('fetch failed');
}
