import { describe, expect, test } from 'vitest';
import { telegram } from './telegram.ts';
import { asFetch } from './testing/as-fetch.ts';
import { linkless, MEDIA, picturePost, post } from './testing/bench.ts';
import { pretendTelegram, refuse } from './testing/pretend-telegram.ts';
import { signInFor } from './testing/pretend.ts';

const CHANNEL = '-1001234567890';
const WIFI = () => Response.json({ welcome: 'to our wi-fi' });
const WORDS = () => Response.json({ ok: true, result: { message_id: 'Your post' } });

describe('An answer of Telegram that makes no sense', () => {
  test.each([
    WIFI,
    WORDS,
    () => Response.json({ ok: true }),
    () => Response.json({ result: { message_id: 55 } }),
  ])('to a publish call is no receipt: the post may be public', async (answer) => {
    const us = await signedIn({ sendMessage: answer, sendPhoto: answer });
    await expect(publish(us)).rejects.toMatchObject({ refusal: 'unknown' });
    await expect(publish(us, picturePost('A'))).rejects.toMatchObject({ refusal: 'unknown' });
  });

  test('to an edit is no receipt either', async () => {
    const us = await signedIn({ editMessageText: WIFI });
    await expect(edit(us)).rejects.toMatchObject({ refusal: 'unknown' });
  });

  test('to a deletion deletes nothing', async () => {
    const us = await signedIn({ deleteMessage: WIFI });
    await expect(us.remove?.(`${CHANNEL}/55`)).rejects.toMatchObject({ refusal: 'later' });
  });

  test.each([WIFI, () => Response.json({ ok: true, result: true })])(
    'to the question what the bot may do is none',
    async (answer) => {
      const us = await signedIn({ getMe: answer });
      await expect(us.whoAmI()).rejects.toMatchObject({ refusal: 'later' });
    },
  );

  test('and says no with 200 is a no', async () => {
    const said = { ok: false, error_code: 400, description: 'Bad Request: message is too long' };
    const us = await signedIn({ sendMessage: () => Response.json(said) });
    await expect(publish(us)).rejects.toMatchObject({ refusal: 'rejected' });
  });
});

