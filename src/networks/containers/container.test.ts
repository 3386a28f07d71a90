import { describe, expect, test } from 'vitest';
import type { SignIn } from '../network.ts';
import { asFetch } from '../testing/as-fetch.ts';
import { linkless, MEDIA, outcomeOf, picturePost, post, settle } from '../testing/bench.ts';
import { FAULTS } from '../testing/faults.ts';
import type { GraphFault } from '../testing/pretend-containers-answers.ts';
import { graphNo } from '../testing/pretend-containers-answers.ts';
import type { PretendContainers } from '../testing/pretend-containers-terms.ts';
import { pretendInstagram } from '../testing/pretend-instagram.ts';
import { pretendThreads } from '../testing/pretend-threads.ts';
import { benchOf, fetchFor, signInFor } from '../testing/pretend.ts';

const BOTH = [
  ['Instagram', pretendInstagram],
  ['Threads', pretendThreads],
] as const;

describe.each(BOTH)('A container on %s', (_, pretend) => {
  test('is made, waited for, and only then published; its id is the key of the post', async () => {
    const server = pretend();
    const { key, publish } = await prepared(server);
    expect(server.posts()).toEqual([]);
    expect(key).toMatch(/^\d+$/);
    await publish();
    expect(server.calls).toEqual(['quota', 'create', 'status', 'status', 'publish', 'read']);
    expect(server.requests[4]?.body).toEqual({ creation_id: key });
    expect(server.posts()).toHaveLength(1);
  });

  test('that is published again makes no second post', async () => {
    const server = pretend();
    const { publish } = await prepared(server);
    await publish();
    expect(await outcomeOf(publish())).toMatchObject({ name: 'NetworkError', refusal: 'later' });
    expect(server.posts()).toHaveLength(1);
  });

  test.each(FAULTS)('that met "%s" while it was made leaves no doubt: nothing is public', async (fault) => {
    const server = pretend();
    server.fail('create', fault);
    await expect(prepared(server)).rejects.toMatchObject({
      refusal: expect.stringMatching(/^(later|unauthorised)$/),
      message: expect.stringContaining('Nothing was made public'),
    });
    expect(server.posts()).toEqual([]);
  });

  test.each(['lost', 'hangs', 'cut', 'web page', 'fault after'] as const)(
    'whose publish call met "%s" is asked what became of it, and is not published twice',
    async (fault) => {
      const server = pretend();
      const { key, publish } = await prepared(server);
      server.fail('publish', fault);
      expect(await outcomeOf(publish())).toMatchObject({ refusal: 'unknown' });
      await settle(benchOf(server), wanted(server), key);
      await settle(benchOf(server), wanted(server), key);
      expect(server.calls.filter((call) => call === 'publish')).toHaveLength(1);
      expect(server.posts()).toHaveLength(1);
    },
  );

  test.each([
    ['never', 'still at work'],
    ['ERROR', 'could not make the post ready'],
    ['EXPIRED', 'still at work'],
  ] as const)(
    'that is %s is left for another run, after a few minutes at most',
    async (processing, words) => {
      const server = pretend({}, { processing });
      const waits: number[] = [];
      const sleep = (ms: number) => Promise.resolve(void waits.push(ms));
      await expect(prepared(server, { sleep })).rejects.toMatchObject({
        refusal: 'later',
        message: expect.stringContaining(words),
      });
      expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeLessThanOrEqual(300_000);
      expect(server.posts()).toEqual([]);
    },
  );

  test('that cannot be read, though it is there, is left for another run', async () => {
    const server = pretend({}, { blind: true });
    await expect(prepared(server)).rejects.toMatchObject({ refusal: 'later' });
  });

  test('is not even made when the posts of the day are used up, and is tried again a day on', async () => {
    const server = pretend({}, { left: 0 });
    await expect(prepared(server)).rejects.toMatchObject({
      refusal: 'later',
      retryAt: '2026-11-23T12:00:00Z',
      message: expect.stringContaining('takes 50 posts of programs a day'),
    });
    expect(server.calls).toEqual(['quota']);
  });

  test('is refused at publishing when the last post of the day went out meanwhile', async () => {
    const server = pretend();
    const { publish } = await prepared(server);
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
    await expect(prepared(server, { fetch }, picture())).rejects.toMatchObject({
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
    const { attachment, ...rest } = picture();
    const changed = attachment && { ...attachment, picture: { ...attachment.picture, ...changes } };
    const refused = prepared(server, {}, { ...rest, ...(changed && { attachment: changed }) });
    await expect(refused).rejects.toMatchObject({ refusal: 'rejected', message: words });
    expect(server.calls).toEqual([]);
  });

  test('of a picture that is too large is refused before anything is sent', async () => {
    const server = pretend();
    const us = await server.network.signIn(signInFor(server));
    const media = { bytes: new Uint8Array(9_000_000), type: 'image/jpeg' };
    await expect(us.prepare(picture(), media, '', '')).rejects.toMatchObject({
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

/** Numbers, and who must act after them: when a container is made, and when it is published. */
const CODES: readonly (readonly [GraphFault, making: string, publishing: string])[] = [
  [{ code: 4, subcode: 2_207_051, message: 'Application request limit reached' }, 'later', 'unknown'],
  [{ code: 4, message: 'Application request limit reached' }, 'later', 'unknown'],
  [{ code: 1, message: 'An unknown error occurred' }, 'later', 'unknown'],
  [{ code: 2, message: 'Service temporarily unavailable' }, 'later', 'unknown'],
  [{ code: -1, subcode: 2_207_001, message: 'Instagram server error' }, 'later', 'unknown'],
  [{ code: 99, message: 'Try again', transient: true }, 'later', 'unknown'],
  [{ code: 9007, subcode: 2_207_027, message: 'Media ID is not available' }, 'later', 'later'],
  [{ code: -2, subcode: 2_207_003, message: 'It takes too long to download the media.' }, 'later', 'later'],
  [{ code: 9004, subcode: 2_207_052, message: 'Only photo or video' }, 'later', 'later'],
  [{ code: 1, subcode: 2_207_052, message: 'An unknown error occurred' }, 'later', 'later'],
  [{ code: -1, subcode: 2_207_032, message: 'Create media fail' }, 'later', 'later'],
  [{ code: 24, subcode: 2_207_008, message: 'The requested resource does not exist' }, 'later', 'later'],
  [{ code: -2, subcode: 2_207_020, message: 'The media has expired' }, 'later', 'later'],
  [{ code: 24, subcode: 4_279_009, message: 'The requested resource does not exist' }, 'later', 'later'],
  [{ code: 9, subcode: 2_207_042, message: 'Application request limit reached' }, 'later', 'later'],
  [{ code: 17, message: 'User request limit reached' }, 'later', 'later'],
  [{ code: 80_002, message: 'Too many calls to this account' }, 'later', 'later'],
  [{ code: 25, subcode: 2_207_050, message: 'The account is restricted' }, 'unauthorised', 'unauthorised'],
  [{ code: 1, subcode: 4_279_013, message: 'The account is restricted' }, 'unauthorised', 'unauthorised'],
  [{ code: 368, message: 'The action is deemed abusive' }, 'unauthorised', 'unauthorised'],
  [{ code: 190, subcode: 463, message: 'Session has expired' }, 'unauthorised', 'unauthorised'],
  [{ code: 200, message: 'Permissions error' }, 'unauthorised', 'unauthorised'],
  [{ code: 100, subcode: 33, message: 'Unsupported post request' }, 'unauthorised', 'unauthorised'],
  [{ code: 36_000, subcode: 2_207_004, message: 'The image size is too large.' }, 'rejected', 'rejected'],
  [
    { code: 36_001, subcode: 2_207_005, message: 'The image format is not supported.' },
    'rejected',
    'rejected',
  ],
  [{ code: 36_003, subcode: 2_207_009, message: 'The aspect ratio' }, 'rejected', 'rejected'],
  [{ code: 36_004, subcode: 2_207_010, message: 'The caption was too long.' }, 'rejected', 'rejected'],
  [{ code: 100, message: 'Param 190 is 4 and 2207051' }, 'rejected', 'rejected'],
];

describe('What Instagram and Threads refuse', () => {
  test.each(CODES)('with %j is told to who must act', async (no, making, publishing) => {
    const words = expect.stringContaining(no.message);
    const first = pretendInstagram({}, { instead: { create: () => graphNo(no) } });
    await expect(prepared(first)).rejects.toMatchObject({ refusal: making, message: words });
    const second = pretendInstagram();
    const { publish } = await prepared(second);
    second.turn({ instead: { publish: () => graphNo(no) } });
    await expect(publish()).rejects.toMatchObject({ refusal: publishing, message: words });
  });

  test('is told in the words that are meant for people, where there are some', async () => {
    const error = {
      code: 100,
      message: 'Invalid parameter',
      error_user_msg: 'The caption holds what we do not allow.',
    };
    const server = pretendThreads(
      {},
      { instead: { create: () => Response.json({ error }, { status: 400 }) } },
    );
    await expect(prepared(server)).rejects.toThrow(
      'Threads did not take the post (The caption holds what we do not allow.). Nothing was made public. Change the item, then run again.',
    );
  });

  test.each([
    [401, 'unauthorised'],
    [403, 'unauthorised'],
    [400, 'rejected'],
  ])('with %i and no numbers is definite all the same: %s', async (status, refusal) => {
    const instead = { create: () => new Response('No', { status }) };
    await expect(prepared(pretendThreads({}, { instead }))).rejects.toMatchObject({ refusal });
  });
});

describe.each(BOTH)('An answer of %s that makes no sense', (_, pretend) => {
  const WIFI = () => Response.json({ welcome: 'to our wi-fi' });

  test.each([WIFI, () => Response.json({ id: 'Your post is ready' })])(
    'to the making of a container keeps the post back',
    async (create) => {
      const server = pretend({}, { instead: { create } });
      await expect(prepared(server)).rejects.toMatchObject({ refusal: 'later' });
      expect(server.posts()).toEqual([]);
    },
  );

  test.each([WIFI, () => Response.json({ status: 'ALMOST', status_code: 'ALMOST' })])(
    'to the question how far it is keeps the post back',
    async (status) => {
      await expect(prepared(pretend({}, { instead: { status } }))).rejects.toMatchObject({
        refusal: 'later',
      });
    },
  );

  test('to the publish call is no receipt: the post may be public', async () => {
    const server = pretend();
    const { publish } = await prepared(server);
    server.turn({ instead: { publish: WIFI } });
    await expect(publish()).rejects.toMatchObject({ refusal: 'unknown' });
  });

  test('to the question what is left of the day keeps nothing back', async () => {
    const server = pretend({}, { instead: { quota: WIFI } });
    await (await prepared(server)).publish();
    expect(server.posts()).toHaveLength(1);
  });

  test.each([
    WIFI,
    () => Response.json({ permalink: 'javascript:alert(1)' }),
    () => Response.json({ permalink: 'https://a.uk/?a=IGAApretendInstagramToken&b=THAApretendThreadsToken' }),
  ])('to the question where the post is leaves the page of the account', async (read) => {
    const server = pretend({}, { instead: { read } });
    const { url } = await (await prepared(server)).publish();
    expect(url).toBe(server.account.url);
  });
});

test('A post that is out keeps its receipt when its address cannot be read', async () => {
  const server = pretendInstagram();
  const { publish } = await prepared(server);
  server.turn({ blind: true });
  expect(await publish()).toEqual({
    post: expect.any(String),
    url: 'https://www.instagram.com/brackenshire/',
  });
});

/** A post that goes to the server as it wants them. */
function wanted({ network }: PretendContainers) {
  return network.pictures.needed ? jpeg(post()) : post();
}

/** The same with a picture of its own. */
function picture() {
  return jpeg(picturePost('A nurse at the door'));
}

function jpeg(of: ReturnType<typeof post>) {
  const { attachment, ...rest } = of;
  const file = { url: 'https://news.example/cards/x.jpg', type: 'image/jpeg', width: 1080, height: 1350 };
  return attachment ? { ...rest, attachment: { ...attachment, picture: file } } : linkless();
}

async function prepared(server: PretendContainers, here: Partial<SignIn> = {}, of = wanted(server)) {
  const us = await server.network.signIn({ ...signInFor(server), fetch: fetchFor(server), ...here });
  return us.prepare(of, MEDIA, 'k', '2026-11-22T12:00:00Z');
}
