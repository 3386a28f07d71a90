import { describe, expect, test } from 'vitest';
import type { SignedIn } from './network.ts';
import { telegram } from './telegram.ts';
import { asFetch } from './testing/as-fetch.ts';
import { outcomeOf, post, ready, secretsIn } from './testing/bench.ts';
import { broken } from './testing/faults.ts';
import { PRETEND_TELEGRAM, pretendTelegram, refuse } from './testing/pretend-telegram.ts';
import { benchOf, signInFor } from './testing/pretend.ts';

describe('Signing in to Telegram', () => {
  test.each([
    ['CHANNEL', ''],
    ['CHANNEL', 'brackenshire'],
    ['CHANNEL', 'https://t.me/brackenshire'],
    ['CHANNEL', '12345'],
    ['TOKEN', ''],
    ['TOKEN', 'bot-token'],
    ['TOKEN', '../7654321098:AAFpretend-Telegram_token-0123456789'],
    ['TOKEN', '7654321098:AAFpretend/Telegram_token-0123456789'],
  ])('with %s "%s" is refused before anything is sent', async (setting, value) => {
    const server = pretendTelegram();
    const { settings, ...rest } = signInFor(server);
    const refused = telegram.signIn({ ...rest, settings: { ...settings, [setting]: value } });
    await expect(refused).rejects.toMatchObject({
      refusal: 'unauthorised',
      message: expect.stringContaining(`TELEGRAM_${setting} is not`),
    });
    expect(server.calls).toEqual([]);
  });

  test('takes a token and a channel that were pasted with a line break', async () => {
    const { settings, ...rest } = signInFor(pretendTelegram());
    const pasted = { CHANNEL: ' @Brackenshire\n', TOKEN: `${settings['TOKEN']}\n` };
    await expect(telegram.signIn({ ...rest, settings: pasted })).resolves.toBeDefined();
  });

  test('at a channel that the bot cannot see says what to look at', async () => {
    const { settings, ...rest } = signInFor(pretendTelegram());
    const refused = telegram.signIn({ ...rest, settings: { ...settings, CHANNEL: '@elsewhere' } });
    await expect(refused).rejects.toMatchObject({
      refusal: 'unauthorised',
      message: expect.stringMatching(/chat not found.*TELEGRAM_CHANNEL names your channel/),
    });
  });

  test('at a group is refused: it has no public posts', async () => {
    const server = pretendTelegram({}, { type: 'supergroup' });
    await expect(telegram.signIn(signInFor(server))).rejects.toMatchObject({
      refusal: 'unauthorised',
      message: /group/,
    });
  });

  test.each([
    () => Response.json({ welcome: 'to our wi-fi' }),
    () => Response.json({ ok: true, result: {} }),
  ])('at something that is not Telegram leaves us outside', async (answer) => {
    const fetch = asFetch(() => Promise.resolve(answer()));
    const refused = telegram.signIn({ ...signInFor(pretendTelegram()), fetch });
    await expect(refused).rejects.toMatchObject({ refusal: 'later' });
  });
});

describe('The token, which stands in every address', () => {
  const { token } = PRETEND_TELEGRAM;
  const url = `https://api.telegram.org/bot${token}/sendMessage`;

  test.each([
    ['the error of a connection', () => Promise.reject(broken('ECONNRESET', `read ${url}`))],
    ['an error without a cause', () => Promise.reject(new TypeError(`Failed to parse URL from ${url}`))],
    ['an address that was encoded', () => Promise.reject(new Error(encodeURIComponent(url)))],
    ['the secret part alone', () => Promise.reject(new Error(token.split(':')[1]))],
    ['a refusal', () => Promise.resolve(refuse(400, `Bad Request: ${url}`))],
    ['a refusal of the token', () => Promise.resolve(refuse(401, `Unauthorized: ${url}`))],
    ['a page that answers', () => Promise.resolve(new Response(`<a href="${url}">`))],
  ])('is in no message, log or error: %s', async (_, failing) => {
    const server = pretendTelegram();
    const bench = {
      ...benchOf(server),
      secrets: [token, token.split(':')[1] ?? '', encodeURIComponent(token)],
    };
    const fetch = asFetch((request) =>
      request.url.endsWith('/getChat') ? server.handle(request) : failing(),
    );
    const us = await telegram.signIn({ ...signInFor(server), fetch });
    const outcomes = await Promise.all([
      outcomeOf(us.prepare(post(), undefined, '', '').then(({ publish }) => publish())),
      outcomeOf(edit(us)),
      outcomeOf(us.remove?.('-1001234567890/55') ?? Promise.resolve()),
      outcomeOf(us.whoAmI()),
      outcomeOf(telegram.signIn({ ...signInFor(server), fetch: asFetch(failing) })),
    ]);
    expect(outcomes.map((outcome) => outcome instanceof Error && outcome.name)).toEqual(
      Array.from({ length: 5 }, () => 'NetworkError'),
    );
    expect(outcomes.flatMap((outcome) => secretsIn(outcome, bench))).toEqual([]);
    expect(outcomes.map((outcome) => JSON.stringify(outcome)).join(' ')).not.toContain(token);
  });

  test('that is wrong is told without it', async () => {
    const wrong = '1234567890:AAFwrong-Telegram_token-0123456789xx';
    const { settings, ...rest } = signInFor(pretendTelegram());
    const refused = telegram.signIn({ ...rest, settings: { ...settings, TOKEN: wrong } });
    await expect(refused).rejects.toMatchObject({
      refusal: 'unauthorised',
      message: expect.stringMatching(/\[hidden\].*@BotFather.*TELEGRAM_TOKEN/),
    });
  });
});

