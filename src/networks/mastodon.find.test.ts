import { describe, expect, test } from 'vitest';
import { mastodon } from './mastodon.ts';
import type { Sought } from './post.ts';
import { asFetch } from './testing/as-fetch.ts';
import { pretendMastodon, signInAtMastodon, type PretendMastodon } from './testing/pretend-mastodon.ts';

const NOON = Date.UTC(2026, 10, 22, 12);
const LINK = 'https://news.example/news/clinic/';
const SOUGHT: Sought = { key: 'x', link: LINK, text: 'x', except: [], since: '2026-11-22T12:00:00Z' };
const ELSEWHERE = '116000000000999999';

describe('Looking for a post on Mastodon', () => {
  test.each([
    ['by its link', `Clinic opens ${LINK}`],
    ['whatever the case of its host', 'Clinic opens https://NEWS.example/news/clinic/'],
    ['with fields for counting clicks', `Clinic opens ${LINK}?utm_source=mastodon&utm_medium=social`],
    ['with a part of the page', `Clinic opens ${LINK}#times`],
  ])('finds one that a person made since, %s', async (_, text) => {
    const server = pretendMastodon();
    const id = server.put({ text });
    expect(await found(server)).toMatchObject({ found: 'yes', receipt: { post: `social.example/${id}` } });
  });

  test.each([
    ['older', { text: LINK, createdAt: NOON - 2 * 60 * 60 * 1000 }],
    ['about something else', { text: `${LINK}2/` }],
    ['for followers only', { text: LINK, visibility: 'private' }],
    ['to one person', { text: LINK, visibility: 'direct' }],
    ["an answer to somebody else's", { text: LINK, answers: ELSEWHERE }],
  ])('does not take a post for it that is %s', async (_, post) => {
    const server = pretendMastodon();
    server.put(post);
    expect(await found(server)).toEqual({ found: 'no' });
  });

  test('finds one by the card that the server made of its link', async () => {
    const status = { id: 7, created_at: '2026-11-22T12:00:00.000Z', content: '', card: { url: LINK } };
    expect(await found(pretendMastodon(), {}, () => Response.json([status]))).toEqual({
      found: 'yes',
      receipt: { post: 'social.example/7', url: 'https://social.example/@brackenshire/7' },
    });
  });

  test("finds one by its words, when it has no link, and however the server's clock goes", async () => {
    const server = pretendMastodon();
    const text = 'Clinic opens – “walk in” & wait\n\n#Health @nurses@a.uk 😀 10 < 12';
    server.put({ text, createdAt: NOON - 59 * 60 * 1000 });
    expect(await found(server, { link: null, text })).toMatchObject({ found: 'yes' });
    expect(await found(server, { link: null, text: 'Clinic opens' })).toEqual({ found: 'no' });
  });

  test('passes over those that another receipt holds', async () => {
    const server = pretendMastodon();
    const [first, second] = [server.put({ text: LINK }), server.put({ text: LINK })];
    const except = [`social.example/${second}`];
    expect(await found(server, { except })).toMatchObject({ receipt: { post: `social.example/${first}` } });
  });

  test('reads page after page, short or long, until there are no more', async () => {
    const server = pretendMastodon();
    const id = server.put({ text: LINK });
    Array.from({ length: 100 }, () => server.put({ text: 'x' }));
    expect(await found(server)).toMatchObject({ found: 'yes', receipt: { post: `social.example/${id}` } });
    expect(pagesOf(server)).toBe(3);
  });

  test('stops where everything is older', async () => {
    const server = pretendMastodon();
    Array.from({ length: 100 }, () => server.put({ text: 'x', createdAt: NOON - 24 * 60 * 60 * 1000 }));
    expect(await found(server)).toEqual({ found: 'no' });
    expect(pagesOf(server)).toBe(1);
  });

  test('says that it does not know after 800 posts', async () => {
    const server = pretendMastodon();
    Array.from({ length: 900 }, () => server.put({ text: 'x' }));
    expect(await found(server)).toMatchObject({ found: 'unknown', why: /800/ });
    expect(pagesOf(server)).toBe(20);
  });

  test.each([
    ['a web page', () => new Response('<!doctype html>')],
    ['an object', () => Response.json({})],
    ['a list of something else', () => Response.json([null])],
    ['a list without ids', () => Response.json([{ content: LINK }])],
    ['404', () => new Response('', { status: 404 })],
  ])('takes %s for no answer', async (_, answer) => {
    await expect(found(pretendMastodon(), {}, answer)).rejects.toMatchObject({ refusal: 'later' });
  });

  test('without the permission says who must act', async () => {
    const server = pretendMastodon({ scopes: ['profile', 'write'] });
    await expect(found(server)).rejects.toMatchObject({
      refusal: 'unauthorised',
      message: /new access token/,
    });
  });
});

/** @param list what the server answers instead of its posts. */
async function found(server: PretendMastodon, changes: Partial<Sought> = {}, list?: () => Response) {
  const fetch = asFetch(async (request) =>
    list && new URL(request.url).pathname.endsWith('/statuses') ? list() : server.handle(request),
  );
  const us = await mastodon.signIn({ ...signInAtMastodon(server), fetch });
  return us.find({ ...SOUGHT, ...changes });
}

function pagesOf({ calls }: PretendMastodon): number {
  return calls.filter(({ call }) => call === 'list').length;
}
