import { describe, expect, test } from 'vitest';
import { mastodon } from './mastodon.ts';
import type { Message } from './message.ts';
import { pretendMastodon, signInAtMastodon } from './testing/pretend-mastodon.ts';
import type { Ways } from './testing/pretend-ways.ts';

const NOON = '2026-11-22T12:00:00Z';

describe('An answer on Mastodon', () => {
  test.each(['public', 'unlisted', 'private', 'direct'])(
    'to a %s message is as %s as that, in its language, and names whom it is for',
    async (visibility) => {
      const { server, us, message } = await toldOf({ visibility });
      const text = written('Yes.', message);
      await (await us.inbox?.prepareAnswer({ to: message, text, language: 'pl-PL' }, 'key', NOON))?.publish();
      expect(server.posts()).toMatchObject([
        { text: '@anna@elsewhere.example Yes.', visibility, language: 'pl' },
      ]);
    },
  );

  test.each([
    ['everybody', 'unlisted'],
    ['followers', 'private'],
    ['addressed', 'direct'],
  ] as const)('to a message for %s of which no more is known is %s', async (readers, visibility) => {
    const { server, us, message } = await toldOf({});
    const to = { ...message, readers, handle: { visibility: 'public' } };
    const unknown = { ...to, handle: readers === 'everybody' ? {} : to.handle };
    const answer = { to: unknown, text: written('Yes.', to), language: 'en' };
    await (await us.inbox?.prepareAnswer(answer, 'key', NOON))?.publish();
    expect(server.posts()).toMatchObject([{ visibility }]);
  });

  test('has the name before it once, however often it is put there', async () => {
    const { message } = await toldOf({});
    expect(written(written('Yes.', message), message)).toBe('@anna@elsewhere.example Yes.');
  });

  test.each(['Ask @ben@elsewhere.example.', 'Ask @ben.', '@anna@another.example'])(
    'that names somebody else is not sent where not everybody may read: %s',
    async (words) => {
      const { server, us, message } = await toldOf({ visibility: 'direct' });
      const answer = { to: message, text: written(words, message), language: 'en' };
      await expect(us.inbox?.prepareAnswer(answer, 'key', NOON)).rejects.toMatchObject({
        refusal: 'rejected',
      });
      expect(server.posts()).toEqual([]);
    },
  );

  test.each(['Write to pals@nhs.example, or see https://social.example/@nhs.', 'At @anna again.'])(
    'that names nobody else is sent in private: %s',
    async (words) => {
      const { server, us, message } = await toldOf({ visibility: 'direct' });
      const answer = { to: message, text: written(words, message), language: 'en' };
      await (await us.inbox?.prepareAnswer(answer, 'key', NOON))?.publish();
      expect(server.posts()).toHaveLength(1);
    },
  );

  test('that a server took for an older post with the same key is in doubt', async () => {
    const { us, message } = await toldOf({}, { keys: 'for ever' });
    const say = (words: string) =>
      us.inbox?.prepareAnswer({ to: message, text: written(words, message), language: 'en' }, 'key', NOON);
    await (await say('One.'))?.publish();
    await expect((await say('Two.'))?.publish()).rejects.toMatchObject({ refusal: 'unknown' });
  });

  test('to a message that goes while it is sent is refused for good, and nothing is said', async () => {
    const { server, us, message } = await toldOf({});
    const answer = { to: message, text: written('Yes.', message), language: 'en' };
    const prepared = await us.inbox?.prepareAnswer(answer, 'key', NOON);
    server.remove(message.id);
    await expect(prepared?.publish()).rejects.toMatchObject({ refusal: 'rejected', missing: true });
    expect(server.posts()).toEqual([]);
  });

  test('of which nobody knows, to a message that is gone, is for a person to look for', async () => {
    const { server, us, message } = await toldOf({});
    server.remove(message.id);
    const sought = { to: message, text: 'x', language: 'en', key: '', since: NOON, except: [] };
    expect(await us.inbox?.findAnswer(sought)).toMatchObject({ found: 'unknown' });
  });

  test('to a message that is gone is not even sent: some servers would make it a post of its own', async () => {
    const { server, us, message } = await toldOf({});
    server.remove(message.id);
    const answer = { to: message, text: written('Yes.', message), language: 'en' };
    await expect(us.inbox?.prepareAnswer(answer, 'key', NOON)).rejects.toMatchObject({ missing: true });
    expect(server.calls.map(({ call }) => call)).not.toContain('post');
  });

  test('that may have been sent is spoken of as an answer', async () => {
    const { server, us, message } = await toldOf({});
    const answer = { to: message, text: written('Yes.', message), language: 'en' };
    const prepared = await us.inbox?.prepareAnswer(answer, 'key', NOON);
    server.fail('post', 'lost');
    await expect(prepared?.publish()).rejects.toThrow('The answer may have been sent');
  });

  test('is not one with the same words to what the same person wrote below', async () => {
    const { server, us, message } = await toldOf({});
    const below = server.put({ text: 'And?', author: 'anna', replyTo: message.id.split('/')[1] ?? '' });
    server.put({ text: 'Thanks', replyTo: below });
    const sought = { to: message, text: 'Thanks', language: 'en', key: '', since: NOON, except: [] };
    expect(await us.inbox?.findAnswer(sought)).toEqual({ found: 'no' });
  });

  test('is not an older one, nor one of somebody else with the same words', async () => {
    const { server, us, message } = await toldOf({});
    const replyTo = message.id.split('/')[1] ?? '';
    server.put({ text: 'Thanks', replyTo, createdAt: Date.UTC(2026, 10, 20) });
    server.put({ text: 'Thanks', replyTo, author: 'ben' });
    const sought = { to: message, text: 'Thanks', language: 'en', key: '', since: NOON, except: [] };
    expect(await us.inbox?.findAnswer(sought)).toEqual({ found: 'no' });
  });
});

function written(words: string, to: Message): string {
  return mastodon.inbox.written?.(words, to) ?? '';
}

/** Somebody writes to us, and the account is told. */
async function toldOf({ visibility = 'public' }, ways: Ways = {}) {
  const server = pretendMastodon(ways);
  server.say('mention', { text: 'Is it open?', author: 'anna', visibility });
  const us = await mastodon.signIn(signInAtMastodon(server));
  const gathered = await us.inbox?.gather({ since: '2026-11-01T00:00:00Z', posts: [] });
  const message = gathered?.messages[0];
  if (!message) throw new Error('The message was not brought.');
  return { server, us, message };
}
