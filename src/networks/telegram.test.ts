import { describe, expect, test } from 'vitest';
import type { Post } from './post.ts';
import { telegram } from './telegram.ts';
import { linkless, MEDIA, picturePost, post, ready } from './testing/bench.ts';
import { networkContract } from './testing/contract.ts';
import { FAULTS } from './testing/faults.ts';
import { pretendTelegram } from './testing/pretend-telegram.ts';
import { benchOf } from './testing/pretend.ts';

networkContract('Telegram', {
  faults: FAULTS,
  cardAlt: 'unsupported',
  ownKeys: false,
  cannotTell: true,
  setUp: () => benchOf(pretendTelegram()),
});

const LINK = 'https://news.example/news/clinic/';

describe('What Telegram is sent', () => {
  test('for a post with a card is a text with the large preview of its page', async () => {
    const server = pretendTelegram();
    const receipt = await (await ready(benchOf(server), post({ text: `1 < 2 & 3 > 2 ${LINK}` }))).publish();
    expect(server.requests.at(-1)).toEqual({
      call: 'sendMessage',
      fields: {
        chat_id: '-1001234567890',
        text: `1 &lt; 2 &amp; 3 &gt; 2 ${LINK}`,
        parse_mode: 'HTML',
        link_preview_options: { url: LINK, prefer_large_media: true },
      },
    });
    expect(server.messages()).toMatchObject([{ text: `1 < 2 & 3 > 2 ${LINK}`, preview: LINK }]);
    expect(receipt).toEqual({ post: '-1001234567890/55', url: 'https://t.me/brackenshire/55' });
  });

  test('for a post with the item’s own picture is the picture, and the text under it', async () => {
    const server = pretendTelegram();
    await (
      await ready(benchOf(server), picturePost('A nurse', { text: 'A & B\n\nPicture: A nurse' }))
    ).publish();
    const { call, fields } = server.requests.at(-1) ?? {};
    expect(call).toBe('sendPhoto');
    expect(fields).toMatchObject({
      chat_id: '-1001234567890',
      caption: 'A &amp; B\n\nPicture: A nurse',
      parse_mode: 'HTML',
    });
    expect(fields?.['photo']).toMatchObject({
      type: 'image/png',
      size: MEDIA.bytes.length,
      name: 'picture.png',
    });
  });

  test('for a post without a link has no preview of any address in it', async () => {
    const server = pretendTelegram();
    await (await ready(benchOf(server), linkless({ attachment: undefined }))).publish();
    expect(server.requests.at(-1)?.fields['link_preview_options']).toEqual({ is_disabled: true });
  });

  test('for an answer names the message that it answers', async () => {
    const server = pretendTelegram();
    const replyTo = server.put({ text: 'Clinic opens' });
    await (await ready(benchOf(server), linkless({ attachment: undefined, replyTo }))).publish();
    expect(server.requests.at(-1)?.fields['reply_parameters']).toEqual({ message_id: 55 });
  });
});

test('An address in a channel without a public name is one for its members', async () => {
  const server = pretendTelegram({}, { isPublic: false });
  const settings = { ...server.settings, CHANNEL: '-1001234567890' };
  const receipt = await (await ready(benchOf({ ...server, settings }))).publish();
  expect(receipt).toEqual({ post: '-1001234567890/55', url: 'https://t.me/c/1234567890/55' });
});

