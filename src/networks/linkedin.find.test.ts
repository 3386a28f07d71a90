import { describe, expect, test } from 'vitest';
import type { Sought } from './post.ts';
import { linkless, outcomeOf, post, ready } from './testing/bench.ts';
import type { PretendShare } from './testing/pretend-linkedin-posts.ts';
import { pretendLinkedIn, type PretendLinkedIn } from './testing/pretend-linkedin.ts';
import { benchOf } from './testing/pretend.ts';

const NOON = Date.UTC(2026, 10, 22, 12);
const LINK = 'https://news.example/news/clinic/';
const SOUGHT: Sought = { key: 'x', link: LINK, text: 'x', except: [], since: '2026-11-22T11:45:00Z' };
const CARD = { article: { source: LINK, title: 'Clinic opens' } };

describe('Looking for a post on LinkedIn', () => {
  test.each<[string, Partial<PretendShare> & { readonly commentary: string }]>([
    ['its card', { commentary: 'Clinic opens', content: CARD }],
    [
      'the address of its card, counted',
      { commentary: 'a', content: { article: { source: `${LINK}?utm_source=li` } } },
    ],
    ['the link in its text', { commentary: `Clinic opens ${LINK}` }],
    ['the link in brackets', { commentary: `Clinic opens \\(${LINK}\\)` }],
    ['its words alone', { commentary: 'x' }],
    ['words that LinkedIn is still at work on', { commentary: 'x', lifecycleState: 'PUBLISH_REQUESTED' }],
  ])('finds one by %s', async (_, share) => {
    const server = pretendLinkedIn();
    const urn = server.put(share);
    expect(await found(server)).toEqual({
      found: 'yes',
      receipt: { post: urn, url: `https://www.linkedin.com/feed/update/${urn}/` },
    });
  });

  test.each<[string, Partial<PretendShare> & { readonly commentary: string }]>([
    ['older', { commentary: LINK, createdAt: NOON - 20 * 60 * 1000 }],
    ['about something else', { commentary: `${LINK}2/` }],
    ["somebody else's", { commentary: LINK, author: 'urn:li:organization:1' }],
    ['a draft', { commentary: LINK, lifecycleState: 'DRAFT' }],
    ['dropped by LinkedIn', { commentary: LINK, lifecycleState: 'PUBLISH_FAILED' }],
  ])('does not take a post for it that is %s', async (_, share) => {
    const server = pretendLinkedIn();
    server.put(share);
    expect(await found(server)).toEqual({ found: 'no' });
  });

  test('finds one without a link by its words, whatever LinkedIn has escaped or marked in them', async () => {
    const server = pretendLinkedIn();
    server.put({ commentary: 'Opens \\(again\\) – C:\\\\temp\n\n#FluJab' });
    const text = 'Opens (again) – C:\\temp\n\n#FluJab';
    expect(await found(server, { link: null, text })).toMatchObject({ found: 'yes' });
    expect(await found(server, { link: null, text: 'Opens' })).toEqual({ found: 'no' });
  });

  test('passes over those that another receipt holds', async () => {
    const server = pretendLinkedIn();
    const [first, second] = [server.put({ commentary: LINK }), server.put({ commentary: `Again ${LINK}` })];
    expect(await found(server, { except: [second] })).toMatchObject({ receipt: { post: first } });
  });

  test('asks as the documentation shows', async () => {
    const server = pretendLinkedIn();
    await found(server);
    expect(server.requests[0]?.url.search).toBe(
      '?author=urn%3Ali%3Aorganization%3A5515715&q=author&count=50&start=0&sortBy=CREATED',
    );
    expect(server.requests[0]?.headers.get('x-restli-method')).toBe('FINDER');
  });

  test('reads page after page, and stops where everything is older', async () => {
    const server = pretendLinkedIn();
    Array.from({ length: 60 }, () =>
      server.put({ commentary: 'old', createdAt: NOON - 24 * 60 * 60 * 1000 }),
    );
    const urn = server.put({ commentary: LINK });
    Array.from({ length: 120 }, () => server.put({ commentary: 'new' }));
    expect(await found(server)).toMatchObject({ receipt: { post: urn } });
    expect(server.calls).toHaveLength(3);
    server.remove(urn);
    expect(await found(server)).toEqual({ found: 'no' });
    expect(server.calls).toHaveLength(7);
  });

  test('says that it does not know after 500 posts', async () => {
    const server = pretendLinkedIn();
    Array.from({ length: 600 }, () => server.put({ commentary: 'new' }));
    expect(await found(server)).toMatchObject({ found: 'unknown', why: /500/ });
  });
});

