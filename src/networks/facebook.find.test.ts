import { describe, expect, test } from 'vitest';
import { facebook } from './facebook.ts';
import type { Sought } from './post.ts';
import { linkless, ready } from './testing/bench.ts';
import { pretendFacebook } from './testing/pretend-facebook.ts';
import { PRETEND_PAGE } from './testing/pretend-facebook-posts.ts';
import { graphRefuses } from './testing/pretend-graph.ts';
import { benchOf, fetchFor, signInFor } from './testing/pretend.ts';

type Server = ReturnType<typeof pretendFacebook>;

const NOON = Date.UTC(2026, 10, 22, 12);
const LINK = 'https://news.example/news/clinic/';
const SOUGHT: Sought = { key: 'x', link: LINK, text: 'x', except: [], since: '2026-11-22T12:00:00Z' };
const WORDS = 'Correction: 9am, not 8am.';

describe('Looking for a post on Facebook', () => {
  test.each([
    ['by its card', { text: 'Clinic opens', link: LINK }],
    ['by its words', { text: `Clinic opens ${LINK}` }],
    ['at the end of a sentence', { text: `Clinic opens (see ${LINK}).` }],
    ['whatever the case of its host', { text: 'Clinic opens https://NEWS.example/news/clinic/' }],
    ['with fields for counting clicks', { text: `Clinic ${LINK}?utm_source=facebook&fbclid=IwAR0` }],
    ['with a part of the page', { text: 'Clinic opens', link: `${LINK}#times` }],
    ["though Facebook's clock is behind ours", { text: LINK, createdAt: NOON - 59 * 60 * 1000 }],
  ])('finds one %s', async (_, post) => {
    const server = pretendFacebook();
    const id = server.put(post);
    expect(await found(server)).toEqual({
      found: 'yes',
      receipt: { post: `${PRETEND_PAGE.id}/${id}`, url: `https://www.facebook.com/${id}` },
    });
  });

  test.each([
    ['older', { text: LINK, createdAt: NOON - 2 * 60 * 60 * 1000 }],
    ['about something else', { text: `${LINK}2/`, link: `${LINK}3/` }],
    ["a visitor's", { text: LINK, from: '999' }],
  ])('does not take a post for it that is %s', async (_, post) => {
    const server = pretendFacebook();
    server.put(post);
    expect(await found(server)).toEqual({ found: 'no' });
  });

  test('finds one whose card hides the address in one of its own', async () => {
    const url = `https://l.facebook.com/l.php?u=${encodeURIComponent(LINK)}&h=AT0`;
    const attachments = { data: [{ media_type: 'link', url }] };
    const data = [{ id: '1_2', from: { id: PRETEND_PAGE.id }, created_time: 'soon', attachments }];
    expect(await found(pretendFacebook(), {}, () => Response.json({ data }))).toMatchObject({ found: 'yes' });
  });

  test('finds one by its words, when it has no link', async () => {
    const server = pretendFacebook();
    const text = 'Clinic opens – “walk in” & wait\n\n#Health 😀 10 < 12';
    server.put({ text });
    expect(await found(server, { link: null, text })).toMatchObject({ found: 'yes' });
    expect(await found(server, { link: null, text: 'Clinic opens' })).toEqual({ found: 'no' });
  });

  test('passes over those that another receipt holds', async () => {
    const server = pretendFacebook();
    const [first, second] = [server.put({ text: LINK }), server.put({ text: LINK })];
    const except = [`${PRETEND_PAGE.id}/${second}`];
    expect(await found(server, { except })).toMatchObject({
      receipt: { post: `${PRETEND_PAGE.id}/${first}` },
    });
  });

  test('reads page after page until there are no more, and never the address that holds the token', async () => {
    const server = pretendFacebook();
    const id = server.put({ text: LINK });
    Array.from({ length: 60 }, () => server.put({ text: 'x' }));
    expect(await found(server)).toMatchObject({ receipt: { post: `${PRETEND_PAGE.id}/${id}` } });
    expect(pagesOf(server)).toHaveLength(3);
    expect(
      pagesOf(server)
        .map(({ url }) => url.href)
        .join(' '),
    ).not.toContain('access_token');
  });

  test('stops where everything is older', async () => {
    const server = pretendFacebook();
    Array.from({ length: 60 }, () => server.put({ text: 'x', createdAt: NOON - 24 * 60 * 60 * 1000 }));
    expect(await found(server)).toEqual({ found: 'no' });
    expect(pagesOf(server)).toHaveLength(1);
  });

  test('says that it does not know after 500 posts', async () => {
    const server = pretendFacebook();
    Array.from({ length: 501 }, () => server.put({ text: 'x' }));
    expect(await found(server)).toMatchObject({ found: 'unknown', why: /500/ });
  });

  test.each([
    ['a web page', () => new Response('<!doctype html>')],
    ['no list', () => Response.json({ welcome: 'to our wi-fi' })],
    ['a list of something else', () => Response.json({ data: [null] })],
    ['a list without ids', () => Response.json({ data: [{ message: LINK }] })],
    ['more without saying where', () => Response.json({ data: [], paging: { next: 'https://x.example/' } })],
    ['404', () => new Response('', { status: 404 })],
    ['a parameter that it does not know', () => graphRefuses(100, 'Tried accessing nonexisting field')],
  ])('takes %s for no answer', async (_, answer) => {
    await expect(found(pretendFacebook(), {}, answer)).rejects.toMatchObject({ refusal: 'later' });
  });

  test('without the permission says who must act', async () => {
    const answer = () => graphRefuses(10, 'This endpoint requires pages_read_engagement', { status: 403 });
    await expect(found(pretendFacebook(), {}, answer)).rejects.toMatchObject({
      refusal: 'unauthorised',
      message: /docs\/accounts\/facebook\.md/,
    });
  });
});

