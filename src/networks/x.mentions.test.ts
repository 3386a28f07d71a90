import { describe, expect, test } from 'vitest';
import type { Inbox, Message } from './message.ts';
import { NetworkError, type Price, type SignIn } from './network.ts';
import { pretendX } from './testing/pretend-x.ts';
import { signInFor } from './testing/pretend.ts';
import { x } from './x.ts';

const SINCE = '2026-11-22T00:00:00Z';
const NOON = '2026-11-22T12:00:00Z';
const ASKED = { since: SINCE, posts: [] };

describe('A message on X', () => {
  test('has links in full, and without the address of what it quotes or shows', async () => {
    const { server, inbox } = await atX();
    const post = server.put({ text: 'Clinic opens' });
    server.people.put({
      text: '@brackenshire Is it this one? https://www.nhs.uk/flu?a=1&b=2 & when',
      quoted: post,
      pictures: 2,
    });
    const { messages } = await inbox.gather({ ...ASKED, posts: [post] });
    expect(messages).toMatchObject([
      {
        kind: 'quote',
        text: 'Is it this one? https://www.nhs.uk/flu?a=1&b=2 & when',
        links: ['https://www.nhs.uk/flu?a=1&b=2', `https://x.com/brackenshire/status/${post}`],
        attachments: ['a picture', 'a picture'],
        answers: post,
        post,
        language: 'en',
        author: { name: '@anna', shown: 'The real anna' },
        url: expect.stringMatching(/^https:\/\/x\.com\/anna\/status\/\d+$/),
      },
    ]);
  });

  test('that is long comes whole', async () => {
    const { server, inbox } = await atX();
    const text = 'We waited and waited. '.repeat(40).trim();
    server.people.put({ text: `@somebody @brackenshire ${text}` });
    expect((await inbox.gather(ASKED)).messages.map((message) => message.text)).toEqual([text]);
  });

  test('that its author changed comes again under the number that it had first', async () => {
    const { server, inbox } = await atX();
    const first = server.people.put({ text: '@somebody @brackenshire Where?' });
    const { cursor } = await inbox.gather(ASKED);
    const second = server.people.edit(first, '@somebody @brackenshire When?', Date.UTC(2026, 10, 22, 12, 5));
    const { messages } = await inbox.gather({ ...ASKED, since: '2020-01-01T00:00:00Z', cursor });
    expect(messages).toMatchObject([
      { id: first, text: 'When?', editedAt: '2026-11-22T12:05:00Z', handle: { post: second } },
    ]);
  });

  test('of somebody who left is nobody’s, and comes all the same', async () => {
    const { server, inbox } = await atX();
    server.people.put({ text: '@somebody @brackenshire Bye', by: 'ben' });
    server.people.leave('ben');
    const { messages, unseen } = await inbox.gather(ASKED);
    expect(messages).toMatchObject([{ author: { id: '7000', name: 'account 7000' } }]);
    expect(messages[0]?.url).toMatch(/^https:\/\/x\.com\/i\/status\//);
    expect(unseen).toEqual([]);
  });

  test('is brought, with its author’s name, where X knows fields by the names of its OpenAPI alone', async () => {
    const { server, inbox, spent } = await atX({ server: pretendX({}, { knowsTweets: false }) });
    const post = server.put({ text: 'Clinic opens' });
    server.people.say({ kind: 'reply', text: 'Thanks', under: post });
    const { messages } = await inbox.gather({ ...ASKED, posts: [post] });
    expect(messages).toMatchObject([{ kind: 'reply', text: 'Thanks', post, author: { name: '@anna' } }]);
    const receipt = await send(inbox, messages[0], 'You are welcome');
    const to = wanted(messages[0]);
    const sought = { to, text: 'You are welcome', language: 'en-GB', key: '', except: [], since: SINCE };
    expect(await inbox.findAnswer(sought)).toEqual({ found: 'yes', receipt });
    expect(server.billed()).toBeLessThanOrEqual(sum(spent));
  });
});

describe('An answer on X', () => {
  test('is only for those who named or quoted us, which is said before anything is paid', async () => {
    const { server, inbox, spent } = await atX();
    server.people.put({ text: '@somebody Hello', names: false });
    const { messages } = await inbox.gather(ASKED);
    expect(x.inbox.mayNot?.(wanted(messages[0]), NOON)).toMatch(/^X lets programs answer only .*\.$/);
    const before = sum(spent);
    await expect(send(inbox, messages[0], 'Hello')).rejects.toMatchObject({ refusal: 'rejected' });
    expect([server.inbox?.answers(), sum(spent)]).toEqual([[], before]);
  });

  test('to somebody who named us is not refused beforehand', async () => {
    const { server, inbox } = await atX();
    server.people.put({ text: '@somebody @brackenshire Hello' });
    const { messages } = await inbox.gather(ASKED);
    expect(x.inbox.mayNot?.(wanted(messages[0]), NOON)).toBeUndefined();
  });

  test('that X takes for somebody else’s business is refused for good, and nobody renews a token for it', async () => {
    const { server, inbox } = await atX();
    server.people.put({ text: '@somebody Hello', names: false });
    const { messages } = await inbox.gather(ASKED);
    const named = { ...wanted(messages[0]), handle: { ...messages[0]?.handle, addressedUs: true } };
    await expect(send(inbox, named, 'Hello')).rejects.toMatchObject({
      refusal: 'rejected',
      missing: false,
      message: expect.stringMatching(/Nothing was sent\. Answer it at x\.com/),
    });
  });

  test('to a message that is gone is refused, and said to be missing', async () => {
    const { server, inbox } = await atX();
    const id = server.people.put({ text: '@somebody @brackenshire Hello' });
    const { messages } = await inbox.gather(ASKED);
    server.people.unsay(id);
    await expect(send(inbox, messages[0], 'Hello')).rejects.toMatchObject({
      refusal: 'rejected',
      missing: true,
    });
  });

  test('in words that X has had already from us is not sent, and it is said what to do', async () => {
    const { server, inbox } = await atX({ server: pretendX({}, { repeats: false }) });
    server.put({ text: 'Please ring 111.', createdAt: Date.UTC(2026, 10, 21) });
    server.people.put({ text: '@somebody @brackenshire Hello' });
    const { messages } = await inbox.gather(ASKED);
    await expect(send(inbox, messages[0], 'Please ring 111.')).rejects.toMatchObject({
      refusal: 'rejected',
      message: expect.stringMatching(/Change a few words/),
    });
  });

  test('that X says it has already is taken for ours when it answers the same message', async () => {
    const { server, inbox } = await atX();
    server.people.put({ text: '@somebody @brackenshire Hello' });
    const { messages } = await inbox.gather(ASKED);
    const receipt = await send(inbox, messages[0], 'Please ring 111.');
    expect(await send(inbox, messages[0], 'Please ring 111.')).toEqual(receipt);
    expect(server.inbox?.answers()).toHaveLength(1);
  });

  test('that is too long is refused before it is paid for', async () => {
    const { server, inbox, spent } = await atX();
    server.people.put({ text: '@somebody @brackenshire Hello' });
    const { messages } = await inbox.gather(ASKED);
    const before = sum(spent);
    await expect(send(inbox, messages[0], 'x'.repeat(281))).rejects.toMatchObject({ refusal: 'rejected' });
    expect(sum(spent)).toBe(before);
  });
});

test('X hides nothing but answers to our posts, and is not asked for more', async () => {
  const { server, inbox } = await atX();
  server.people.put({ text: '@somebody @brackenshire Hello' });
  const { messages } = await inbox.gather(ASKED);
  const hiding = inbox.hide?.(wanted(messages[0]));
  await expect(hiding).rejects.toMatchObject({ refusal: 'rejected' });
  expect(server.calls).not.toContain('hide');
});

describe('What collecting from X costs', () => {
  test('is half a cent when nobody wrote, and a cent once to know who we are', async () => {
    const { server, inbox, spent } = await atX();
    const { cursor } = await inbox.gather(ASKED);
    expect(spent.map(({ micros }) => micros)).toEqual([10_000, 5_000]);
    await (await again(server, spent)).gather({ ...ASKED, cursor });
    expect(spent.map(({ micros }) => micros)).toEqual([10_000, 5_000, 5_000]);
    expect(server.calls).toEqual(['who', 'mentions', 'mentions']);
  });

  test('is never more than was put on the bill, however many wrote', async () => {
    const { server, inbox, spent } = await atX();
    say(server, 33);
    await inbox.gather(ASKED);
    expect(server.billed()).toBeGreaterThan(33_000);
    expect(server.billed()).toBeLessThanOrEqual(sum(spent));
  });

  test('is asked of the account anew when its keys are those of another', async () => {
    const { server, inbox, spent } = await atX();
    const { cursor } = await inbox.gather(ASKED);
    const others = cursor?.replace('2244994945', '42');
    await (await again(server, spent)).gather({ ...ASKED, cursor: others });
    expect(server.calls).toEqual(['who', 'mentions', 'who', 'mentions']);
  });

  test('that the budget does not reach for is said, and nothing is asked', async () => {
    const { server, inbox } = await atX({ budget: 0 });
    await expect(inbox.gather(ASKED)).rejects.toMatchObject({ refusal: 'later' });
    expect(server.calls).toEqual([]);
  });

  test('leaves the rest for next time when the budget ends half way, and loses none', async () => {
    const { server, inbox, spent } = await atX({ budget: 10_000 + 3 * 5_000 });
    const said = say(server, 23);
    const first = await inbox.gather(ASKED);
    expect(idsOf(first.messages)).toEqual(said.slice(-15));
    expect(first.unseen).toHaveLength(2);
    expect(first.unseen[0]).toMatch(/^Not all messages on X were asked for\. The budget/);
    const late = say(server, 2);
    const second = await (await again(server, spent)).gather({ ...ASKED, cursor: first.cursor });
    expect(idsOf(second.messages)).toEqual([...said.slice(0, 8), ...late].toSorted());
    expect(second.unseen).toEqual([]);
    const third = await (await again(server, spent)).gather({ ...ASKED, cursor: second.cursor });
    expect(third.messages).toEqual([]);
  });

  test('ends after 200 messages at a time, newest first, and says that there are more', async () => {
    const { server, inbox } = await atX();
    const said = say(server, 230);
    const first = await inbox.gather(ASKED);
    expect(first).toMatchObject({ more: true, unseen: [expect.stringMatching(/more messages on X/)] });
    expect(idsOf(first.messages)).toEqual(said.slice(-200));
    const second = await inbox.gather({ ...ASKED, cursor: first.cursor });
    expect(idsOf(second.messages)).toEqual(said.slice(0, 30));
    expect(second.more).toBeUndefined();
  });

  test('is put on the bill for an answer as for a post, before it is made', async () => {
    const { server, inbox, spent } = await atX();
    say(server, 2);
    const { messages } = await inbox.gather(ASKED);
    await send(inbox, messages[0], 'Please ring 111.');
    await send(inbox, messages[1], 'Please see nhs.uk/flu');
    expect(spent.slice(-2)).toEqual([
      { micros: 15_000, what: 'an answer without a link' },
      { micros: 200_000, what: 'an answer with a link' },
    ]);
  });
});

function say(server: ReturnType<typeof pretendX>, many: number): readonly string[] {
  return Array.from({ length: many }, () => server.people.put({ text: '@somebody @brackenshire Hello' }));
}

function idsOf(messages: readonly Message[]): readonly string[] {
  return messages.map(({ id }) => id).toSorted();
}

function wanted(message: Message | undefined): Message {
  if (!message) throw new Error('No message was brought.');
  return message;
}

async function send(inbox: Inbox, to: Message | undefined, text: string) {
  const answer = { to: wanted(to), text, language: 'en-GB' };
  return (await inbox.prepareAnswer(answer, 'key', NOON)).publish();
}

/** Signs in, with so much to spend in millionths of a dollar. */
async function atX({ server = pretendX(), budget = Infinity } = {}) {
  const spent: Price[] = [];
  const spend: NonNullable<SignIn['spend']> = async (price) => {
    if (sum(spent) + price.micros > budget) throw new NetworkError('later', 'The budget does not reach.');
    spent.push(price);
  };
  const { inbox } = await x.signIn({ ...signInFor(server), spend });
  if (!inbox) throw new Error('X has no inbox.');
  return { server, spent, inbox };
}

/** Signs in once more, as the next run does, with as much money as it wants. */
async function again(server: ReturnType<typeof pretendX>, spent: Price[]): Promise<Inbox> {
  const { inbox } = await x.signIn({ ...signInFor(server), spend: async (price) => void spent.push(price) });
  if (!inbox) throw new Error('X has no inbox.');
  return inbox;
}

function sum(spent: readonly Price[]): number {
  return spent.reduce((total, { micros }) => total + micros, 0);
}
