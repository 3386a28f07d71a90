import { describe, expect, test } from 'vitest';
import { pretendThreads } from './testing/pretend-threads.ts';
import { signInFor } from './testing/pretend.ts';
import { threads } from './threads.ts';

const SINCE = '2026-11-01T00:00:00Z';

describe('What people write on Threads', () => {
  test('is brought from whatever level under our post, with what it answers', async () => {
    const { server, post, bring } = await account();
    const first = reply(server, post, 'Is it open?');
    const second = reply(server, first, 'Yes.', 'ben');
    reply(server, second, 'By us.', 'brackenshire');
    expect(await bring()).toMatchObject([
      { id: first, kind: 'reply', answers: post, post, author: { id: 'anna', name: '@anna' } },
      { id: second, answers: first, post, url: `https://www.threads.com/@ben/post/${second}` },
    ]);
  });

  test('with a picture says what is on it', async () => {
    const { server, post, bring } = await account();
    server.medias.put({ text: '', username: 'anna', replyTo: post, list: 'theirs', alts: ['A broken lift'] });
    expect(await bring()).toMatchObject([{ text: '', attachments: ['a picture: "A broken lift"'] }]);
  });

  test('that names us is not shown without the permission, and that is said', async () => {
    const { server, post, inbox } = await account();
    reply(server, post, 'Hello');
    server.turn({ lacks: ['mentions'] });
    const { messages, unseen } = await inbox.gather({ since: SINCE, posts: [post] });
    expect(messages).toHaveLength(1);
    expect(unseen).toEqual([expect.stringContaining('threads_manage_mentions')]);
  });

  test('is not taken for gone while it is listed, whatever is said of it alone', async () => {
    const { server, post, bring, inbox } = await account();
    reply(server, post, 'Hello');
    const messages = await bring();
    server.turn({ blind: true });
    expect(await inbox.look(messages)).toEqual([]);
  });
});

describe('An answer on Threads', () => {
  test('is a post of its own under the message, counted among the day’s answers', async () => {
    const { server, post, bring, inbox } = await account();
    const id = reply(server, post, 'Is it open?');
    const [to] = await bring();
    const prepared = to && (await inbox.prepareAnswer({ to, text: 'Yes.', language: 'en-GB' }, 'k', ''));
    expect(prepared?.key).toMatch(/^\d+$/);
    await prepared?.publish();
    const made = server.requests.filter(({ call }) => call === 'create').map(({ body }) => body);
    expect(made).toEqual([{ media_type: 'TEXT', text: 'Yes.', reply_to_id: id }]);
    const quotas = server.requests.filter(({ call }) => call === 'quota').map(({ url }) => url.search);
    expect(quotas).toEqual(['?fields=reply_quota_usage%2Creply_config']);
  });

  test('whose container was published and that no list shows is not sent again', async () => {
    const { server, post, bring, inbox } = await account();
    reply(server, post, 'Is it open?');
    const [to] = await bring();
    const answer = to && { to, text: 'Yes.', language: 'en-GB' };
    const prepared = answer && (await inbox.prepareAnswer(answer, 'k', ''));
    await prepared?.publish();
    server.turn({ lists: false });
    const sought = { key: prepared?.key ?? '', since: '2026-11-22T12:00:00Z', except: [] };
    await expect(answer && inbox.findAnswer({ ...answer, ...sought })).rejects.toMatchObject({
      refusal: 'later',
    });
  });
});

describe('Hiding on Threads', () => {
  test.each([
    ['an answer to an answer', /together with the one above/],
    ['a mention', /under our own posts/],
  ])('is refused for %s, before anything is asked', async (what, message) => {
    const { server, post, bring, inbox } = await account();
    reply(server, reply(server, post, 'First'), 'an answer to an answer', 'ben');
    server.medias.put({ text: 'a mention', username: 'ben', list: 'mentions' });
    const found = (await bring()).find(({ text }) => text === what);
    const hiding = found && inbox.hide?.(found);
    await expect(hiding).rejects.toMatchObject({ refusal: 'rejected', message });
    expect(server.calls).not.toContain('manage');
  });
});

/** An account with one post. */
async function account() {
  const server = pretendThreads();
  const post = server.medias.put({ text: 'Clinic opens' });
  const { inbox } = await threads.signIn(signInFor(server));
  if (!inbox) throw new Error('Threads has no inbox.');
  const bring = async () => (await inbox.gather({ since: SINCE, posts: [post] })).messages;
  return { server, post, inbox, bring };
}

function reply(
  { medias }: ReturnType<typeof pretendThreads>,
  replyTo: string,
  text: string,
  username = 'anna',
): string {
  return medias.put({ text, replyTo, list: 'theirs', username, type: 'TEXT_POST' });
}