describe('What counts as how long on Telegram', () => {
  test.each([
    ['', 0],
    ['Flu clinic', 10],
    ['<b> & </b>', 10],
    ['😀', 2],
    ['👨‍👩‍👧‍👦', 11],
    ['🇬🇧', 4],
    ['ą́', 2],
    [LINK, 33],
    ['news.example', 12],
    ['@brackenshire', 13],
  ])('"%s": %i', (text, length) => {
    expect(telegram.limits.count(text)).toBe(length);
  });

  test('is what is seen: 1,024 reserved characters are a caption, though five times as much is sent', async () => {
    const server = pretendTelegram();
    await (await ready(benchOf(server), picturePost('A', { text: '&<>&'.repeat(256) }))).publish();
    expect(server.posts()).toMatchObject([{ text: '&<>&'.repeat(256) }]);
  });

  test('a text of 1,025 is refused before anything is sent, with a picture or without, new or edited', async () => {
    const server = pretendTelegram();
    const us = await benchOf(server).signIn();
    const text = 'x'.repeat(1025);
    const refused = { refusal: 'rejected', message: expect.stringMatching(/1024 characters.*1025/) };
    await expect(us.prepare(post({ text }), MEDIA, '', '')).rejects.toMatchObject(refused);
    await expect(us.prepare(picturePost('A', { text }), MEDIA, '', '')).rejects.toMatchObject(refused);
    await expect(us.edit?.('-1001234567890/55', post({ text }), MEDIA)).rejects.toMatchObject(refused);
    expect(server.calls).toEqual(['getChat']);
  });
});

describe('An edit on Telegram', () => {
  const text = { isPhoto: false, preview: LINK };
  const photo = { isPhoto: true, bytes: 1 };

  test.each<[string, object, Post, boolean, readonly string[], object]>([
    ['text into a text', text, post(), true, ['editMessageText'], { isPhoto: false, preview: LINK }],
    [
      'picture into another',
      photo,
      picturePost('A'),
      true,
      ['editMessageMedia'],
      { isPhoto: true, bytes: 3 },
    ],
    ['text into a picture', text, picturePost('A'), true, ['editMessageMedia'], { isPhoto: true, bytes: 3 }],
    [
      'picture into our card',
      photo,
      post(),
      true,
      ['editMessageText', 'editMessageMedia'],
      { isPhoto: true, bytes: 3 },
    ],
    ['caption', photo, post(), false, ['editMessageText', 'editMessageCaption'], { isPhoto: true, bytes: 1 }],
  ])('makes a %s', async (_, before, wanted, withMedia, calls, after) => {
    const server = pretendTelegram();
    const target = server.put({ text: 'Before', ...before });
    await edit(server, target, wanted, withMedia);
    expect(server.calls).toEqual(['getChat', ...calls]);
    expect(server.messages()).toMatchObject([{ text: wanted.text, ...after }]);
    await edit(server, target, wanted, withMedia);
    expect(server.messages()).toMatchObject([{ text: wanted.text, ...after }]);
  });

  test('makes a text without its picture where Telegram puts none over a text', async () => {
    const server = pretendTelegram({}, { addsMedia: false });
    await edit(server, server.put({ text: 'Before' }), picturePost('A'), true);
    expect(server.messages()).toMatchObject([{ text: post().text, isPhoto: false, preview: LINK }]);
  });

  test.each(['-1009999999999/55', '-1001234567890/x', 'social.example/55', '-1001234567890/'])(
    'of %s, which is in no channel of ours, is refused',
    async (target) => {
      const us = await benchOf(pretendTelegram()).signIn();
      await expect(us.edit?.(target, post(), MEDIA)).rejects.toMatchObject({ refusal: 'rejected' });
      await expect(us.remove?.(target)).rejects.toMatchObject({ refusal: 'rejected' });
      const answer = us.prepare(linkless({ replyTo: target }), undefined, '', '');
      await expect(answer).rejects.toMatchObject({ refusal: 'rejected' });
    },
  );
});

test('Which posts there are Telegram never tells: every one counts as there', async () => {
  const server = pretendTelegram();
  const us = await benchOf(server).signIn();
  const sought = { key: '', link: LINK, text: 'x', except: [], since: '2026-11-22T12:00:00Z' };
  expect(await us.find(sought)).toEqual({
    found: 'unknown',
    why: 'Telegram does not tell a bot which posts a channel has',
  });
  expect(await us.exists('-1001234567890/999')).toBe(true);
  expect(server.calls).toEqual(['getChat']);
});

async function edit(
  server: ReturnType<typeof pretendTelegram>,
  target: string,
  wanted: Post,
  withMedia: boolean,
) {
  const us = await benchOf(server).signIn();
  const prepared = await us.edit?.(target, wanted, withMedia ? MEDIA : undefined);
  expect(await prepared?.publish()).toMatchObject({ post: target });
}
