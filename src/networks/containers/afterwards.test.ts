import { describe, expect, test } from 'vitest';
import type { SignIn } from '../network.ts';
import { asFetch } from '../testing/as-fetch.ts';
import { FAULTS } from '../testing/faults.ts';
import { graphNo } from '../testing/pretend-containers-answers.ts';
import type { PretendContainers } from '../testing/pretend-containers-terms.ts';
import { pretendInstagram } from '../testing/pretend-instagram.ts';
import { pretendThreads } from '../testing/pretend-threads.ts';
import { signInFor } from '../testing/pretend.ts';

const BOTH = [
  ['Instagram', pretendInstagram],
  ['Threads', pretendThreads],
] as const;
const WIFI = () => Response.json({ welcome: 'to our wi-fi' });

describe.each(BOTH)('A post on %s', (network, pretend) => {
  test('is gone only when the list has not got it either: in May 2026 posts that were there could not be read', async () => {
    const server = pretend();
    const id = server.medias.put({ text: 'Clinic opens' });
    server.turn({ blind: true });
    const us = await signedIn(server);
    expect(await us.exists(id)).toBe(true);
    server.remove(id);
    expect(await us.exists(id)).toBe(false);
  });

  test('that cannot be read and is older than all that is listed is not taken for gone', async () => {
    const server = pretend();
    const id = server.medias.put({ text: 'Clinic opens' });
    Array.from({ length: 2100 }, () => server.medias.put({ text: 'x' }));
    server.turn({ blind: true });
    await expect((await signedIn(server)).exists(id)).rejects.toMatchObject({ refusal: 'later' });
  });

  test.each([
    ['words of a wi-fi', WIFI],
    ['another post', () => Response.json({ id: '7' })],
    ['no permission', () => graphNo({ code: 10, message: 'No permission' })],
    ['too many calls', () => graphNo({ code: 4, message: 'Application request limit reached' })],
  ])('of which the answer is %s is not taken for gone', async (_, read) => {
    const server = pretend({}, { instead: { read } });
    await expect((await signedIn(server)).exists('17900000000001')).rejects.toMatchObject({
      name: 'NetworkError',
    });
  });

  test('that is not ours is not deleted: the network says that it has none', async () => {
    const server = pretend();
    const ours = server.medias.put({ text: 'Clinic opens' });
    await (await signedIn(server)).remove?.('18999999999999');
    expect(server.posts().map(({ id }) => id)).toEqual([ours]);
  });

  test('that the network does not let be deleted is left to a person, with its address', async () => {
    const server = pretend({}, { deletes: false });
    const id = server.medias.put({ text: 'Clinic opens' });
    await expect((await signedIn(server)).remove?.(id)).rejects.toMatchObject({
      refusal: 'rejected',
      message: expect.stringMatching(
        new RegExp(
          String.raw`^${network} did not take the deletion \(Unsupported delete request\.\)\. The post is still there\. Delete it in the app, signed in to the account: https://\S+${id}/?`,
        ),
      ),
    });
    expect(server.posts()).toHaveLength(1);
  });

  test('whose deletion is answered by something else is looked for', async () => {
    const server = pretend({}, { instead: { delete: WIFI } });
    const id = server.medias.put({ text: 'Clinic opens' });
    const us = await signedIn(server);
    await expect(us.remove?.(id)).rejects.toMatchObject({ refusal: 'rejected' });
    server.remove(id);
    await expect(us.remove?.(id)).resolves.toBeUndefined();
  });

  test('that a token without the permission may not delete is told to who makes tokens, and to who deletes by hand', async () => {
    const server = pretend({}, { lacks: ['delete'] });
    const id = server.medias.put({ text: 'Clinic opens' });
    await expect((await signedIn(server)).remove?.(id)).rejects.toMatchObject({
      refusal: 'unauthorised',
      message: expect.stringMatching(/Make a new token .* Delete it in the app/),
    });
  });
});

test('Where Instagram deletes nothing, staff are told how else posts are corrected', async () => {
  const server = pretendInstagram({}, { deletes: false });
  const id = server.medias.put({ text: 'Clinic opens' });
  await expect((await signedIn(server)).remove?.(id)).rejects.toThrow(/"correct: reply"/);
});