describe('Looking for an answer on LinkedIn', () => {
  const text = 'Correction: 9am.';

  test('finds the comment of the organisation with the same words, and no other', async () => {
    const server = pretendLinkedIn();
    const under = server.put({ commentary: LINK });
    const other = server.put({ commentary: 'other' });
    server.comment({ post: under, text, actor: 'urn:li:person:1' });
    server.comment({ post: under, text, time: NOON - 24 * 60 * 60 * 1000 });
    server.comment({ post: other, text });
    server.comment({ post: under, text: 'Thank you.' });
    const sought = { key: `comment:${under}`, link: null, text };
    expect(await found(server, sought)).toEqual({ found: 'no' });
    const id = server.comment({ post: under, text });
    const comment = `urn:li:comment:(${under},${id})`;
    expect(await found(server, sought)).toMatchObject({ found: 'yes', receipt: { post: comment } });
    expect(await found(server, { ...sought, except: [comment] })).toEqual({ found: 'no' });
  });

  test('under a post that is gone finds none, and among too many does not know', async () => {
    const server = pretendLinkedIn();
    const under = server.put({ commentary: LINK });
    Array.from({ length: 600 }, () => server.comment({ post: under, text: 'Thank you.' }));
    const sought = { key: `comment:${under}`, link: null, text };
    expect(await found(server, sought)).toMatchObject({ found: 'unknown', why: /500/ });
    server.remove(under);
    expect(await found(server, sought)).toEqual({ found: 'no' });
  });

  test('finds it after its answer was lost', async () => {
    const server = pretendLinkedIn();
    const replyTo = server.put({ commentary: LINK });
    const prepared = await ready(benchOf(server), linkless({ text, attachment: undefined, replyTo }));
    server.fail('comment', 'lost');
    expect(await outcomeOf(prepared.publish())).toMatchObject({ refusal: 'unknown' });
    const sought = { key: prepared.key ?? '', link: null, text };
    expect(await found(server, sought)).toMatchObject({ found: 'yes' });
  });
});

describe('A post that LinkedIn took and did not name', () => {
  test('is found at once', async () => {
    const server = pretendLinkedIn({}, { named: false });
    const receipt = await (await ready(benchOf(server))).publish();
    expect(receipt.post).toBe('urn:li:share:7300000000000000001');
    const answer = linkless({ text: 'At 9am', attachment: undefined, replyTo: receipt.post });
    expect((await (await ready(benchOf(server), answer)).publish()).post).toMatch(/^urn:li:comment:/);
  });

  test.each(['fault before', 'token expired', 'busy'] as const)(
    'and that cannot be looked for, for "%s", may be public: it is no refusal',
    async (fault) => {
      const server = pretendLinkedIn({}, { named: false });
      const prepared = await ready(benchOf(server));
      server.fail('list', fault);
      expect(await outcomeOf(prepared.publish())).toMatchObject({ refusal: 'unknown' });
      expect(server.posts()).toHaveLength(1);
    },
  );
});

describe('A post in words that LinkedIn has already', () => {
  test('is taken for ours when an earlier attempt can have made it', async () => {
    const server = pretendLinkedIn();
    const bench = benchOf(server);
    const first = await ready(bench);
    const second = await ready(bench);
    const receipt = await first.publish();
    expect(await second.publish()).toEqual(receipt);
    expect(server.posts()).toHaveLength(1);
  });

  const commentary = 'Clinic opens – walk in 😀 https://news.example/news/clinic/';

  test.each<[string, Partial<PretendShare>]>([
    ['from before the attempt', { createdAt: NOON - 15 * 60 * 1000 - 1 }],
    ["somebody else's", { author: 'urn:li:organization:1' }],
    ['no more than a draft', { lifecycleState: 'DRAFT' }],
  ])('is refused for good when the other is %s, and we say where that is', async (_, share) => {
    const server = pretendLinkedIn();
    const urn = server.put({ commentary, ...share });
    expect(await outcomeOf((await ready(benchOf(server))).publish())).toMatchObject({
      refusal: 'rejected',
      message: `LinkedIn did not take the post: there is one in the same words already, https://www.linkedin.com/feed/update/${urn}/. Nothing was made public. Say it in other words, in the item or in its text for posts, then run again.`,
    });
    expect(server.posts()).toHaveLength(1);
  });

  test('is adopted from a quarter of an hour before the attempt on: clocks differ', async () => {
    const server = pretendLinkedIn();
    const urn = server.put({ commentary, createdAt: NOON - 15 * 60 * 1000 });
    expect(await (await ready(benchOf(server))).publish()).toMatchObject({ post: urn });
  });

  test('is refused for good when the other was deleted: LinkedIn remembers it for a while', async () => {
    const server = pretendLinkedIn();
    server.remove(server.put({ commentary }));
    expect(await outcomeOf((await ready(benchOf(server))).publish())).toMatchObject({
      refusal: 'rejected',
      message: expect.stringMatching(/deleted.*a day or two.*other words/),
    });
    expect(server.posts()).toEqual([]);
  });

  test.each(['fault before', 'token expired', 'web page'] as const)(
    'may be public when the other cannot be read, for "%s"',
    async (fault) => {
      const server = pretendLinkedIn();
      const prepared = await ready(benchOf(server), post());
      server.put({ commentary });
      server.fail('read', fault);
      expect(await outcomeOf(prepared.publish())).toMatchObject({ refusal: 'unknown' });
    },
  );
});

async function found(server: PretendLinkedIn, changes: Partial<Sought> = {}) {
  const us = await benchOf(server).signIn();
  return us.find({ ...SOUGHT, ...changes });
}