describe('What the bot may do in the channel', () => {
  const ALL = ['post messages', 'edit messages', 'delete messages'];

  test.each([
    [{ rights: ['can_post_messages', 'can_edit_messages', 'can_delete_messages'] }, []],
    [{ rights: ['can_post_messages'] }, ALL.slice(1)],
    [{ rights: [] }, ALL],
    [{ status: 'member' }, ALL],
    [{ status: 'left' }, ALL],
  ])('with %j lacks %j', async (ways, lacks) => {
    const server = pretendTelegram({}, ways);
    const us = await telegram.signIn(signInFor(server));
    expect(await us.whoAmI()).toEqual({ ...server.identity, lacks });
    expect(server.calls).toEqual(['getChat', 'getMe', 'getChatMember']);
  });

  test('is asked of a channel without a public name too', async () => {
    const server = pretendTelegram({}, { isPublic: false });
    const { settings, ...rest } = signInFor(server);
    const us = await telegram.signIn({ ...rest, settings: { ...settings, CHANNEL: '-1001234567890' } });
    expect(await us.whoAmI()).toMatchObject({ name: 'Brackenshire NHS', url: server.account.url, lacks: [] });
  });

  test.each(['getMe', 'getChatMember'])('is not said when "%s" is refused', async (call) => {
    const server = pretendTelegram();
    const us = await telegram.signIn(signInFor(server));
    server.fail(call, 'wrong scope');
    await expect(us.whoAmI()).rejects.toMatchObject({ refusal: 'unauthorised' });
  });

  test('shows when a post is tried all the same', async () => {
    const server = pretendTelegram({}, { rights: [] });
    const prepared = await ready(benchOf(server));
    await expect(prepared.publish()).rejects.toMatchObject({
      refusal: 'unauthorised',
      message: expect.stringMatching(/need administrator rights.*its administrator with the rights/),
    });
  });
});

describe('A post at an address that a person gave', () => {
  test.each([
    ['https://t.me/brackenshire/55', '-1001234567890/55'],
    ['https://t.me/Brackenshire/55/', '-1001234567890/55'],
    ['https://t.me/s/brackenshire/55', '-1001234567890/55'],
    ['https://telegram.me/brackenshire/55?single', '-1001234567890/55'],
    ['https://t.me/c/1234567890/55', '-1001234567890/55'],
    ['https://t.me/elsewhere/55', undefined],
    ['https://t.me/c/9999999999/55', undefined],
    ['https://t.me/brackenshire', undefined],
    ['https://t.me/brackenshire/0', undefined],
    ['https://t.me.evil.example/brackenshire/55', undefined],
    ['nonsense', undefined],
  ])('%s is %s', async (url, id) => {
    const us = await telegram.signIn(signInFor(pretendTelegram()));
    expect(us.postAt?.(url)).toBe(id);
  });

  test('is none of a channel without a public name, unless it has its number', async () => {
    const server = pretendTelegram({}, { isPublic: false });
    const { settings, ...rest } = signInFor(server);
    const us = await telegram.signIn({ ...rest, settings: { ...settings, CHANNEL: '-1001234567890' } });
    expect(us.postAt?.('https://t.me/brackenshire/55')).toBeUndefined();
    expect(us.postAt?.('https://t.me/c/1234567890/55')).toBe('-1001234567890/55');
  });

  test('can be corrected and taken away later', async () => {
    const server = pretendTelegram();
    server.put({ text: 'Before' });
    const us = await telegram.signIn(signInFor(server));
    const id = us.postAt?.('https://t.me/brackenshire/55') ?? '';
    await (await us.edit?.(id, post(), undefined))?.publish();
    expect(server.posts()).toMatchObject([{ text: post().text }]);
    await us.remove?.(id);
    expect(server.posts()).toEqual([]);
  });
});

async function edit(us: SignedIn) {
  return (await us.edit?.('-1001234567890/55', post(), undefined))?.publish();
}
