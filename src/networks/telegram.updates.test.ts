import { describe, expect, test } from 'vitest';
import type { Inbox, Message } from './message.ts';
import { telegram } from './telegram.ts';
import { asFetch } from './testing/as-fetch.ts';
import { pretendTelegram, PRETEND_TELEGRAM, refuse } from './testing/pretend-telegram.ts';
import { PRETEND_GROUP } from './testing/pretend-telegram-people.ts';
import { fetchFor, signInFor } from './testing/pretend.ts';

const NOON = Date.UTC(2026, 10, 22, 12);
const HOUR = 60 * 60 * 1000;
const ASKED = { since: '2026-11-01T00:00:00Z', posts: [] };

describe('What Telegram holds for us', () => {
  test('stays there until the run after the one that brought it, so that a run that breaks off loses nothing', async () => {
    const { server, inbox } = await atTelegram();
    const id = server.people.write({ kind: 'private', text: 'Hello' });
    const first = await inbox.gather(ASKED);
    expect([idsOf(first.messages), server.people.waiting()]).toEqual([[id], 1]);
    expect(idsOf((await inbox.gather(ASKED)).messages)).toEqual([id]);
    const second = await inbox.gather({ ...ASKED, cursor: first.cursor });
    expect([second.messages, server.people.waiting()]).toEqual([[], 0]);
    expect(second.cursor).toBe(first.cursor);
  });

  test('comes a hundred at a time, and it is said that there is more', async () => {
    const { server, inbox } = await atTelegram();
    const said = Array.from({ length: 130 }, () => server.people.write({ kind: 'private', text: 'Hello' }));
    const first = await inbox.gather(ASKED);
    expect(first).toMatchObject({ more: true, unseen: [expect.stringMatching(/collect again now\.$/)] });
    const second = await inbox.gather({ ...ASKED, cursor: first.cursor });
    expect(second.more).toBeUndefined();
    expect([...first.messages, ...second.messages].map(({ id }) => id)).toEqual(said);
  });

  test('is not forgotten unseen when Telegram counts anew from a lower number after a quiet week', async () => {
    const time = { now: NOON };
    const { server, inbox } = await atTelegram(time);
    server.people.write({ kind: 'private', text: 'Hello' });
    const { cursor } = await inbox.gather(ASKED);
    time.now += 8 * 24 * HOUR;
    server.people.countFrom(12);
    const id = server.people.write({ kind: 'private', text: 'Me again' });
    expect(idsOf((await inbox.gather({ ...ASKED, cursor })).messages)).toEqual([id]);
  });

  test('is asked for from its beginning, where the cursor is none of ours', async () => {
    const { server, inbox } = await atTelegram();
    const id = server.people.write({ kind: 'private', text: 'Hello' });
    expect(idsOf((await inbox.gather({ ...ASKED, cursor: 'x' })).messages)).toEqual([id]);
  });

  test.each([
    [
      "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      'unauthorised',
      /webhook.*Make a bot of its own/,
    ],
    [
      'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
      'later',
      /Another program asks.*Collect again/,
    ],
  ])(
    'that goes to another program is not collected, and it is said what to do: %s',
    async (said, refusal, words) => {
      const server = pretendTelegram();
      const real = fetchFor(server);
      const fetch = asFetch(async (request) =>
        server.callOf(request) === 'getUpdates' ? refuse(409, said) : real(request),
      );
      const { inbox } = await telegram.signIn({ ...signInFor(server), fetch });
      const thrown = await inbox?.gather(ASKED).catch((error: unknown) => error);
      expect(thrown).toMatchObject({ name: 'NetworkError', refusal, message: expect.stringMatching(words) });
      expect(String(thrown)).not.toContain(PRETEND_TELEGRAM.token.slice(12));
    },
  );
});

