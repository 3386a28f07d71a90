import { describe, expect, test } from 'vitest';
import { mastodon } from './mastodon.ts';
import { asFetch } from './testing/as-fetch.ts';
import { CARD_ALT, linkless, outcomeOf, post, ready } from './testing/bench.ts';
import { PRETEND_MASTODON } from './testing/pretend-answers.ts';
import { pretendMastodon, signInAtMastodon } from './testing/pretend-mastodon.ts';
import type { Ways } from './testing/pretend-ways.ts';
import { servePretendMastodon } from './testing/serve-pretend.ts';

describe('Signing in to Mastodon', () => {
  test('with a token that is not good says what to do, and not the token', async () => {
    const { settings, ...rest } = signInAtMastodon(pretendMastodon());
    const refused = mastodon.signIn({ ...rest, settings: { ...settings, TOKEN: 'wrong-token' } });
    await expect(refused).rejects.toMatchObject({ refusal: 'unauthorised' });
    await expect(refused).rejects.toThrow(
      /The access token is invalid: .*\[hidden\].* \w+_SERVER .*make a new access token.* \w+_TOKEN\./,
    );
    await expect(refused).rejects.not.toThrow(/wrong-token/);
  });

  test('at something that is no Mastodon asks to look at the address', async () => {
    const fetch = asFetch(() => Promise.resolve(new Response('Not found', { status: 404 })));
    const refused = mastodon.signIn({ ...signInAtMastodon(pretendMastodon()), fetch });
    await expect(refused).rejects.toMatchObject({ refusal: 'unauthorised', message: /SERVER/ });
  });

  test.each(['http://mastodon.social', 'ftp://mastodon.social', 'mastodon.social', ''])(
    'never sends the token to "%s"',
    async (SERVER) => {
      const server = pretendMastodon();
      const { settings, ...rest } = signInAtMastodon(server);
      const refused = mastodon.signIn({ ...rest, settings: { ...settings, SERVER } });
      await expect(refused).rejects.toMatchObject({ refusal: 'unauthorised', message: /SERVER/ });
      expect(server.calls).toEqual([]);
    },
  );

  test('reads the limits of the server, in its new form and its old one', async () => {
    const says = {
      max_characters: 5000,
      characters_reserved_per_url: 23,
      description_limit: 1500,
      image_size_limit: 16_777_216,
    };
    expect((await signedIn({ maxCharacters: 5000 })).says).toEqual(says);
    expect((await signedIn({ maxCharacters: 5000, instance: 'v1' })).says).toEqual(says);
    expect(mastodon.limitsAt?.(says).max).toBe(5000);
    expect(mastodon.limits.max).toBe(500);
  });

  test('at a server that says nothing of itself keeps to the usual limits', async () => {
    const server = pretendMastodon();
    const fetch = asFetch(async (request) =>
      request.url.endsWith('/instance') ? Response.json({ configuration: 'none' }) : server.handle(request),
    );
    const us = await mastodon.signIn({ ...signInAtMastodon(server), fetch });
    expect(us.says).toEqual({});
  });

  test('at a server that takes shorter texts has one refused that is too long for it', async () => {
    const server = pretendMastodon({ maxCharacters: 50 });
    const bench = { signIn: () => mastodon.signIn(signInAtMastodon(server)) };
    const { publish } = await ready(bench, linkless({ text: 'x'.repeat(51) }));
    expect(await outcomeOf(publish())).toMatchObject({ refusal: 'rejected', message: /limit of 50/ });
  });
});

describe('What a token may', () => {
  const ALL = [
    'read posts (read:statuses)',
    'read what people send us (read:notifications)',
    'write posts (write:statuses)',
    'upload pictures (write:media)',
  ];

  test.each([
    [['read', 'write'], []],
    [['profile', 'read:statuses', 'read:notifications', 'write:statuses', 'write:media'], []],
    [['profile', 'read:statuses', 'write:statuses', 'write:media'], ALL.slice(1, 2)],
    [['profile'], ALL],
    [['read:accounts', 'read:statuses', 'read:notifications', 'write:statuses'], ALL.slice(3)],
    [['profile', 'write'], ALL.slice(0, 2)],
  ])('of %j lacks %j, and asking changes nothing', async (scopes, lacks) => {
    const us = await signedIn({ scopes });
    expect(await us.whoAmI()).toEqual({
      id: `social.example/${PRETEND_MASTODON.id}`,
      name: '@brackenshire@social.example',
      url: 'https://social.example/@brackenshire',
      lacks,
    });
  });

  test('not even to say who we are is told at once', async () => {
    await expect(signedIn({ scopes: ['write'] })).rejects.toMatchObject({ refusal: 'unauthorised' });
  });
});

test('Over a real connection a post goes up with its picture, and is edited, answered and taken away', async () => {
  await using server = await servePretendMastodon({ pictures: 'later', ids: 'number' });
  const { settings, ...rest } = signInAtMastodon(server);
  const here = { ...rest, fetch: globalThis.fetch, settings: { ...settings, SERVER: server.url } };
  const us = await mastodon.signIn(here);
  const bench = { signIn: () => Promise.resolve(us) };
  const receipt = await (await ready(bench)).publish();
  await (await us.edit?.(receipt.post, post({ text: 'Corrected.' }), undefined))?.publish();
  await (await ready(bench, linkless({ text: 'Correction: 9am.', replyTo: receipt.post }), 'c1')).publish();
  expect(server.posts()).toMatchObject([
    { text: 'Corrected.', media: [{ type: 'image/png', description: CARD_ALT }] },
    { text: 'Correction: 9am.' },
  ]);
  await us.remove?.(receipt.post);
  expect(await us.exists(receipt.post)).toBe(false);
});

function signedIn(ways: Ways) {
  return mastodon.signIn(signInAtMastodon(pretendMastodon(ways)));
}
