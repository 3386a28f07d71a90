import { describe, expect, test } from 'vitest';
import { bluesky } from './bluesky.ts';
import type { Media, Post } from './post.ts';
import { asFetch } from './testing/as-fetch.ts';
import { networkContract } from './testing/contract.ts';
import { FAULTS } from './testing/faults.ts';
import { benchOf } from './testing/pretend.ts';
import { pretendBluesky, PRETEND_ACCOUNT, signInAt } from './testing/pretend-bluesky.ts';
import { onBluesky } from './testing/on-bluesky.ts';
import type { PretendRecord } from './testing/pretend-record.ts';

const NOW = '2026-11-22T12:00:00Z';
const IDENTITY = { hubTag: 'news.example,2026', item: 'fbcdgh2345', account: 'news', n: 'c0' };
const PNG: Media = { bytes: Uint8Array.from([1]), type: 'image/png' };
const LINK = 'https://news.example/news/clinic/';

networkContract('Bluesky', {
  faults: FAULTS,
  cardAlt: 'unsupported',
  ownKeys: true,
  tokenMendsItself: true,
  setUp: () => benchOf(onBluesky()),
});

describe('A post on Bluesky', () => {
  test('is a link card with our picture on it, in the language of the item', async () => {
    const [{ value } = nothing] = await published(post());
    expect(value.embed).toMatchObject({
      $type: 'app.bsky.embed.external',
      external: {
        uri: LINK,
        title: 'Clinic opens',
        description: 'Walk in.',
        thumb: { mimeType: 'image/png' },
      },
    });
    expect(value.langs).toEqual(['pl']);
    expect(value.createdAt).toBe(NOW);
  });

  test("shows the item's own picture with its alt text and its shape, and the link in the text", async () => {
    const [{ value } = nothing] = await published(
      post({ linkSpan: { start: 19, end: 44 }, attachment: { kind: 'picture', picture, alt: 'A nurse' } }),
    );
    expect(value.embed?.images).toMatchObject([
      { alt: 'A nurse', aspectRatio: { width: 1200, height: 630 }, image: { mimeType: 'image/png' } },
    ]);
    expect(stretches(value)).toContainEqual(['news.example/news/clinic/', LINK]);
  });

  test('marks links and hashtags by bytes, whatever stands before them', async () => {
    const [{ value } = nothing] = await published(post({ linkSpan: { start: 19, end: 44 } }));
    expect(stretches(value)).toEqual([
      ['news.example/news/clinic/', LINK],
      ['#Zdrowie', 'Zdrowie'],
    ]);
  });

  test('has an address where readers find it', async () => {
    const us = await bluesky.signIn(signInAt(pretendBluesky()));
    const key = us.key(IDENTITY);
    const { publish } = await us.prepare(post(), PNG, key, NOW);
    expect(await publish()).toEqual({
      post: `at://${PRETEND_ACCOUNT.did}/app.bsky.feed.post/${key}`,
      url: `https://bsky.app/profile/${PRETEND_ACCOUNT.did}/post/${key}`,
    });
  });

  test.each([
    [{ bytes: new Uint8Array(1_000_001), type: 'image/png' }, /1 MB/],
    [{ bytes: Uint8Array.from([1]), type: 'image/webp' }, /JPEG or PNG/],
  ])('with a picture that Bluesky would refuse is refused before anything is sent', async (media, words) => {
    const server = pretendBluesky();
    const us = await bluesky.signIn(signInAt(server));
    await expect(us.prepare(post(), media, us.key(IDENTITY), NOW)).rejects.toThrow(words);
    expect(server.calls).toEqual(['com.atproto.server.createSession']);
  });
});

describe('Signing in to Bluesky', () => {
  test('with a wrong password says what to do, and not the password', async () => {
    const settings = { ...signInAt(pretendBluesky()).settings, APP_PASSWORD: 'wrong-password' };
    const refused = bluesky.signIn({ ...signInAt(pretendBluesky()), settings });
    await expect(refused).rejects.toMatchObject({ refusal: 'unauthorised' });
    await expect(refused).rejects.toThrow(/Make a new app password/);
    await expect(refused).rejects.not.toThrow(/wrong-password/);
  });

  test('goes on at the service that the DID document names', async () => {
    const hosts: string[] = [];
    const server = pretendBluesky({ named: 'https://pds.example' });
    const us = await bluesky.signIn({
      ...signInAt(server),
      fetch: (input, init) => {
        hosts.push(new URL(String(input)).host);
        return asFetch(server.handle)(input, init);
      },
    });
    await us.exists(`at://${PRETEND_ACCOUNT.did}/app.bsky.feed.post/3n2ve7754222b`);
    expect(hosts).toEqual(['bsky.example', 'pds.example']);
  });

  test.each(['http://bsky.social', 'ftp://bsky.social', 'bsky.social'])(
    'never sends the password to %s',
    async (SERVICE) => {
      const us = signInAt(pretendBluesky());
      const sent: unknown[] = [];
      const fetch: typeof globalThis.fetch = (input) => {
        sent.push(input);
        return Promise.resolve(new Response());
      };
      const refused = bluesky.signIn({ ...us, settings: { ...us.settings, SERVICE }, fetch });
      await expect(refused).rejects.toMatchObject({ refusal: 'unauthorised' });
      expect(sent).toEqual([]);
    },
  );

  test('never takes the token to an unencrypted service', async () => {
    const server = pretendBluesky({ named: 'http://pds.example' });
    const us = await bluesky.signIn(signInAt(server));
    await expect(us.exists(`at://${PRETEND_ACCOUNT.did}/app.bsky.feed.post/3n2ve7754222b`)).resolves.toBe(
      false,
    );
  });
});

const nothing: { readonly value: PretendRecord } = { value: { text: '', createdAt: '' } };
const picture = { url: 'https://news.example/p.png', type: 'image/png', width: 1200, height: 630 };

function post(changes: Partial<Post> = {}): Post {
  return {
    item: IDENTITY.item,
    account: IDENTITY.account,
    text: 'Łódź – 👨‍👩‍👧‍👦\nnews.example/news/clinic/\n#Zdrowie',
    language: 'pl',
    link: LINK,
    hashtags: [{ tag: 'Zdrowie', start: 45, end: 53 }],
    attachment: { kind: 'card', title: 'Clinic opens', description: 'Walk in.', picture, alt: 'Card' },
    ...changes,
  };
}

async function published(wanted: Post) {
  const server = pretendBluesky();
  const us = await bluesky.signIn(signInAt(server));
  await (await us.prepare(wanted, PNG, us.key(IDENTITY), NOW)).publish();
  return server.posts();
}

/** What each facet covers, and what it says. */
function stretches({ text, facets = [] }: PretendRecord) {
  const bytes = Buffer.from(text);
  return facets.map(({ index, features: [feature] }) => [
    bytes.subarray(index.byteStart, index.byteEnd).toString(),
    feature?.uri ?? feature?.tag,
  ]);
}