describe('A message on Telegram', () => {
  test('under a post of ours names the post, also in a run that sees its thread no more', async () => {
    const { server, inbox, post } = await withPost();
    const first = server.people.write({ kind: 'comment', text: 'Where?', under: post });
    const { messages, cursor } = await inbox.gather(ASKED);
    server.people.write({ kind: 'comment', text: 'There', under: first, author: 'ben' });
    const next = await inbox.gather({ ...ASKED, cursor });
    const [, number] = first.split('/');
    expect(messages).toMatchObject([
      { id: first, post, answers: post, url: `https://t.me/brackenshire/55?comment=${number}` },
    ]);
    expect(next.messages).toMatchObject([{ text: 'There', answers: first, post }]);
  });

  test('that is private has no address, and is for whom it addresses alone', async () => {
    const { server, inbox } = await atTelegram();
    server.people.write({ kind: 'private', text: 'Hello' });
    const { messages } = await inbox.gather(ASKED);
    expect(messages).toMatchObject([{ kind: 'private', readers: 'addressed' }]);
    expect(messages[0]).not.toHaveProperty('url');
    expect(messages[0]).not.toHaveProperty('post');
  });

  test('that its author changed comes again, with its new words', async () => {
    const { server, inbox } = await atTelegram();
    const id = server.people.write({ kind: 'private', text: 'Where?', at: NOON - HOUR });
    const { cursor } = await inbox.gather(ASKED);
    server.people.edit(id, 'When?');
    const { messages } = await inbox.gather({ ...ASKED, cursor });
    expect(messages).toMatchObject([
      { id, text: 'When?', at: '2026-11-22T11:00:00Z', editedAt: '2026-11-22T12:00:00Z' },
    ]);
  });

  test('has its links in full, and says what it carries', async () => {
    const { server, inbox } = await atTelegram();
    const caption = '😀 see nhs.uk/flu or here';
    server.people.write(
      { kind: 'private', text: '' },
      {
        text: undefined,
        caption,
        photo: [{}],
        caption_entities: [
          { type: 'url', offset: 7, length: 10 },
          { type: 'text_link', offset: 21, length: 4, url: 'https://www.gov.uk/x' },
        ],
      },
    );
    server.people.write({ kind: 'private', text: '' }, { sticker: { emoji: '👍' } });
    server.people.write({ kind: 'private', text: '' }, { animation: {}, document: {} });
    expect((await inbox.gather(ASKED)).messages).toMatchObject([
      { text: caption, attachments: ['a picture'], links: ['https://nhs.uk/flu', 'https://www.gov.uk/x'] },
      { text: '', attachments: ['a sticker: "👍"'] },
      { text: '', attachments: ['a moving picture'] },
    ]);
  });

  test.each([
    ['that somebody joined', { new_chat_members: [{}] }],
    ['what we write as the channel', { text: 'Correction', sender_chat: { id: PRETEND_TELEGRAM.chat } }],
    ['what an administrator writes for the group', { text: 'Hello', sender_chat: { id: PRETEND_GROUP } }],
    ['what is said in another group', { text: 'Hello', chat: { id: -100_1, type: 'supergroup' } }],
    ['that somebody opened the bot', { text: '/start', chat: { id: 5000, type: 'private' } }],
  ])('is none: %s', async (_, fields) => {
    const { server, inbox } = await atTelegram();
    server.people.push({ from: { id: 5000, first_name: 'Anna' }, ...fields });
    expect((await inbox.gather(ASKED)).messages).toEqual([]);
  });

  test('of a channel that writes in its own name is that channel’s', async () => {
    const { server, inbox } = await atTelegram();
    const from = { id: 136_817_688, is_bot: true, first_name: 'Channel' };
    server.people.push({ from, text: 'Hello', sender_chat: { id: -100_77, title: 'Thornby parents' } });
    expect((await inbox.gather(ASKED)).messages).toMatchObject([
      { author: { id: '-10077', name: 'Thornby parents' } },
    ]);
  });
});

