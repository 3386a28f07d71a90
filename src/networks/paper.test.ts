import { expect, test } from 'vitest';
import { bluesky } from './bluesky.ts';
import type { SignIn } from './network.ts';
import { paper, type PaperPost } from './paper.ts';
import { networkContract } from './testing/contract.ts';
import type { Fault } from './testing/faults.ts';

const PAGE = 'http://127.0.0.1:4321/paper/';
const SIGN_IN: SignIn = {
  account: { id: 'news', url: 'https://bsky.app/profile/x' },
  settings: {},
  fetch: () => Promise.reject(new Error('Paper calls nobody.')),
  now: () => '2026-11-22T12:00:00Z',
};

networkContract('Paper', { faults: ['lost', 'fault before'], cardAlt: 'transmitted', setUp: bench });

test('a receipt leads to the post on the page, which says how much of the limit it uses', async () => {
  const { network, posts } = bench();
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

/** Paper over a store in memory whose disk can fail before or after it writes. */
function bench() {
  const posts = new Map<string, PaperPost>();
  const pending: Fault[] = [];
  const store = {
    kept: () => [...posts.values()],
    keep: (post: PaperPost) => {
      const fault = pending.pop();
      if (fault === 'fault before') throw new Error('ENOSPC');
      posts.set(post.key, post);
      if (fault) throw new Error('EIO');
    },
  };
  const network = paper(bluesky, store, PAGE);
  return {
    network,
    posts,
    signIn: () => network.signIn(SIGN_IN),
    texts: () => [...posts.values()].map(({ post }) => post.text),
    alts: () => [...posts.values()].map(({ post }) => post.attachment.alt),
    remove: (post: string) => void posts.delete(post.replace('paper:', '')),
    failPublish: (fault: Fault) => void pending.push(fault),
    secrets: [],
  };
}