describe('An answer on Facebook', () => {
  test('is a comment of the Page on its own post, named in the ledger by that post', async () => {
    const { server, post, prepared } = await answering();
    expect(prepared.key).toBe(`comment:${post}`);
    expect(server.calls).not.toContain('comment');
    await prepared.publish();
    expect(server.posts().filter(({ replyTo }) => replyTo === post)).toMatchObject([{ text: WORDS }]);
  });

  test('is sought under that post only, and not among what visitors wrote there', async () => {
    const { server, post, under } = await answering();
    server.put({ text: WORDS });
    server.put({ text: WORDS, under, from: '999' });
    const sought = { key: `comment:${post}`, link: null, text: WORDS };
    expect(await found(server, sought)).toEqual({ found: 'no' });
    const own = server.put({ text: WORDS, under });
    expect(await found(server, sought)).toMatchObject({
      found: 'yes',
      receipt: { post: `${PRETEND_PAGE.id}/${own}` },
    });
  });

  test('to a post that is gone is not there either', async () => {
    const { server, post, under } = await answering();
    server.remove(under);
    expect(await found(server, { key: `comment:${post}`, link: null, text: WORDS })).toEqual({ found: 'no' });
  });

  test('that Facebook does not tell of, though the post is there, is not taken for missing', async () => {
    const { server, post } = await answering();
    server.fail('comments', 'unavailable');
    const sought = found(server, { key: `comment:${post}`, link: null, text: WORDS });
    await expect(sought).rejects.toMatchObject({ refusal: 'later' });
  });

  test('on another Page than the one that is signed in cannot be looked for', async () => {
    expect(await found(pretendFacebook(), { key: 'comment:1/1_2' })).toMatchObject({ found: 'unknown' });
  });

  test('can be answered, seen and taken away as a post can', async () => {
    const { server, prepared } = await answering();
    const us = await benchOf(server).signIn();
    const { post } = await prepared.publish();
    expect(await us.exists(post)).toBe(true);
    await us.remove?.(post);
    expect(await us.exists(post)).toBe(false);
    expect(server.kept()).toHaveLength(1);
  });
});

async function answering() {
  const server = pretendFacebook();
  const under = server.put({ text: 'Clinic opens' });
  const post = `${PRETEND_PAGE.id}/${under}`;
  const answer = linkless({ text: WORDS, attachment: undefined, replyTo: post });
  return { server, post, under, prepared: await ready(benchOf(server), answer) };
}

/** @param list what Facebook answers instead of its posts. */
async function found(server: Server, changes: Partial<Sought> = {}, list?: () => Response) {
  const own = fetchFor(server);
  const fetch: typeof globalThis.fetch = async (input, init) =>
    list && new Request(input).url.includes('/published_posts') ? list() : own(input, init);
  const us = await facebook.signIn({ ...signInFor(server), fetch });
  return us.find({ ...SOUGHT, ...changes });
}

function pagesOf({ asked }: Server) {
  return asked.filter(({ call }) => call === 'list');
}