describe.each(BOTH)('The token on %s', (network, pretend) => {
  test('of another account than the setting names is told, with both', async () => {
    const server = pretend();
    const us = await signedIn(server, { settings: { ...server.settings, ACCOUNT: '1784' } });
    await expect(us.whoAmI()).rejects.toMatchObject({
      refusal: 'unauthorised',
      message: expect.stringMatching(/of @brackenshire, number \d+, and NEWS_ACCOUNT is 1784/),
    });
  });

  test.each([WIFI, () => Response.json({ id: '1', user_id: '1', username: '<script>' })])(
    'of nobody in particular leaves us without an answer',
    async (who) => {
      const us = await signedIn(pretend({}, { instead: { who } }));
      await expect(us.whoAmI()).rejects.toMatchObject({ refusal: 'later' });
    },
  );

  test('may be said whose it is in a list of one', async () => {
    const server = pretend();
    const who = () =>
      Response.json({ data: [{ id: server.identity.id, user_id: server.identity.id, username: 'x.y' }] });
    server.turn({ instead: { who } });
    expect(await (await signedIn(server)).whoAmI()).toMatchObject({ name: '@x.y', lacks: [] });
  });

  test('that may not publish is said to lack that', async () => {
    const us = await signedIn(pretend({}, { lacks: ['quota_usage'] }));
    const { lacks } = await us.whoAmI();
    expect(lacks).toEqual([expect.stringMatching(/^publish posts \(\w+_content_publish\)$/)]);
  });

  test('that is revoked while it is asked what it may is told as that', async () => {
    const us = await signedIn(
      pretend({}, { instead: { quota: () => graphNo({ code: 190, message: 'x' }) } }),
    );
    await expect(us.whoAmI()).rejects.toMatchObject({ refusal: 'unauthorised' });
  });

  test('is renewed for the time that the network says, and nothing else is asked', async () => {
    const server = pretend();
    const renewed = await server.network.renew?.(signInFor(server));
    expect(renewed).toEqual({
      settings: { TOKEN: `${server.settings['TOKEN']}-renewed` },
      ends: '2027-01-21T11:59:04Z',
    });
    expect(server.calls).toEqual(['renew']);
  });

  test.each(FAULTS)(
    'whose renewal met "%s" stays in no message, though it is in the address',
    async (fault) => {
      const server = pretend();
      server.fail('renew', fault);
      const thrown = await server.network.renew?.(signInFor(server)).catch((error: unknown) => error);
      expect(thrown).toMatchObject({
        name: 'NetworkError',
        refusal: expect.stringMatching(/later|unauthorised/),
      });
      expect(everythingOf(thrown)).not.toContain(server.settings['TOKEN']);
    },
  );

  test('stays in no message of a fetch that says the address which it could not reach', async () => {
    const server = pretend();
    const fetch = asFetch(({ url }) =>
      Promise.reject(new TypeError(`fetch failed: ${url}`, { cause: new Error(`no route to ${url}`) })),
    );
    const thrown = await server.network
      .renew?.({ ...signInFor(server), fetch })
      .catch((error: unknown) => error);
    expect(everythingOf(thrown)).toContain('[hidden]');
    expect(everythingOf(thrown)).not.toContain(server.settings['TOKEN']);
  });

  test.each([
    WIFI,
    () => Response.json({ access_token: 'a new one', expires_in: 5_183_944 }),
    () => Response.json({ access_token: 'IGAAnew', expires_in: '60 days' }),
    () => Response.json({ access_token: 'IGAAnew', expires_in: 0 }),
    () => graphNo({ code: 100, message: 'The token is younger than a day' }),
  ])('is not renewed by an answer that is none', async (renew) => {
    const server = pretend({}, { instead: { renew } });
    await expect(server.network.renew?.(signInFor(server))).rejects.toMatchObject({
      refusal: 'later',
      message: expect.stringContaining(`${network} did not say a new token`),
    });
  });

  test('that has ended cannot be renewed, and whoever makes tokens is told', async () => {
    const server = pretend();
    const wrong = { ...signInFor(server), settings: { ...server.settings, TOKEN: 'IGAAold-and-ended' } };
    const renewed = server.network.renew?.(wrong);
    await expect(renewed).rejects.toMatchObject({ refusal: 'unauthorised', message: /\[hidden\]/ });
    await expect(renewed).rejects.not.toThrow(/IGAAold/);
  });
});

test('A token on Threads may lack each of the permissions for answers', async () => {
  const us = await signedIn(pretendThreads({}, { lacks: ['reply_config', 'list'] }));
  expect((await us.whoAmI()).lacks).toEqual([
    'answer posts (threads_manage_replies)',
    'read answers (threads_read_replies)',
  ]);
});

test('A token on Instagram may lack that for comments, which shows once there is a post', async () => {
  const server = pretendInstagram({}, { lacks: ['comments'] });
  expect((await (await signedIn(server)).whoAmI()).lacks).toEqual([]);
  server.medias.put({ text: 'Clinic opens' });
  expect((await (await signedIn(server)).whoAmI()).lacks).toEqual([
    'read and write comments (instagram_business_manage_comments)',
  ]);
});

function signedIn(server: PretendContainers, here: Partial<SignIn> = {}) {
  return server.network.signIn({ ...signInFor(server), ...here });
}

/** All that an error says, its cause and stack included. */
function everythingOf(thrown: unknown): string {
  const { message, cause, stack } = thrown instanceof Error ? thrown : new Error(String(thrown));
  return [message, String(cause), stack].join('\n');
}
