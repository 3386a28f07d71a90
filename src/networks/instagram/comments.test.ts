import { describe, expect, test } from 'vitest';
import type { Sought } from '../post.ts';
import { linkless, outcomeOf, settle } from '../testing/bench.ts';
import { FAULTS } from '../testing/faults.ts';
import { graphNo } from '../testing/pretend-containers-answers.ts';
import type { PretendContainers } from '../testing/pretend-containers-terms.ts';
import { pretendInstagram } from '../testing/pretend-instagram.ts';
import { benchOf, signInFor } from '../testing/pretend.ts';

const WORDS = 'Correction: 9am, not 8am.';
const HOUR = 60 * 60 * 1000;

describe('A comment under our own post on Instagram', () => {
  test('is what an answer is: its key names the post, and readers find it there', async () => {
    const { server, post } = posted();
    const { key, publish } = await prepared(server, post);
    expect(key).toBe(`comment:${post}`);
    expect(await publish()).toEqual({
      post: server.posts()[1]?.id,
      url: `https://www.instagram.com/p/${post}/`,
    });
    expect(server.requests.at(-2)).toMatchObject({ call: 'comment', body: { message: WORDS } });
    expect(server.calls).not.toContain('create');
  });

  test.each(FAULTS)('that met "%s" is looked for by its words, and there is one', async (fault) => {
    const { server, post } = posted();
    const { key, publish } = await prepared(server, post);
    server.fail('comment', fault);
    expect(await outcomeOf(publish())).toMatchObject({ name: 'NetworkError' });
    await settle(benchOf(server), answer(post), key);
    await settle(benchOf(server), answer(post), key);
    expect(benchOf(server).replies(post)).toEqual([WORDS]);
  });

  test.each([
    ["somebody else's with the same words", { username: 'neighbour' }],
    ['older', { createdAt: Date.UTC(2026, 10, 22, 10) }],
    ['of other words', { text: 'Thank you!' }],
  ])('is not one that is %s', async (_, changes) => {
    const { server, post } = posted();
    server.medias.put({ text: WORDS, replyTo: post, list: 'comments', ...changes });
    expect(await find(server, post)).toEqual({ found: 'no' });
  });

  test('is passed over when another receipt holds it', async () => {
    const { server, post } = posted();
    const held = server.medias.put({ text: WORDS, replyTo: post, list: 'comments' });
    expect(await find(server, post, { except: [held] })).toEqual({ found: 'no' });
  });

  test('whose maker is not said may be anybody’s, so a person is asked', async () => {
    const comments = () =>
      Response.json({ data: [{ id: '7', text: WORDS, timestamp: '2026-11-22T12:00:00+0000' }] });
    const { server, post } = posted({ instead: { comments } });
    expect(await find(server, post)).toMatchObject({ found: 'unknown' });
  });

  test('among more than 2,000 newer ones is not known', async () => {
    const { server, post } = posted();
    Array.from({ length: 2100 }, () => server.medias.put({ text: 'x', replyTo: post, list: 'comments' }));
    expect(await find(server, post)).toMatchObject({ found: 'unknown', why: /2000 newer comments/ });
  });

  test('is refused for good when it is too long, and in doubt after an answer without an id', async () => {
    const { server, post } = posted();
    const long = await prepared(server, post, 'x'.repeat(2201));
    await expect(long.publish()).rejects.toMatchObject({ refusal: 'rejected', message: /the comment/ });
    server.turn({ instead: { comment: () => Response.json({}) } });
    const { publish } = await prepared(server, post);
    await expect(publish()).rejects.toMatchObject({ refusal: 'unknown' });
  });

  test.each([1, 2, 4])('that is answered with error %i is in doubt', async (code) => {
    const { server, post } = posted();
    const { publish } = await prepared(server, post);
    server.turn({ instead: { comment: () => graphNo({ code, message: 'No' }) } });
    await expect(publish()).rejects.toMatchObject({ refusal: 'unknown' });
  });

  test('is taken away like a post', async () => {
    const { server, post } = posted();
    const us = await server.network.signIn(signInFor(server));
    const receipt = await (await prepared(server, post)).publish();
    expect(await us.exists(receipt.post)).toBe(true);
    await us.remove?.(receipt.post);
    expect(await us.exists(receipt.post)).toBe(false);
    expect(server.posts().map(({ id }) => id)).toEqual([post]);
  });
});

function posted(ways: Parameters<typeof pretendInstagram>[1] = {}) {
  const server = pretendInstagram({}, ways);
  return { server, post: server.medias.put({ text: 'Clinic opens' }) };
}

function answer(replyTo: string, text = WORDS) {
  return linkless({ text, attachment: undefined, replyTo });
}

async function prepared(server: PretendContainers, post: string, text = WORDS) {
  const us = await server.network.signIn(signInFor(server));
  return us.prepare(answer(post, text), undefined, '', '');
}

async function find(server: PretendContainers, post: string, changes: Partial<Sought> = {}) {
  const us = await server.network.signIn(signInFor(server));
  const since = new Date(Date.UTC(2026, 10, 22, 12) - HOUR / 4).toISOString();
  return us.find({ key: `comment:${post}`, link: null, text: WORDS, except: [], since, ...changes });
}
