import { describe, expect, test } from 'vitest';
import type { Sought } from '../post.ts';
import { outcomeOf } from '../testing/bench.ts';
import { preparedOn } from '../testing/container-posts.ts';
import { graphNo } from '../testing/pretend-containers-answers.ts';
import type { PretendContainers } from '../testing/pretend-containers-terms.ts';
import { pretendInstagram } from '../testing/pretend-instagram.ts';
import { pretendThreads } from '../testing/pretend-threads.ts';
import { signInFor } from '../testing/pretend.ts';

const NOON = Date.UTC(2026, 10, 22, 12);
const HOUR = 60 * 60 * 1000;
const LINK = 'https://news.example/news/clinic/';
const TEXT = `Clinic opens – walk in 😀 ${LINK}`;
const SPAM = { code: 4, subcode: 2_207_051, message: 'Application request limit reached' };

describe.each([
  ['Instagram', pretendInstagram],
  ['Threads', pretendThreads],
] as const)('Looking for a post on %s', (network, pretend) => {
  test.each([
    ['by its link', `Other words. ${LINK}`],
    ['whatever the case of its host', 'See https://NEWS.example/news/clinic/.'],
    ['with fields for counting clicks', `(${LINK}?utm_source=x)`],
  ])('without a container finds one that a person made since, %s', async (_, text) => {
    const server = pretend();
    const id = server.medias.put({ text });
    expect(await find(server)).toMatchObject({ found: 'yes', receipt: { post: id } });
  });

  test.each([
    ['older', { text: TEXT, createdAt: NOON - 2 * HOUR }],
    ['about something else', { text: `${LINK}2/` }],
    ["somebody else's, shown again", { text: TEXT, type: 'REPOST_FACADE' }],
  ])('does not take a post for it that is %s', async (_, media) => {
    const server = pretendThreads();
    server.medias.put(media);
    expect(await find(server)).toEqual({ found: 'no' });
  });

  test('without a link finds one by its words, whatever became of their spaces and marks', async () => {
    const server = pretend();
    const id = server.medias.put({ text: 'Clinic opens\n\n“walk in” #Health 😀' });
    const same = { link: null, text: 'Clinic opens – walk in #Health 😀\n' };
    expect(await find(server, same)).toMatchObject({ found: 'yes', receipt: { post: id } });
    expect(await find(server, { link: null, text: 'Clinic opens' })).toEqual({ found: 'no' });
  });

  test('passes over those that another receipt holds', async () => {
    const server = pretend();
    const [first, second] = [server.medias.put({ text: TEXT }), server.medias.put({ text: TEXT })];
    expect(await find(server, { except: [second] })).toMatchObject({ receipt: { post: first } });
  });

  test('reads page after page, and never the address of the next, which has the token in it', async () => {
    const server = pretend();
    const id = server.medias.put({ text: TEXT });
    Array.from({ length: 250 }, () => server.medias.put({ text: 'x' }));
    expect(await find(server)).toMatchObject({ found: 'yes', receipt: { post: id } });
    expect(server.requests.map(({ url }) => url.searchParams.get('after') ?? '')).toHaveLength(3);
    expect(server.requests.map(({ url }) => url.href).join(' ')).not.toMatch(/access_token|SECRET/);
  });

  test('stops where everything is older', async () => {
    const server = pretendInstagram();
    Array.from({ length: 150 }, () => server.medias.put({ text: 'x', createdAt: NOON - 24 * HOUR }));
    expect(await find(server)).toEqual({ found: 'no' });
    expect(server.calls).toEqual(['list']);
  });

  test('says that it does not know after 2,000 posts', async () => {
    const server = pretend();
    Array.from({ length: 2100 }, () => server.medias.put({ text: 'x' }));
    expect(await find(server)).toMatchObject({ found: 'unknown', why: expect.stringContaining('2000') });
  });

  test('finds a post whose publish call says that it was refused as spam, and was done all the same', async () => {
    const server = pretend();
    const { key, publish } = await prepared(server);
    server.turn({ saysAfter: SPAM });
    expect(await outcomeOf(publish())).toMatchObject({ refusal: 'unknown' });
    expect(await find(server, { key })).toMatchObject({
      found: 'yes',
      receipt: { post: server.posts()[0]?.id },
    });
  });

  test('whose container is ready and was not published says no', async () => {
    const server = pretend();
    const { key } = await prepared(server);
    expect(await find(server, { key })).toEqual({ found: 'no' });
  });

  test.each(['ERROR', 'EXPIRED'] as const)('whose container is %s says no', async (processing) => {
    const server = pretend();
    const { key } = await prepared(server);
    server.turn({ processing });
    expect(await find(server, { key })).toEqual({ found: 'no' });
  });

  test('whose container is at work is left for another run', async () => {
    const server = pretend();
    const { key } = await prepared(server);
    server.turn({ processing: 'never' });
    await expect(find(server, { key })).rejects.toMatchObject({ refusal: 'later', message: /still at work/ });
  });

  test('whose container is published waits for the list to show it, for a day', async () => {
    const server = pretend();
    const { key, publish } = await prepared(server);
    await publish();
    server.turn({ lists: false });
    await expect(find(server, { key })).rejects.toMatchObject({
      refusal: 'later',
      message: expect.stringContaining('has published the post'),
    });
    expect(await find(server, { key, since: '2026-11-21T11:00:00Z' })).toMatchObject({
      found: 'unknown',
      why: expect.stringContaining('deleted'),
    });
    server.turn({});
    expect(await find(server, { key })).toMatchObject({ found: 'yes' });
  });

  test('whose container cannot be read, as in May 2026, relies on the list', async () => {
    const server = pretend();
    const { key, publish } = await prepared(server);
    server.turn({ blind: true });
    expect(await find(server, { key })).toEqual({ found: 'no' });
    await publish();
    expect(await find(server, { key })).toMatchObject({ found: 'yes' });
  });

  test.each([
    ['a web page', () => new Response('<!doctype html>')],
    ['an object without posts', () => Response.json({})],
    ['a list of something else', () => Response.json({ data: [null] })],
    ['a fault', () => graphNo({ code: 2, message: 'Service temporarily unavailable' })],
  ])('takes %s for no answer', async (_, list) => {
    await expect(find(pretend({}, { instead: { list } }))).rejects.toMatchObject({ refusal: 'later' });
  });

  test('without the permission says who must act', async () => {
    await expect(find(pretend({}, { lacks: ['list'] }))).rejects.toMatchObject({
      refusal: 'unauthorised',
      message: expect.stringContaining(`docs/accounts/${network.toLowerCase()}.md`),
    });
  });

  test('at an account that is not the one of the token asks to look at its number', async () => {
    const list = () => graphNo({ code: 100, subcode: 33, message: 'Unsupported get request.' });
    await expect(find(pretend({}, { instead: { list } }))).rejects.toMatchObject({
      refusal: 'unauthorised',
      message: expect.stringContaining('NEWS_ACCOUNT'),
    });
  });
});

