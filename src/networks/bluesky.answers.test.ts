import { describe, expect, test } from 'vitest';
import { bluesky } from './bluesky.ts';
import type { Message } from './message.ts';
import { answerTo, broughtOf, inboxBench, readyAnswer, sendAnswer } from './testing/bench-inbox.ts';
import { FAULTS } from './testing/faults.ts';
import { onBluesky } from './testing/on-bluesky.ts';
import { PRETEND_ACCOUNT, pretendBluesky, signInAt } from './testing/pretend-bluesky.ts';

const CASE = { setUp: onBluesky, faults: FAULTS };
const KEY = '34aaaaaaaaaaa';
const OURS = `at://${PRETEND_ACCOUNT.did}/app.bsky.feed.post/3n2zzzzzzzzzz`;

describe('An answer on Bluesky', () => {
  test('far down in a thread names the first post of it, and the one it answers', async () => {
    const { server, us, message } = await toldOf();
    const answer = { to: message, text: 'Yes.', language: 'en-GB' };
    await (await us.inbox?.prepareAnswer(answer, KEY, '2026-11-22T12:00:00Z'))?.publish();
    expect(server.posts()[0]?.value).toMatchObject({
      langs: ['en-GB'],
      reply: { root: { uri: OURS, cid: 'bafyreiroot' }, parent: { uri: message.id } },
    });
  });

  test('has links where it has addresses, by bytes, whatever stands before them', async () => {
    const { server, us, message } = await toldOf();
    const text = 'Tak – 😀 nhs.uk/flu, or https://www.nhs.uk/111. nhs.uk/flu!';
    const prepared = await us.inbox?.prepareAnswer({ to: message, text, language: 'pl' }, KEY, NOON);
    await prepared?.publish();
    const { facets = [] } = server.posts()[0]?.value ?? {};
    const bytes = Buffer.from(text);
    const shown = facets.map(({ index, features }) => [
      bytes.subarray(index.byteStart, index.byteEnd).toString(),
      features[0]?.uri,
    ]);
    expect(shown).toEqual([
      ['nhs.uk/flu', 'https://nhs.uk/flu'],
      ['https://www.nhs.uk/111', 'https://www.nhs.uk/111'],
      ['nhs.uk/flu', 'https://nhs.uk/flu'],
    ]);
  });

  test('five desks at once leave one', async () => {
    const bench = await inboxBench(CASE);
    const answer = answerTo(bench, await broughtOf(bench, { kind: 'reply' }));
    const desks = await Promise.all([1, 2, 3, 4, 5].map(() => readyAnswer(bench, answer)));
    await Promise.all(desks.map(({ publish }) => publish()));
    await sendAnswer(bench, { ...answer, text: 'Other words.' });
    expect(bench.server.answers().map(({ text }) => text)).toEqual([answer.text]);
  });

  test('needs no application view: a server by itself knows its own people', async () => {
    const { server, us, message } = await toldOf({ alone: true });
    const prepared = await us.inbox?.prepareAnswer({ to: message, text: 'Yes.', language: 'en' }, KEY, NOON);
    await prepared?.publish();
    expect(server.posts()).toHaveLength(1);
  });
});

describe('A message that is hidden on Bluesky', () => {
  test('leaves the other rules of its thread as they were', async () => {
    const { server, us, message } = await toldOf();
    const rules = {
      post: OURS,
      createdAt: NOON,
      allow: [{ $type: 'x#mentionRule' }],
      hiddenReplies: ['at://a/b/c'],
    };
    server.putGate('3n2zzzzzzzzzz', rules);
    await us.inbox?.hide?.(message);
    expect(server.gates.get('3n2zzzzzzzzzz')).toMatchObject({
      ...rules,
      hiddenReplies: ['at://a/b/c', message.id],
    });
  });

  test('where there were no rules, leaves everybody free to answer', async () => {
    const { server, us, message } = await toldOf();
    await us.inbox?.hide?.(message);
    expect(server.gates.get('3n2zzzzzzzzzz')).toEqual({
      $type: 'app.bsky.feed.threadgate',
      post: OURS,
      createdAt: NOON,
      hiddenReplies: [message.id],
    });
  });

  test('is hidden although somebody else hid another at the same time', async () => {
    const { server, us, message } = await toldOf();
    const rules = { post: OURS, createdAt: NOON, hiddenReplies: ['at://a/b/c'] };
    const { handle } = server;
    let raced = false;
    const racing = await bluesky.signIn({
      ...signInAt(server),
      fetch: async (input, init) => {
        const request = new Request(input, init);
        const isPut = request.url.endsWith('putRecord');
        if (isPut && !raced) server.putGate('3n2zzzzzzzzzz', rules);
        raced ||= isPut;
        return handle(request);
      },
    });
    await racing.inbox?.hide?.(message);
    expect(server.gates.get('3n2zzzzzzzzzz')).toMatchObject({ hiddenReplies: ['at://a/b/c', message.id] });
    expect(us.inbox?.hide).toBeDefined();
  });

  test('must stand in a thread of ours: elsewhere nobody lets us', async () => {
    const { server, us, message } = await toldOf();
    const elsewhere = { ...message, handle: { root: message.id } };
    await expect(us.inbox?.hide?.(elsewhere)).rejects.toMatchObject({ refusal: 'rejected' });
    await expect(us.inbox?.hide?.({ ...message, handle: {} })).rejects.toMatchObject({ refusal: 'rejected' });
    expect(server.gates.size).toBe(0);
  });
});

const NOON = '2026-11-22T12:00:00Z';

/** Somebody answers somebody else under a post of ours, and the account is told. */
async function toldOf({ alone = false } = {}) {
  const server = pretendBluesky({ alone });
  const first = server.appView.put({
    reason: 'other',
    author: 'ben',
    record: { text: 'x', createdAt: NOON },
  });
  const reply = { root: { uri: OURS, cid: 'bafyreiroot' }, parent: { uri: first, cid: 'bafyreifirst' } };
  const record = { text: 'Is it open?', createdAt: NOON, reply };
  const id = server.appView.put({ reason: 'reply', author: 'anna', record });
  const us = await bluesky.signIn(signInAt(server));
  const message: Message = {
    id,
    kind: 'reply',
    author: { id: 'did:plc:anna22222222222222222222', name: '@anna.test' },
    readers: 'everybody',
    at: NOON,
    handle: { root: OURS },
    text: 'Is it open?',
    links: [],
    attachments: [],
  };
  return { server, us, message };
}
