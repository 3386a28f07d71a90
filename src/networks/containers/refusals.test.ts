import { describe, expect, test } from 'vitest';
import { preparedOn } from '../testing/container-posts.ts';
import { graphNo, type GraphFault } from '../testing/pretend-containers-answers.ts';
import { pretendInstagram } from '../testing/pretend-instagram.ts';
import { pretendThreads } from '../testing/pretend-threads.ts';

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
    await expect(preparedOn(first)).rejects.toMatchObject({ refusal: making, message: words });
    const second = pretendInstagram();
    const { publish } = await preparedOn(second);
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
    await expect(preparedOn(server)).rejects.toThrow(
      'Threads did not take the post (The caption holds what we do not allow.). Nothing was made public. Change the item, then run again.',
    );
  });

  test.each([
    [401, 'unauthorised'],
    [403, 'unauthorised'],
    [400, 'rejected'],
  ])('with %i and no numbers is definite all the same: %s', async (status, refusal) => {
    const instead = { create: () => new Response('No', { status }) };
    await expect(preparedOn(pretendThreads({}, { instead }))).rejects.toMatchObject({ refusal });
  });
});

describe.each([
  ['Instagram', pretendInstagram],
  ['Threads', pretendThreads],
] as const)('An answer of %s that makes no sense', (_, pretend) => {
  const WIFI = () => Response.json({ welcome: 'to our wi-fi' });

  test.each([WIFI, () => Response.json({ id: 'Your post is ready' })])(
    'to the making of a container keeps the post back',
    async (create) => {
      const server = pretend({}, { instead: { create } });
      await expect(preparedOn(server)).rejects.toMatchObject({ refusal: 'later' });
      expect(server.posts()).toEqual([]);
    },
  );

  test.each([WIFI, () => Response.json({ status: 'ALMOST', status_code: 'ALMOST' })])(
    'to the question how far it is keeps the post back',
    async (status) => {
      await expect(preparedOn(pretend({}, { instead: { status } }))).rejects.toMatchObject({
        refusal: 'later',
      });
    },
  );

  test('to the publish call is no receipt: the post may be public', async () => {
    const server = pretend();
    const { publish } = await preparedOn(server);
    server.turn({ instead: { publish: WIFI } });
    await expect(publish()).rejects.toMatchObject({ refusal: 'unknown' });
  });

  test('to the question what is left of the day keeps nothing back', async () => {
    const server = pretend({}, { instead: { quota: WIFI } });
    await (await preparedOn(server)).publish();
    expect(server.posts()).toHaveLength(1);
  });

  test.each([
    WIFI,
    () => Response.json({ permalink: 'javascript:alert(1)' }),
    () => Response.json({ permalink: 'https://a.uk/?a=IGAApretendInstagramToken&b=THAApretendThreadsToken' }),
  ])('to the question where the post is leaves the page of the account', async (read) => {
    const server = pretend({}, { instead: { read } });
    const { url } = await (await preparedOn(server)).publish();
    expect(url).toBe(server.account.url);
  });
});

test('A post that is out keeps its receipt when its address cannot be read', async () => {
  const server = pretendInstagram();
  const { publish } = await preparedOn(server);
  server.turn({ blind: true });
  expect(await publish()).toEqual({
    post: expect.any(String),
    url: 'https://www.instagram.com/brackenshire/',
  });
});
