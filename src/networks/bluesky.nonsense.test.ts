import { describe, expect, test } from 'vitest';
import { bluesky } from './bluesky.ts';
import type { Post } from './post.ts';
import { asFetch } from './testing/as-fetch.ts';
import { PRETEND_ACCOUNT, pretendBluesky, signInAt, type PretendBluesky } from './testing/pretend-bluesky.ts';

const NOW = '2026-11-22T12:00:00Z';
const KEY = '34aaaaaaaaaaa';
const PUT = 'com.atproto.repo.putRecord';
const GET = 'com.atproto.repo.getRecord';
const LIST = 'com.atproto.repo.listRecords';
const SOUGHT = { key: KEY, link: 'https://news.example/', text: '', except: [], since: NOW };

describe('An answer of Bluesky that makes no sense', () => {
  test('to a publish call is no receipt: the post may be public', async () => {
    const us = await signedIn(pretendBluesky(), { [PUT]: () => Response.json({ welcome: 'to our wi-fi' }) });
    await expect(publish(us)).rejects.toMatchObject({ refusal: 'unknown' });
  });

  test('to the question what is there already leaves it in doubt, and never says that nothing is public', async () => {
    const server = pretendBluesky();
    server.put(KEY, { text: 'By another run', createdAt: NOW });
    const us = await signedIn(server, { [GET]: () => new Response('', { status: 500 }) });
    await expect(publish(us)).rejects.toMatchObject({ refusal: 'unknown' });
  });

  test('to the question whether a post is there proves nothing', async () => {
    const us = await signedIn(pretendBluesky(), { [GET]: () => Response.json({}) });
    await expect(us.find(SOUGHT)).rejects.toMatchObject({ refusal: 'later' });
  });

  test('to the question which posts there are proves nothing', async () => {
    const us = await signedIn(pretendBluesky(), { [LIST]: () => Response.json({ records: [null] }) });
    await expect(us.find(SOUGHT)).rejects.toMatchObject({ refusal: 'later' });
  });
});

test('A post of another Bluesky account than the one signed in is not taken for deleted', async () => {
  const us = await signedIn(pretendBluesky(), {});
  expect(await us.exists(`at://did:plc:former/app.bsky.feed.post/${KEY}`)).toBe(true);
  expect(await us.exists(`at://${PRETEND_ACCOUNT.did}/app.bsky.feed.post/${KEY}`)).toBe(false);
});

/** Signs in at a server of which some procedures answer with something else. */
function signedIn(server: PretendBluesky, instead: Readonly<Record<string, () => Response>>) {
  const fetch = asFetch(async (request) => {
    const answer = instead[new URL(request.url).pathname.replace('/xrpc/', '')];
    return answer ? answer() : server.handle(request);
  });
  return bluesky.signIn({ ...signInAt(server), fetch });
}

async function publish(us: Awaited<ReturnType<typeof signedIn>>) {
  const picture = { url: 'https://news.example/p.png', type: 'image/png', width: 1200, height: 630 };
  const post: Post = {
    item: 'fbcdgh2345',
    account: 'news',
    text: 'Clinic opens',
    language: 'en-GB',
    link: 'https://news.example/',
    hashtags: [],
    attachment: { kind: 'card', title: 'Clinic opens', description: 'Walk in.', picture, alt: 'Card' },
  };
  const media = { bytes: Uint8Array.from([1]), type: 'image/png' };
  return (await us.prepare(post, media, KEY, NOW)).publish();
}
