import { describe, expect, test } from 'vitest';
import { instagram } from './instagram.ts';
import { asFetch } from './testing/as-fetch.ts';
import { graphRefuses } from './testing/pretend-graph.ts';
import { pretendInstagram } from './testing/pretend-instagram.ts';
import { fetchFor, signInFor } from './testing/pretend.ts';

const NOON = Date.UTC(2026, 10, 22, 12);
const HOUR = 60 * 60 * 1000;
const SINCE = '2026-11-21T00:00:00Z';

describe('What people write on Instagram', () => {
  test('as an answer to an old comment is brought, though that comment is not', async () => {
    const { server, post, bring } = await account();
    const old = comment(server, post, 'Old', { createdAt: NOON - 999 * HOUR });
    comment(server, old, 'New');
    expect(await bring()).toMatchObject([
      { text: 'New', answers: old, post, url: `https://www.instagram.com/p/${post}/` },
    ]);
  });

  test('as more answers than come with a comment is read to the end', async () => {
    const { server, post, bring } = await account();
    const top = comment(server, post, 'Top');
    Array.from({ length: 120 }, (_, at) => comment(server, top, `Answer ${at}`));
    expect(await bring()).toHaveLength(121);
  });

  test('costs one question for a post, and none for its address where there is nothing new', async () => {
    const { server, bring } = await account();
    const before = server.calls.length;
    await bring();
    expect(server.calls.slice(before)).toEqual(['who', 'comments', 'conversations']);
  });

  test('is ours when our name stands there in capitals', async () => {
    const { server, post, bring } = await account();
    comment(server, post, 'By us', { username: 'Brackenshire' });
    expect(await bring()).toEqual([]);
  });

  test('that the token may not read is said, and the rest is brought', async () => {
    const { server, post, inbox } = await account();
    comment(server, post, 'Hello');
    server.turn({ lacks: ['conversations'] });
    const { messages, unseen } = await inbox.gather({ since: SINCE, posts: [post] });
    expect(messages).toHaveLength(1);
    expect(unseen).toEqual([expect.stringContaining('instagram_business_manage_messages')]);
  });

  test('under a post that was deleted is gone with it', async () => {
    const { server, post, inbox } = await account();
    server.medias.remove(post);
    expect(await inbox.gather({ since: SINCE, posts: [post] })).toEqual({ messages: [], unseen: [] });
  });
});

describe('A comment on Instagram', () => {
  test('is not taken for gone while its post shows it, whatever is said of it alone', async () => {
    const { server, post, bring, inbox } = await account();
    comment(server, post, 'Hello');
    const messages = await bring();
    server.turn({ blind: true });
    expect(await inbox.look(messages)).toEqual([]);
  });

  test('that is gone while nothing of its post is shown counts as it was', async () => {
    const { server, post, bring, inbox } = await account();
    const id = comment(server, post, 'Hello');
    const messages = await bring();
    server.medias.remove(id);
    server.turn({ instead: { comments: () => graphRefuses(2, 'Service temporarily unavailable') } });
    expect(await inbox.look(messages)).toEqual([]);
  });

  test('that answers another is answered with its author’s name, under the comment above both', async () => {
    const { server, post, bring, inbox } = await account();
    const top = comment(server, post, 'Top', { username: 'ben', createdAt: NOON - HOUR });
    comment(server, top, 'Below', { username: 'anna' });
    const messages = await bring();
    const written = messages.map((to) => instagram.inbox.written?.('Yes.', to));
    expect(written).toEqual(['Yes.', '@anna Yes.']);
    const [, to] = messages;
    const answer = to && { to, text: '@anna Yes.', language: 'en-GB' };
    const { publish } = answer ? await inbox.prepareAnswer(answer, 'k', '') : { publish: undefined };
    const receipt = await publish?.();
    expect(server.medias.find(receipt?.post ?? '')?.replyTo).toBe(top);
    const sought = { key: 'k', since: '2026-11-22T12:00:00Z', except: [] };
    expect(answer && (await inbox.findAnswer({ ...answer, ...sought }))).toEqual({ found: 'yes', receipt });
  });
});

describe('An answer on Instagram', () => {
  test('has at most 1,000 bytes, and no more names and hashtags than a post', () => {
    const { limits } = instagram.inbox;
    const texts = ['a'.repeat(1000), 'a'.repeat(1001), 'é'.repeat(501), '#a '.repeat(6)];
    expect(texts.map((text) => limits?.fits(text))).toEqual([true, false, false, false]);
  });

  test('to a private message may be given for 24 hours', async () => {
    const { server, bring } = await account();
    const anna = { id: '81', name: 'anna' };
    server.talks.put('Hello?', anna, anna, NOON - HOUR);
    const [message] = await bring();
    const { mayNot, until } = instagram.inbox;
    expect(message).toMatchObject({
      kind: 'private',
      readers: 'addressed',
      author: { id: '81', name: '@anna' },
    });
    expect(message && until?.(message)).toBe('2026-11-23T11:00:00Z');
    expect(message && mayNot?.(message, '2026-11-23T11:00:00Z')).toMatch(/24 hours/);
  });
});

/** An account with one post. */
async function account() {
  const server = pretendInstagram();
  const post = server.medias.put({ text: 'Clinic opens' });
  const fetch = asFetch((request) => fetchFor(server)(request));
  const { inbox } = await instagram.signIn({ ...signInFor(server), fetch });
  if (!inbox) throw new Error('Instagram has no inbox.');
  const bring = async () => (await inbox.gather({ since: SINCE, posts: [post] })).messages;
  return { server, post, inbox, bring };
}

function comment(
  { medias }: ReturnType<typeof pretendInstagram>,
  replyTo: string,
  text: string,
  more: { readonly createdAt?: number; readonly username?: string } = {},
): string {
  return medias.put({ text, replyTo, list: 'comments', username: 'anna', ...more });
}
