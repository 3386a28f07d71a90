import { describe, expect, test } from 'vitest';
import { facebook } from './facebook.ts';
import { linkless, MEDIA, outcomeOf, picturePost, post, ready } from './testing/bench.ts';
import { networkContract } from './testing/contract.ts';
import { FAULTS } from './testing/faults.ts';
import { pretendFacebook } from './testing/pretend-facebook.ts';
import { benchOf, fetchFor, signInFor } from './testing/pretend.ts';

networkContract('Facebook', {
  faults: FAULTS,
  cardAlt: 'unsupported',
  ownKeys: false,
  setUp: () => benchOf(pretendFacebook()),
});

describe('A post on Facebook', () => {
  test('with a link card sends the link, of which Facebook makes the card, and the token in a header', async () => {
    const server = pretendFacebook();
    await (await ready(benchOf(server))).publish();
    const sent = server.asked.find(({ call }) => call === 'post');
    expect(sent?.parameters).toEqual({
      message: post().text,
      link: post().link,
      published: true,
      fields: 'id,permalink_url',
    });
    expect(server.asked.map(({ url }) => url.href).join()).not.toContain('EAApretend');
  });

  test('with a picture of its own puts that there first, unseen and described, and then names it', async () => {
    const server = pretendFacebook();
    await (await ready(benchOf(server), picturePost('A nurse at the door'))).publish();
    const [photo, made] = ['photo', 'post'].map(
      (call) => server.asked.find((one) => one.call === call)?.parameters,
    );
    expect(photo).toMatchObject({ published: false, alt_text_custom: 'A nurse at the door' });
    expect(made).toMatchObject({ attached_media: [{ media_fbid: expect.stringMatching(/^\d+$/) }] });
    expect(made).not.toHaveProperty('link');
  });

  test('of an alert without its link has words alone', async () => {
    const server = pretendFacebook();
    await (await ready(benchOf(server), linkless({ attachment: undefined }))).publish();
    expect(server.asked.at(-1)?.parameters).not.toHaveProperty('link');
  });

  test('that Facebook has already, from the attempt whose answer was lost, is that one', async () => {
    const server = pretendFacebook();
    const bench = benchOf(server);
    const first = await ready(bench);
    bench.fail('publish', 'lost');
    await outcomeOf(first.publish());
    const receipt = await (await ready(bench)).publish();
    expect(server.kept()).toHaveLength(1);
    expect(receipt.post).toBe(server.posts()[0]?.id);
  });
});

describe('What Facebook refuses', () => {
  const refusing = (code: number, subcode = 0, headers: HeadersInit = {}) => {
    const server = pretendFacebook();
    const own = fetchFor(server);
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const request = new Request(input, init);
      if (!request.url.includes('/feed')) return own(input, init);
      const said = { message: 'No.', code, ...(subcode > 0 && { error_subcode: subcode }) };
      return Response.json({ error: said }, { status: 400, headers });
    };
    return facebook.signIn({ ...signInFor(server), fetch });
  };

  test.each([
    [1, 'unknown'],
    [2, 'unknown'],
    [4, 'later'],
    [17, 'later'],
    [32, 'later'],
    [341, 'later'],
    [613, 'later'],
    [10, 'unauthorised'],
    [200, 'unauthorised'],
    [299, 'unauthorised'],
    [102, 'unauthorised'],
    [190, 'unauthorised'],
    [368, 'unauthorised'],
    [100, 'rejected'],
    [1_609_005, 'later'],
    [490, 'rejected'],
  ] as const)('with code %d is %s', async (code, refusal) => {
    const us = await refusing(code);
    const { publish } = await us.prepare(post(), MEDIA, 'k', '2026-11-22T12:00:00Z');
    await expect(publish()).rejects.toMatchObject({ name: 'NetworkError', refusal });
  });

  test.each([
    [458, 'has removed the app'],
    [460, 'has changed their password'],
    [463, 'The token has ended'],
    [492, 'no role on the Page'],
  ])(
    'with a token that died by subcode %d says why, and where the way to a new one is',
    async (subcode, words) => {
      const us = await refusing(190, subcode);
      const { publish } = await us.prepare(post(), MEDIA, 'k', '');
      await expect(publish()).rejects.toThrow(words);
      await expect(publish()).rejects.toThrow('docs/accounts/facebook.md');
    },
  );

  test('because of too many calls waits as long as Facebook says', async () => {
    const usage = JSON.stringify({ '1': [{ type: 'pages', estimated_time_to_regain_access: 30 }] });
    const us = await refusing(32, 0, { 'x-business-use-case-usage': usage });
    const { publish } = await us.prepare(post(), MEDIA, 'k', '');
    await expect(publish()).rejects.toMatchObject({ refusal: 'later', retryAt: '2026-11-22T12:30:00Z' });
  });
});

describe('Nonsense from Facebook', () => {
  test.each([
    ['a web page', () => new Response('<!doctype html>')],
    ['a list', () => Response.json([1])],
    ['nothing', () => new Response('')],
    ['a post without a number', () => Response.json({ id: null })],
  ])('in answer to a post (%s) leaves a doubt, and no receipt', async (_, answer) => {
    const server = pretendFacebook();
    const own = fetchFor(server);
    const fetch: typeof globalThis.fetch = async (input, init) =>
      init?.method === 'POST' ? answer() : own(input, init);
    const us = await facebook.signIn({ ...signInFor(server), fetch });
    const { publish } = await us.prepare(post(), undefined, 'k', '');
    await expect(publish()).rejects.toMatchObject({ refusal: 'unknown' });
  });
});

describe('The token of a Page', () => {
  test.each([
    [{ expires_at: 1_800_000_000, data_access_expires_at: 0 }, '2027-01-15T08:00:00Z'],
    [{ expires_at: 1_800_000_000, data_access_expires_at: 1_790_000_000 }, '2026-09-21T14:13:20Z'],
    [{ expires_at: 0, data_access_expires_at: 0 }, undefined],
  ])('that says %j ends %s', async (ways, ends) => {
    const us = await benchOf(pretendFacebook({ token: ways })).signIn();
    expect((await us.whoAmI()).ends).toBe(ends);
  });

  test('that lacks a permission says which', async () => {
    const us = await benchOf(pretendFacebook({ token: { scopes: ['pages_show_list'] } })).signIn();
    expect((await us.whoAmI()).lacks.join(' ')).toContain('pages_manage_posts');
  });

  test('of another Page, or a person, posts nothing', async () => {
    const signing = signInFor(pretendFacebook());
    const settings = { ...signing.settings, PAGE: '1' };
    await expect(facebook.signIn({ ...signing, settings })).rejects.toMatchObject({
      refusal: 'unauthorised',
    });
  });
});

test('a post that somebody else wrote on the Page is not ours to delete', async () => {
  const server = pretendFacebook();
  const us = await benchOf(server).signIn();
  const theirs = server.put({ text: 'Hello', from: '999' });
  const id = server.posts().find(({ text }) => text === 'Hello')?.id ?? theirs;
  await expect(us.remove?.(id)).rejects.toMatchObject({ refusal: 'rejected' });
  expect(server.kept()).toHaveLength(1);
});

test('Facebook is relied on only once somebody else has seen a post there', () => {
  expect(facebook.provedFirst).toBe(true);
});
