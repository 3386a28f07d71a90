import { describe, expect, test } from 'vitest';
import { linkless, picturePost, post } from './testing/bench.ts';
import { networkContract } from './testing/contract.ts';
import { FAULTS } from './testing/faults.ts';
import { PRETEND_X_SETTINGS, pretendX } from './testing/pretend-x.ts';
import { benchOf, fetchFor, signInFor } from './testing/pretend.ts';
import { publishOnX, signInAtX } from './testing/sign-in-at-x.ts';
import { authorization } from './x/oauth.ts';
import { x } from './x.ts';

networkContract('X', {
  faults: FAULTS,
  cardAlt: 'unsupported',
  ownKeys: false,
  setUp: () => benchOf(pretendX()),
});

const FLU = post({
  text: 'Flu clinic opens on Saturday https://news.brackenshire.nhs.uk/2026/flu-clinic/',
  link: 'https://news.brackenshire.nhs.uk/2026/flu-clinic/',
});

describe('A post on X', () => {
  test('with a link is its text and nothing else: X makes the card from the page', async () => {
    const { server, us } = await signInAtX();
    await publishOnX(us, FLU);
    expect(server.calls).toEqual(['post']);
    expect(server.sent).toEqual([{ text: FLU.text }]);
  });

  // The three requests as X's documentation has them, recorded in August 2026.
  test('with a picture uploads it, says what it shows, and names it', async () => {
    const { server, us } = await signInAtX();
    await publishOnX(us, picturePost('Poster: flu clinic', { text: 'Flu clinic opens on Saturday' }));
    expect(server.calls).toEqual(['upload', 'describe', 'post']);
    const id = '1990000000000000001';
    expect(server.sent).toEqual([
      { media: expect.any(File), media_category: 'tweet_image' },
      { id, metadata: { alt_text: { text: 'Poster: flu clinic' } } },
      { text: 'Flu clinic opens on Saturday', media: { media_ids: [id] } },
    ]);
  });

  test('has an alt text of at most 1,000 characters, cut on a word', async () => {
    const { server, us } = await signInAtX();
    await publishOnX(us, picturePost('word '.repeat(400)));
    const [alt = ''] = server.posts()[0]?.alts ?? [];
    expect(alt).toMatch(/ word…$/);
    expect(alt.length).toBeLessThanOrEqual(1000);
  });

  test('whose picture says nothing goes without an alt text', async () => {
    const { server, us } = await signInAtX();
    await publishOnX(us, picturePost(''));
    expect(server.calls).toEqual(['upload', 'post']);
  });

  test.each([
    [{ bytes: new Uint8Array(5_300_000), type: 'image/png' }, /5242880 bytes/],
    [{ bytes: Uint8Array.from([1]), type: 'image/tiff' }, /JPEG, PNG, GIF or WebP/],
  ])('with a picture that X would refuse is refused before anything is sent', async (media, words) => {
    const { server, us } = await signInAtX();
    await expect(us.prepare(picturePost('x'), media, 'key', '')).rejects.toThrow(words);
    expect(server.calls).toEqual([]);
  });

  test('has an address where readers find it', async () => {
    const { us } = await signInAtX();
    expect(await publishOnX(us)).toEqual({
      post: '1990000000000000001',
      url: 'https://x.com/brackenshire/status/1990000000000000001',
    });
  });

  test('of an account whose address names nobody is found by its id alone', async () => {
    const server = pretendX();
    const account = { id: 'news', url: 'https://x.com/' };
    const us = await x.signIn({ ...signInFor(server), account });
    expect((await publishOnX(us)).url).toBe('https://x.com/i/status/1990000000000000001');
  });

  test('is not answered: that is refused, and nothing is sent', async () => {
    const { server, us } = await signInAtX();
    const answer = linkless({ replyTo: '1990000000000000001', attachment: undefined });
    await expect(us.prepare(answer, undefined, 'key', '')).rejects.toMatchObject({ refusal: 'rejected' });
    expect(server.calls).toEqual([]);
  });
});

describe('The address of a post on X', () => {
  test.each([
    ['https://x.com/brackenshire/status/1346889436626259968', '1346889436626259968'],
    ['https://twitter.com/brackenshire/status/20?s=20', '20'],
    ['https://mobile.x.com/i/web/status/20/photo/1', '20'],
    ['https://x.com/brackenshire', undefined],
    ['https://x.com/brackenshire/status/12345678901234567890', undefined],
    ['https://x.com.example.org/brackenshire/status/20', undefined],
    ['x.com/brackenshire/status/20', undefined],
  ])('%s names %s', async (url, id) => {
    const { us } = await signInAtX();
    expect(us.postAt?.(url)).toBe(id);
  });
});

describe('What is no post on X', () => {
  test('is not taken for deleted, and is not deleted', async () => {
    const { server, us } = await signInAtX();
    expect(await us.exists('social.example/1')).toBe(true);
    await expect(us.remove?.('social.example/1')).rejects.toMatchObject({ refusal: 'rejected' });
    expect(server.calls).toEqual([]);
  });
});

describe('Who we are on X', () => {
  test('is told with what the access token lacks', async () => {
    const { us } = await signInAtX({}, pretendX({}, { access: 'read' }));
    expect((await us.whoAmI()).lacks).toEqual(['write posts (the app\'s permission "Read and write")']);
  });
});

describe('The pretend X', () => {
  test.each([
    ['a field that X does not know', '/2/tweets', { text: 'x', status: 'x' }, 400],
    ['a picture that is not there', '/2/tweets', { text: 'x', media: { media_ids: ['1'] } }, 400],
    ['five pictures', '/2/tweets', { media: { media_ids: ['1', '2', '3', '4', '5'] } }, 400],
    ['a text of 281', '/2/tweets', { text: 'x'.repeat(281) }, 400],
    ['a post of nothing', '/2/tweets', {}, 400],
    [
      'an alt text of 1,001',
      '/2/media/metadata',
      { id: '1', metadata: { alt_text: { text: 'x'.repeat(1001) } } },
      400,
    ],
    ['an upload of no sort', '/2/media/upload', { media: 'x' }, 400],
  ])('refuses %s', async (_, path, json, status) => {
    const answer = await sent(path, json);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ title: 'Invalid Request' });
  });

  test('refuses what is signed by somebody else', async () => {
    const answer = await sent('/2/tweets', { text: 'x' }, 'not the secret');
    expect(answer.status).toBe(401);
  });
});

/** What the pretend server answers to a signed call of our own making. */
async function sent(path: string, json: object, accessSecret: string = PRETEND_X_SETTINGS.ACCESS_SECRET) {
  const { API_KEY: apiKey, API_SECRET: apiSecret, ACCESS_TOKEN: accessToken } = PRETEND_X_SETTINGS;
  const url = `https://api.x.com${path}`;
  const keys = { apiKey, apiSecret, accessToken, accessSecret };
  const seconds = Date.UTC(2026, 10, 22, 12) / 1000;
  const signature = authorization(keys, { method: 'POST', url }, 'once', seconds);
  const headers = { authorization: signature, 'content-type': 'application/json' };
  return fetchFor(pretendX())(url, { method: 'POST', headers, body: JSON.stringify(json) });
}
