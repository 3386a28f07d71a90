import { describe, expect, test } from 'vitest';
import { mastodon } from './mastodon.ts';
import type { Message } from './message.ts';
import { pretendMastodon, signInAtMastodon, type PretendMastodon } from './testing/pretend-mastodon.ts';
import type { PretendStatus } from './testing/pretend-status.ts';
import type { Ways } from './testing/pretend-ways.ts';

describe('What people send us on Mastodon', () => {
  test.each([
    ['public', 'everybody', 'mention'],
    ['unlisted', 'everybody', 'mention'],
    ['private', 'followers', 'mention'],
    ['direct', 'addressed', 'private'],
    ['mutuals_only', 'addressed', 'private'],
  ])('of visibility "%s" is for %s, and is a %s', async (visibility, readers, kind) => {
    const [message] = await brought({ text: 'x', visibility });
    expect(message).toMatchObject({ readers, kind });
  });

  test('is plain text, after its warning, with what it carries', async () => {
    const html =
      '<p><span class="h-card"><a href="https://social.example/@brackenshire" class="u-url mention">@<span>brackenshire</span></a></span> is it open?</p><p>See <a href="https://n.example/a/long/one"><span class="invisible">https://</span><span class="ellipsis">n.example/a</span><span class="invisible">/long/one</span></a></p>';
    const media = [
      { id: '1', type: 'image/png', description: 'A broken lift' },
      { id: '2', type: 'image/png', description: '' },
    ];
    const [message] = await brought({ text: 'x', html, media, spoiler: 'illness', language: 'cy' });
    expect(message).toMatchObject({
      text: '(Content warning: illness)\n@brackenshire is it open?\n\nSee https://n.example/a/long/one',
      links: ['https://n.example/a/long/one'],
      attachments: ['a picture: "A broken lift"', 'a picture'],
      language: 'cy',
    });
  });

  test('names its author with their server, and by an id that does not change', async () => {
    const [message] = await brought({ text: 'x', author: 'anna' });
    expect(message?.author).toEqual({
      id: expect.any(String),
      name: '@anna@elsewhere.example',
      shown: 'anna',
    });
  });

  test('that answers a post of ours, or holds one, is known to', async () => {
    const server = pretendMastodon();
    const ours = server.put({ text: 'Ours' });
    const reply = server.say('mention', { text: 'x', author: 'anna', replyTo: ours });
    const quote = server.say('quote', { text: 'y', author: 'ben', quotes: ours });
    const further = server.say('mention', { text: 'z', author: 'anna', replyTo: quote, answers: '7' });
    const [one, two, three] = (await gather(server)).toSorted((a, b) => (a.text < b.text ? -1 : 1));
    const ourPost = `social.example/${ours}`;
    expect(one).toMatchObject({
      id: `social.example/${reply}`,
      kind: 'reply',
      post: ourPost,
      answers: ourPost,
    });
    expect(two).toMatchObject({
      id: `social.example/${quote}`,
      kind: 'quote',
      post: ourPost,
      answers: ourPost,
    });
    expect(three).toMatchObject({
      id: `social.example/${further}`,
      kind: 'mention',
      answers: `social.example/${quote}`,
    });
    expect(three).not.toHaveProperty('post');
  });

  test('both names us and holds our post comes once', async () => {
    const server = pretendMastodon();
    const ours = server.put({ text: 'Ours' });
    const id = server.say('mention', { text: 'x', author: 'anna', quotes: ours });
    server.notify('quote', id);
    expect((await gather(server)).map(({ kind }) => kind)).toEqual(['quote']);
  });

  test('is never a post of our own, whoever says that it is', async () => {
    const server = pretendMastodon();
    server.notify('mention', server.put({ text: '@brackenshire' }));
    expect(await gather(server)).toEqual([]);
  });

  test('is brought by a server that refuses to be asked for quotes', async () => {
    expect(await brought({ text: 'x' }, { types: 'refused' })).toHaveLength(1);
  });

  test.each(['text', 'number', 'uuid'] as const)(
    'is read page after page where ids are a %s',
    async (ids) => {
      const server = pretendMastodon({ ids, linkHeader: false });
      Array.from({ length: 90 }, (_, n) => server.say('mention', { text: `${n}`, author: 'anna' }));
      expect(await gather(server)).toHaveLength(90);
      expect(server.calls.filter(({ call }) => call === 'notifications')).toHaveLength(4);
    },
  );

  test('is asked for once, where the server says that there is no next page', async () => {
    const server = pretendMastodon();
    server.say('mention', { text: 'x', author: 'anna' });
    await gather(server);
    expect(server.calls.filter(({ call }) => call === 'notifications')).toHaveLength(1);
  });

  test('cannot be read with a token that may not: whoever deploys must make a new one', async () => {
    const server = pretendMastodon({ scopes: ['profile', 'read:statuses'] });
    await expect(gather(server)).rejects.toMatchObject({
      refusal: 'unauthorised',
      message: expect.stringContaining('did not say what people sent us'),
    });
  });
});

/** What is brought when one person said one thing. */
async function brought(
  status: Partial<PretendStatus> & { text: string },
  ways?: Ways,
): Promise<readonly Message[]> {
  const server = pretendMastodon(ways);
  server.say('mention', { author: 'anna', ...status });
  return gather(server);
}

async function gather(server: PretendMastodon): Promise<readonly Message[]> {
  const us = await mastodon.signIn(signInAtMastodon(server));
  return (await us.inbox?.gather({ since: '2026-11-01T00:00:00Z', posts: [] }))?.messages ?? [];
}