describe('An answer on Telegram', () => {
  test('is sent as it stands, to the same chat, under the message', async () => {
    const { server, inbox, post } = await withPost();
    server.people.write({ kind: 'comment', text: 'Where?', under: post });
    const { messages } = await inbox.gather(ASKED);
    const receipt = await send(inbox, messages[0], 'Ward <7> & nhs.uk');
    expect(server.requests.at(-1)?.fields).toEqual({
      chat_id: String(PRETEND_GROUP),
      text: 'Ward <7> & nhs.uk',
      link_preview_options: { is_disabled: true },
      reply_parameters: { message_id: expect.any(Number) },
    });
    expect(receipt.url).toMatch(/^https:\/\/t\.me\/c\/9876543210\/\d+$/);
  });

  test('to a private message has no address that tells who wrote', async () => {
    const { server, inbox } = await atTelegram();
    server.people.write({ kind: 'private', text: 'Hello' });
    const { messages } = await inbox.gather(ASKED);
    expect((await send(inbox, messages[0], 'Hello')).url).toBe('https://t.me/brackenshire');
  });

  test('to a message that is gone is refused, and said to be missing', async () => {
    const { server, inbox } = await atTelegram();
    const id = server.people.write({ kind: 'private', text: 'Hello' });
    const { messages } = await inbox.gather(ASKED);
    server.people.unsay(id);
    await expect(send(inbox, messages[0], 'Hello')).rejects.toMatchObject({
      refusal: 'rejected',
      missing: true,
    });
  });

  test.each([
    ['private', 403, 'Forbidden: bot was blocked by the user', 'rejected', /has stopped the bot/],
    [
      'comment',
      403,
      'Forbidden: bot was kicked from the supergroup chat',
      'unauthorised',
      /discussion group/,
    ],
    ['comment', 400, 'Bad Request: CHAT_WRITE_FORBIDDEN', 'unauthorised', /Make the bot an administrator/],
    ['comment', 400, 'Bad Request: message is too long', 'rejected', /Change the answer/],
    ['comment', 401, 'Unauthorized', 'unauthorised', /does not know the token/],
  ] as const)('to a %s is refused with %i "%s"', async (kind, status, said, refusal, words) => {
    const server = pretendTelegram();
    const real = fetchFor(server);
    const fetch = asFetch(async (request) =>
      server.callOf(request) === 'sendMessage' ? refuse(status, said) : real(request),
    );
    const { inbox } = await telegram.signIn({ ...signInFor(server), fetch });
    server.people.write({ kind, text: 'Hello' });
    const { messages } = (await inbox?.gather(ASKED)) ?? { messages: [] };
    const sending = inbox ? send(inbox, messages[0], 'Hello there') : Promise.resolve();
    await expect(sending).rejects.toMatchObject({ refusal, message: expect.stringMatching(words) });
  });

  test('longer than a message may be is refused before it is sent', async () => {
    const { server, inbox } = await atTelegram();
    server.people.write({ kind: 'private', text: 'Hello' });
    const { messages } = await inbox.gather(ASKED);
    await expect(send(inbox, messages[0], 'x'.repeat(4097))).rejects.toMatchObject({ refusal: 'rejected' });
    expect(server.calls).not.toContain('sendMessage');
  });
});

test('A channel without a discussion group has private messages alone', async () => {
  const server = pretendTelegram({}, { isDiscussed: false });
  const { inbox } = await telegram.signIn(signInFor(server));
  server.people.write({ kind: 'comment', text: 'Where?' });
  const id = server.people.write({ kind: 'private', text: 'Hello' });
  expect((await inbox?.gather(ASKED))?.messages.map((message) => message.id)).toEqual([id]);
});

function idsOf(messages: readonly Message[]): readonly string[] {
  return messages.map(({ id }) => id);
}

async function send(inbox: Inbox, to: Message | undefined, text: string) {
  if (!to) throw new Error('No message was brought.');
  const prepared = await inbox.prepareAnswer({ to, text, language: 'en-GB' }, 'key', '2026-11-22T12:00:00Z');
  return prepared.publish();
}

/** @param time in milliseconds since 1970, for the server and for us. */
async function atTelegram(time: { readonly now: number } = { now: NOON }) {
  const server = pretendTelegram({ clock: () => time.now });
  const now = () => `${new Date(time.now).toISOString().slice(0, 19)}Z`;
  const { inbox } = await telegram.signIn({ ...signInFor(server), now });
  if (!inbox) throw new Error('Telegram has no inbox.');
  return { server, inbox };
}

/** A post of ours, of which there is a copy in the group. */
async function withPost() {
  const { server, inbox } = await atTelegram();
  const post = server.put({ text: 'Clinic opens' });
  server.people.copy(55, 'Clinic opens');
  return { server, inbox, post };
}