test('A post on Threads is found by its link card, which is not among its words', async () => {
  const server = pretendThreads();
  const id = server.medias.put({ text: 'Clinic opens', link: LINK });
  expect(await find(server)).toMatchObject({ found: 'yes', receipt: { post: id } });
});

test('A post on Threads is found by its words when the address of its card was changed', async () => {
  const server = pretendThreads();
  const id = server.medias.put({ text: 'Clinic opens', link: 'https://l.threads.com/?u=news.example' });
  expect(await find(server, { text: 'Clinic opens' })).toMatchObject({ receipt: { post: id } });
  expect(await find(server, { text: 'Clinic opens at 9' })).toEqual({ found: 'no' });
});

test('An answer on Threads is found among the answers', async () => {
  const server = pretendThreads();
  const replyTo = server.medias.put({ text: TEXT });
  const id = server.medias.put({ text: 'Correction: 9am.', replyTo, list: 'replies' });
  const sought = { link: null, text: 'Correction: 9am.' };
  expect(await find(server, sought)).toMatchObject({ found: 'yes', receipt: { post: id } });
  expect(server.calls).toEqual(['list', 'list']);
});

async function find(server: PretendContainers, changes: Partial<Sought> = {}) {
  const us = await server.network.signIn(signInFor(server));
  return us.find({ key: 'k', link: LINK, text: TEXT, except: [], since: '2026-11-22T12:00:00Z', ...changes });
}

/** A post made ready, and its container. */
async function prepared(server: PretendContainers) {
  const { key = '', publish } = await preparedOn(server);
  return { key, publish };
}
