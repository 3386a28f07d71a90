import { describe, expect, test } from 'vitest';
import { facebook } from './facebook.ts';
import { linkless, post } from './testing/bench.ts';
import { pretendFacebook } from './testing/pretend-facebook.ts';
import { PRETEND_PAGE } from './testing/pretend-facebook-posts.ts';
import { fetchFor, signInFor } from './testing/pretend.ts';

type Server = ReturnType<typeof pretendFacebook>;

const NOON = Date.UTC(2026, 10, 22, 12);
const MINUTE = 60_000;
const { text, link } = { text: post().text, link: 'https://news.example/news/clinic/' };

describe('When Facebook says that it has the words already', () => {
  test.each([
    ['with its link', post(), { text, link }],
    ['without a link', linkless(), { text: linkless().text }],
    ["by Facebook's own clock", post(), { text, link, createdAt: NOON - 4 * MINUTE }],
  ])('a post that was made since the first try is this one, %s', async (_, wanted, there) => {
    const server = pretendFacebook();
    const id = server.put(there);
    expect(await publish(server, wanted)).toMatchObject({ post: `${PRETEND_PAGE.id}/${id}` });
    expect(server.kept()).toHaveLength(1);
  });

  test.each([
    ['an earlier one', { text, link, createdAt: NOON - 6 * MINUTE }],
    ['one about something else', { text: 'Clinic opens', link: 'https://news.example/news/other/' }],
  ])('%s is another post: this one needs words of its own', async (_, there) => {
    const server = pretendFacebook();
    const id = server.put(there);
    const wanted = post({ text: there.text });
    await expect(publish(server, wanted)).rejects.toMatchObject({
      refusal: 'rejected',
      message: expect.stringContaining(
        `https://www.facebook.com/${id} says the same. Nothing was made public. Give this post words of its own`,
      ),
    });
    expect(server.kept()).toHaveLength(1);
  });

  test('and shows no such post, this one may be public and not listed yet', async () => {
    const server = pretendFacebook({ lag: 10 * MINUTE });
    server.put({ text, link });
    await expect(publish(server)).rejects.toMatchObject({ refusal: 'unknown' });
  });

  test.each(['unavailable', 'token expired', 'web page'] as const)(
    'and does not say which (%s), this one may be public',
    async (fault) => {
      const server = pretendFacebook();
      server.put({ text, link });
      server.fail('list', fault);
      await expect(publish(server)).rejects.toMatchObject({ refusal: 'unknown' });
    },
  );
});

async function publish(server: Server, wanted = post()) {
  const us = await facebook.signIn({ ...signInFor(server), fetch: fetchFor(server) });
  return (await us.prepare(wanted, undefined, 'k', '2026-11-22T12:00:00Z')).publish();
}
