import { describe, expect, test } from 'vitest';
import { asFetch } from '../testing/as-fetch.ts';
import { outcomeOf, settle } from '../testing/bench.ts';
import { portraitPost, preparedOn } from '../testing/container-posts.ts';
import { FAULTS } from '../testing/faults.ts';
import { pretendInstagram } from '../testing/pretend-instagram.ts';
import { pretendThreads } from '../testing/pretend-threads.ts';
import { benchOf, signInFor } from '../testing/pretend.ts';

const BOTH = [
  ['Instagram', pretendInstagram],
  ['Threads', pretendThreads],
] as const;

describe.each(BOTH)('A container on %s', (_, pretend) => {
  test('is made, waited for, and only then published; its id is the key of the post', async () => {
    const server = pretend();
    const { key, publish } = await preparedOn(server);
    expect(server.posts()).toEqual([]);
    expect(key).toMatch(/^\d+$/);
    await publish();
    expect(server.calls).toEqual(['quota', 'create', 'status', 'status', 'publish', 'read']);
    expect(server.requests[4]?.body).toEqual({ creation_id: key });
    expect(server.posts()).toHaveLength(1);
  });

  test('that is published again makes no second post', async () => {
    const server = pretend();
    const { publish } = await preparedOn(server);
    await publish();
    expect(await outcomeOf(publish())).toMatchObject({ name: 'NetworkError', refusal: 'later' });
    expect(server.posts()).toHaveLength(1);
  });

  test.each(FAULTS)('that met "%s" while it was made leaves no doubt: nothing is public', async (fault) => {
    const server = pretend();
    server.fail('create', fault);
    await expect(preparedOn(server)).rejects.toMatchObject({
      refusal: expect.stringMatching(/^(later|unauthorised)$/),
      message: expect.stringContaining('Nothing was made public'),
    });
    expect(server.posts()).toEqual([]);
  });

  test.each(['lost', 'hangs', 'cut', 'web page', 'fault after'] as const)(
    'whose publish call met "%s" is asked what became of it, and is not published twice',
    async (fault) => {
      const server = pretend();
      const { key, publish } = await preparedOn(server);
      server.fail('publish', fault);
      expect(await outcomeOf(publish())).toMatchObject({ refusal: 'unknown' });
      await settle(benchOf(server), portraitPost(), key);
      await settle(benchOf(server), portraitPost(), key);
      expect(server.calls.filter((call) => call === 'publish')).toHaveLength(1);
      expect(server.posts()).toHaveLength(1);
    },
  );

  test.each([
    ['never', 'has not made the post ready'],
    ['ERROR', 'could not make the post ready'],
    ['EXPIRED', 'has not made the post ready'],
  ] as const)(
    'that is %s is left for another run, after a few minutes at most',
    async (processing, words) => {
      const server = pretend({}, { processing });
      const waits: number[] = [];
      const sleep = (ms: number) => Promise.resolve(void waits.push(ms));
      await expect(preparedOn(server, { sleep })).rejects.toMatchObject({
        refusal: 'later',
        message: expect.stringContaining(words),
      });
      expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeLessThanOrEqual(300_000);
      expect(server.posts()).toEqual([]);
    },
  );

  test('that cannot be read, though it is there, is left for another run', async () => {
    const server = pretend({}, { blind: true });
    await expect(preparedOn(server)).rejects.toMatchObject({ refusal: 'later' });
  });

  test('is not even made when the posts of the day are used up, and is tried again a day on', async () => {
    const server = pretend({}, { left: 0 });
    await expect(preparedOn(server)).rejects.toMatchObject({
      refusal: 'later',
      retryAt: '2026-11-23T12:00:00Z',
      message: expect.stringContaining('takes 50 posts of programs a day'),
    });
    expect(server.calls).toEqual(['quota']);
  });

  test('is refused at publishing when the last post of the day went out meanwhile', async () => {
    const server = pretend();
    const { publish } = await preparedOn(server);
    server.turn({ left: 0 });
    await expect(publish()).rejects.toMatchObject({ refusal: 'later', retryAt: '2026-11-23T12:00:00Z' });
    expect(server.posts()).toEqual([]);
  });

  test.each([
    ['is not on the site yet', 404, 'image/jpeg', /answers 404/],
    ['is a web page', 200, 'text/html', /is not image\//],
  ])('of a picture that %s is not even made', async (__, status, type, words) => {
    const server = pretend();
    const fetch = asFetch((request) =>
      server.isAt(new URL(request.url))
        ? server.handle(request)
        : Promise.resolve(new Response('', { status, headers: { 'content-type': type } })),
    );
    await expect(preparedOn(server, { fetch })).rejects.toMatchObject({
      refusal: 'later',
      message: words,
    });
    expect(server.calls).toEqual([]);
  });

  test.each([
    [{ width: 1200, height: 100 }, /as wide as high/],
    [{ type: 'image/webp' }, /is image\/webp/],
  ])('of a picture that is %j is refused before anything is sent', async (changes, words) => {
    const server = pretend();
    const refused = preparedOn(server, {}, portraitPost(changes));
    await expect(refused).rejects.toMatchObject({ refusal: 'rejected', message: words });
    expect(server.calls).toEqual([]);
  });

  test('of a picture that is too large is refused before anything is sent', async () => {
    const server = pretend();
    const us = await server.network.signIn(signInFor(server));
    const media = { bytes: new Uint8Array(9_000_000), type: 'image/jpeg' };
    await expect(us.prepare(portraitPost(), media, '', '')).rejects.toMatchObject({
      refusal: 'rejected',
      message: /up to 8\d* bytes, and this one has 9000000/,
    });
    expect(server.calls).toEqual([]);
  });

  test.each(['', 'brackenshire', '17841x'])('for an account "%s" is not asked for', async (ACCOUNT) => {
    const server = pretend();
    const { settings, ...rest } = signInFor(server);
    const refused = server.network.signIn({ ...rest, settings: { ...settings, ACCOUNT } });
    await expect(refused).rejects.toMatchObject({ refusal: 'unauthorised', message: /NEWS_ACCOUNT/ });
    expect(server.calls).toEqual([]);
  });
});