describe('What Telegram answers when it will not', () => {
  test.each([
    [400, 'Bad Request: message is too long', 'rejected', /Change the item/],
    [400, "Bad Request: can't parse entities: Unsupported start tag", 'rejected', /Change the item/],
    [400, 'Bad Request: chat not found', 'unauthorised', /TELEGRAM_CHANNEL/],
    [400, 'Bad Request: CHAT_WRITE_FORBIDDEN', 'unauthorised', /administrator/],
    [400, 'Bad Request: need administrator rights in the channel chat', 'unauthorised', /administrator/],
    [400, 'Bad Request: not enough rights to send photos to the chat', 'unauthorised', /administrator/],
    [401, 'Unauthorized', 'unauthorised', /@BotFather.*TELEGRAM_TOKEN/],
    [403, 'Forbidden: bot was kicked from the channel chat', 'unauthorised', /administrator/],
    [403, 'Forbidden: bot is not a member of the channel chat', 'unauthorised', /administrator/],
    [404, 'Not Found', 'unauthorised', /@BotFather.*TELEGRAM_TOKEN/],
    [409, 'Conflict: terminated by other getUpdates request', 'later', /Run again, it is safe/],
    [413, 'Request Entity Too Large', 'rejected', /Change the item/],
  ] as const)('%i "%s" is told to who must act: %s', async (code, description, refusal, advice) => {
    const us = await signedIn({ sendMessage: () => refuse(code, description) });
    await expect(publish(us)).rejects.toMatchObject({
      refusal,
      message: expect.stringMatching(new RegExp(`^Telegram did not take the post .*${advice.source}`, 's')),
    });
  });

  test.each([
    'Bad Request: chat not found in the list',
    'Bad Request: the text says chat not found',
    'chat not found',
    'Bad Request: 401 Unauthorized, 403 Forbidden',
  ])('a phrase that is only mentioned decides nothing: "%s"', async (description) => {
    const us = await signedIn({ sendMessage: () => refuse(400, description) });
    await expect(publish(us)).rejects.toMatchObject({ refusal: 'rejected' });
  });

  test('a channel that has another number now is named', async () => {
    const moved = { migrate_to_chat_id: -1_009_876_543_210 };
    const description = 'Bad Request: group chat was upgraded to a supergroup chat';
    const us = await signedIn({ sendMessage: () => refuse(400, description, moved) });
    await expect(publish(us)).rejects.toMatchObject({
      refusal: 'unauthorised',
      message: expect.stringContaining('put -1009876543210 into TELEGRAM_CHANNEL'),
    });
  });

  test.each([
    [{ retry_after: 17 }, '2026-11-22T12:00:17Z'],
    [{ retry_after: 3600 }, '2026-11-22T13:00:00Z'],
    [{ retry_after: '17' }, undefined],
    [undefined, undefined],
  ])('after too many posts it is tried again when %j says', async (parameters, retryAt) => {
    const us = await signedIn({
      sendMessage: () => refuse(429, 'Too Many Requests: retry after 17', parameters),
    });
    await expect(publish(us)).rejects.toMatchObject({ refusal: 'later', retryAt });
  });

  test('an answer to a message that is gone is refused, and nothing is made public', async () => {
    const us = await signedIn({});
    const answer = linkless({ attachment: undefined, replyTo: `${CHANNEL}/1` });
    await expect(publish(us, answer)).rejects.toMatchObject({
      refusal: 'rejected',
      message: /not on Telegram/,
    });
  });

  test.each([
    ['Bad Request: message is not modified', 'done'],
    [
      'Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
      'done',
    ],
    ['Bad Request: message to edit not found', 'rejected'],
    ["Bad Request: message can't be edited", 'rejected'],
    ['Forbidden: message is not modified', 'rejected'],
  ])('to an edit, "%s" is %s', async (description, what) => {
    const us = await signedIn({ editMessageText: () => refuse(400, description) });
    const outcome = await edit(us).then(
      () => 'done',
      ({ refusal }) => refusal,
    );
    expect(outcome).toBe(what);
  });

  test.each([
    ['Bad Request: message to delete not found', 'done'],
    ["Bad Request: message can't be deleted", 'rejected'],
    ['Bad Request: message to delete not found here', 'rejected'],
  ])('to a deletion, "%s" is %s', async (description, what) => {
    const us = await signedIn({ deleteMessage: () => refuse(400, description) });
    const outcome = await us.remove?.(`${CHANNEL}/55`).then(
      () => 'done',
      ({ refusal }) => refusal,
    );
    expect(outcome).toBe(what);
  });

  test('a deletion is left to a person, who is not told to change the item', async () => {
    const us = await signedIn({ deleteMessage: () => refuse(400, "Bad Request: message can't be deleted") });
    await expect(us.remove?.(`${CHANNEL}/55`)).rejects.toThrow(
      "Telegram did not take the deletion (Bad Request: message can't be deleted). The post is still there. Delete it in the app, and give the bot the right to delete messages.",
    );
  });
});

test.each([
  [{ bytes: new Uint8Array(10_000_001), type: 'image/png' }, {}],
  [{ bytes: Uint8Array.from([1]), type: 'image/webp' }, {}],
  [MEDIA, { width: 9000, height: 1001 }],
  [MEDIA, { width: 2101, height: 100 }],
  [MEDIA, { width: 100, height: 2101 }],
])('A picture that Telegram would refuse is refused before anything is sent', async (media, size) => {
  const us = await signedIn({});
  const { attachment } = picturePost('A');
  const wanted = attachment && { ...attachment, picture: { ...attachment.picture, ...size } };
  const refused = { refusal: 'rejected', message: expect.stringMatching(/JPEG or PNG/) };
  await expect(us.prepare(post({ attachment: wanted }), media, '', '')).rejects.toMatchObject(refused);
  await expect(us.edit?.(`${CHANNEL}/55`, post({ attachment: wanted }), media)).rejects.toMatchObject(
    refused,
  );
});

/** Signs in at a server that answers some methods with something else. */
async function signedIn(instead: Readonly<Record<string, () => Response>>) {
  const server = pretendTelegram();
  const fetch = asFetch(
    async (request) => instead[server.callOf(request) ?? '']?.() ?? server.handle(request),
  );
  return telegram.signIn({ ...signInFor(server), fetch });
}

type Us = Awaited<ReturnType<typeof signedIn>>;

async function publish(us: Us, wanted = post()) {
  return (await us.prepare(wanted, MEDIA, '', '')).publish();
}

async function edit(us: Us) {
  return (await us.edit?.(`${CHANNEL}/55`, post(), MEDIA))?.publish();
}
