import { expect, test } from 'vitest';
import type { PaperPost } from '../networks/paper.ts';
import { paperFacts } from './paper-facts.ts';
import { item, manifest } from './testing/items.ts';
import { blueskyAccount } from './testing/world.ts';

const ITEM = item({ id: 'k7m2p9q4wd' });

/** A post of the item on paper. */
function post(key: string, createdAt: string, replyTo?: string): PaperPost {
  const answering = replyTo !== undefined && { replyTo };
  return {
    key,
    createdAt,
    network: 'Bluesky',
    count: 2,
    max: 300,
    unit: 'characters',
    account: { id: 'bluesky', url: 'https://bsky.app/profile/x' },
    post: {
      item: ITEM.id,
      account: 'bluesky',
      text: key,
      language: 'en-GB',
      link: null,
      hashtags: [],
      ...answering,
    },
  };
}

const factsOf = (...kept: readonly PaperPost[]) => paperFacts(manifest([ITEM]), [blueskyAccount], [], kept);

test('the page of paper posts shows each post of an item, oldest first, and which one a correction answers', () => {
  const correction = post('p1', '2026-11-22T12:00:00Z', 'paper:p2');
  const [shown] = factsOf(correction, post('p2', '2026-11-21T12:00:00Z')).items;
  expect(shown?.cells).toMatchObject([
    { posts: [{ key: 'p2' }, { key: 'p1', answers: { key: 'p2', isThere: true } }] },
  ]);
});

test('the page of paper posts knows when the post that a correction answers is not there any more', () => {
  const [shown] = factsOf(post('p1', '2026-11-22T12:00:00Z', 'paper:p2')).items;
  expect(shown?.cells).toMatchObject([{ posts: [{ answers: { key: 'p2', isThere: false } }] }]);
});

test('the page of paper posts says of an item without a post why there is none', () => {
  expect(factsOf()).toMatchObject({ items: [], others: [{ reason: 'It is not in the plan.' }] });
});
