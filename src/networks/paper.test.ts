import { expect, test } from 'vitest';
import { bluesky } from './bluesky.ts';
import type { Network, SignIn } from './network.ts';
import { paper, paperKey, type PaperPost, type PaperStore } from './paper.ts';
import type { Deed } from './testing/bench.ts';
import { networkContract } from './testing/contract.ts';
import type { Fault } from './testing/faults.ts';

/** A disk that is full, or fails when it has written. */
const TERMS = {
  faults: ['lost', 'fault before'],
  cardAlt: 'transmitted',
  ownKeys: true,
} as const;
const PAGE = 'http://127.0.0.1:4321/paper/';
const SIGN_IN: SignIn = {
  account: { id: 'news', url: 'https://bsky.app/profile/x' },
  settings: {},
  fetch: () => Promise.reject(new Error('Paper calls nobody.')),
  now: () => '2026-11-22T12:00:00Z',
};

networkContract('Paper', { ...TERMS, setUp: () => bench(bluesky) });
networkContract('Paper for a network that edits', {
  ...TERMS,
  setUp: () => bench({ ...bluesky, corrects: ['edit', 'repost', 'reply'] }),
});

test('a receipt leads to the post on the page, which says how much of the limit it uses', async () => {
  const { network, posts } = bench(bluesky);
  const us = await network.signIn(SIGN_IN);
  const key = us.key({ hubTag: 't', item: 'i', account: 'news', n: 'c0' });
  const { publish } = await us.prepare(
    POST,
    { bytes: new Uint8Array(), type: 'image/png' },
    key,
    SIGN_IN.now(),
  );
  expect(await publish()).toEqual({ post: `paper:${key}`, url: `${PAGE}#${key}` });
  expect(posts.get(key)).toMatchObject({
    network: 'Bluesky',
    count: 5,
    max: 300,
    unit: 'characters',
    post: POST,
  });
});

test('an edited post keeps its picture and the moment it was made, and says that it was edited', async () => {
  const { network, posts } = bench(bluesky);
  const us = await network.signIn(SIGN_IN);
  const media = { bytes: Uint8Array.from([1]), type: 'image/png' };
  const key = us.key({ hubTag: 't', item: 'i', account: 'news', n: 'c0' });
  const { post } = await (await us.prepare(POST, media, key, SIGN_IN.now())).publish();
  expect(posts.get(key)?.edited).toBeUndefined();
  await (await us.edit?.(post, { ...POST, text: 'Corrected.' }, undefined))?.publish();
  const text = 'Corrected.';
  expect(posts.get(key)).toMatchObject({ edited: true, media, createdAt: SIGN_IN.now(), post: { text } });
});

const POST: PaperPost['post'] = {
  item: 'i',
  account: 'news',
  text: 'Hi 👨‍👩‍👧‍👦.',
  language: 'en-GB',
  link: null,
  hashtags: [],
  attachment: {
    kind: 'picture',
    picture: { url: 'https://n.example/x.png', type: 'image/png', width: 1, height: 1 },
    alt: 'A dot',
  },
};

/** Paper over a store in memory whose disk can fail before or after it writes, and before it reads. */
function bench(own: Network) {
  const posts = new Map<string, PaperPost>();
  const pending = new Map<Deed, Fault>();
  const next = (...deeds: readonly Deed[]) => {
    const met = deeds.find((deed) => pending.has(deed));
    const fault = met && pending.get(met);
    if (met) pending.delete(met);
    return fault;
  };
  const writing = (fault: Fault | undefined, write: () => void) => {
    if (fault === 'fault before') throw new Error('ENOSPC');
    write();
    if (fault) throw new Error('EIO');
  };
  const store: PaperStore = {
    kept: () => {
      if (next('look', 'whoAmI')) throw new Error('EIO');
      return [...posts.values()];
    },
    keep: (post) => writing(next('publish', 'edit'), () => void posts.set(post.key, post)),
    remove: (key) => writing(next('remove'), () => void posts.delete(key)),
  };
  const network = paper(own, store, PAGE);
  const shown = () => [...posts.values()].map(({ post }) => post);
  return {
    network,
    posts,
    signIn: () => network.signIn(SIGN_IN),
    texts: () => shown().map(({ text }) => text),
    alts: () => shown().flatMap(({ attachment }) => attachment?.alt ?? []),
    replies: (target: string) =>
      shown()
        .filter(({ replyTo }) => replyTo === target)
        .map(({ text }) => text),
    remove: (post: string) => void posts.delete(paperKey(post)),
    fail: (deed: Deed, fault: Fault) => void pending.set(deed, fault),
    identity: { id: 'paper:news', name: 'news, on paper', url: PAGE },
    secrets: [],
  };
}
