import { describe, expect, test } from 'vitest';
import { mastodon } from './mastodon.ts';
import type { Post } from './post.ts';
import { MEDIA, picturePost, post, ready } from './testing/bench.ts';
import { asFetch } from './testing/as-fetch.ts';
import { networkContract } from './testing/contract.ts';
import { FAULTS } from './testing/faults.ts';
import { benchOf } from './testing/pretend.ts';
import { pretendMastodon, signInAtMastodon, type PretendMastodon } from './testing/pretend-mastodon.ts';
import { onMastodon } from './testing/on-mastodon.ts';

networkContract('Mastodon', {
  faults: FAULTS,
  cardAlt: 'transmitted',
  ownKeys: false,
  setUp: () => benchOf(onMastodon({})),
});

describe('A post on Mastodon', () => {
  test('is public, in the language of the item, and shows the whole link', async () => {
    const { body } = await sent(post({ language: 'pl-PL' }));
    expect(body).toMatchObject({ status: post().text, visibility: 'public', language: 'pl' });
  });

  test('has the card on it as a picture, since the server makes no other for a post with one', async () => {
    const server = pretendMastodon();
    await (await ready(benchAt(server))).publish();
    expect(server.posts()).toMatchObject([{ media: [{ type: 'image/png' }] }]);
  });

  test('has an alt text of at most 1,500 characters, cut on a word', async () => {
    const server = pretendMastodon();
    await (await ready(benchAt(server), picturePost('word '.repeat(400)))).publish();
    const { description = '' } = server.posts()[0]?.media[0] ?? {};
    expect(description).toMatch(/ word…$/);
    expect(description.length).toBeLessThanOrEqual(1500);
  });

  test('has an address where readers find it, and a name that no other server uses', async () => {
    const receipt = await (await ready(benchAt(pretendMastodon()))).publish();
    expect(receipt).toEqual({
      post: 'social.example/116000000000000002',
      url: 'https://social.example/@brackenshire/116000000000000002',
    });
  });

  test.each([
    [{ bytes: new Uint8Array(17_000_000), type: 'image/png' }, /16777216 bytes/],
    [{ bytes: Uint8Array.from([1]), type: 'image/webp' }, /JPEG or PNG/],
  ])(
    'with a picture that the server would refuse is refused before anything is sent',
    async (media, words) => {
      const server = pretendMastodon();
      const us = await mastodon.signIn(signInAtMastodon(server));
      await expect(us.prepare(post(), media, 'key', '')).rejects.toThrow(words);
      expect(server.calls.map(({ call }) => call)).toEqual(['instance', 'who']);
    },
  );

  test('whose picture is never ready is left for another run, and nothing is public', async () => {
    const server = pretendMastodon({ pictures: 'never' });
    await expect(ready(benchAt(server))).rejects.toMatchObject({ refusal: 'later' });
    expect(server.calls.filter(({ call }) => call === 'picture')).toHaveLength(15);
    expect(server.posts()).toEqual([]);
  });
});

describe('An edit on Mastodon', () => {
  test('that does not send the picture again keeps it, and gives it the new alt text', async () => {
    const { server, us, receipt } = await posted();
    await (await us.edit?.(receipt.post, picturePost('A doctor'), undefined))?.publish();
    expect(server.posts()).toMatchObject([
      { media: [{ id: '116000000000000001', description: 'A doctor' }] },
    ]);
  });

  test('of a post that shall have no picture takes it off', async () => {
    const { server, us, receipt } = await posted();
    await (await us.edit?.(receipt.post, post({ attachment: undefined }), undefined))?.publish();
    expect(server.posts()).toMatchObject([{ media: [] }]);
  });

  test('on a server that knows none says how else to correct', async () => {
    const { us, receipt } = await posted(pretendMastodon({ edits: false }));
    const edit = us.edit?.(receipt.post, post(), MEDIA).then(({ publish }) => publish());
    await expect(edit).rejects.toMatchObject({ refusal: 'rejected', message: /correct: repost/ });
  });
});

describe('A post of another server or account', () => {
  test('is not taken for deleted', async () => {
    const { us } = await posted();
    expect(await us.exists('elsewhere.example/116000000000000002')).toBe(true);
    expect(await us.exists('social.example/116000000000009999')).toBe(false);
  });

  test.each(['edit', 'remove'] as const)('cannot be changed (%s), and nothing is asked', async (deed) => {
    const { server, us } = await posted();
    const asked = server.calls.length;
    await expect(us[deed]?.('elsewhere.example/1', post(), MEDIA)).rejects.toMatchObject({
      refusal: 'rejected',
    });
    expect(server.calls).toHaveLength(asked);
  });

  test('is not taken for deleted when the server says that it is not there for us to delete', async () => {
    const { server, us, receipt } = await posted();
    const fetch = asFetch((request) =>
      request.method === 'DELETE'
        ? Promise.resolve(new Response('{}', { status: 404 }))
        : server.handle(request),
    );
    const again = await mastodon.signIn({ ...signInAtMastodon(server), fetch });
    await expect(again.remove?.(receipt.post)).rejects.toMatchObject({ refusal: 'rejected' });
    expect(await us.exists(receipt.post)).toBe(true);
  });
});

function benchAt(server: PretendMastodon) {
  return { signIn: () => mastodon.signIn(signInAtMastodon(server)) };
}

/** What was sent to make a post. */
async function sent(wanted: Post) {
  const server = pretendMastodon();
  await (await ready(benchAt(server), wanted)).publish();
  return server.calls.find(({ call }) => call === 'post') ?? { body: {} };
}

async function posted(server = pretendMastodon()) {
  const receipt = await (await ready(benchAt(server))).publish();
  return { server, receipt, us: await benchAt(server).signIn() };
}
