import { describe, expect, test } from 'vitest';
import { linkedin } from './linkedin.ts';
import { postAt } from './linkedin/posts.ts';
import type { Post } from './post.ts';
import { linkless, picturePost, post, ready } from './testing/bench.ts';
import { networkContract } from './testing/contract.ts';
import { FAULTS } from './testing/faults.ts';
import { PRETEND_LINKEDIN } from './testing/pretend-linkedin-answers.ts';
import { pretendLinkedIn } from './testing/pretend-linkedin.ts';
import { benchOf } from './testing/pretend.ts';

networkContract('LinkedIn', {
  faults: FAULTS,
  cardAlt: 'unsupported',
  ownKeys: false,
  setUp: () => benchOf(pretendLinkedIn()),
});

const NOON = '2026-11-22T12:00:00Z';
const PICTURE = { url: 'https://news.example/x.jpg', type: 'image/jpeg', width: 1200, height: 630 };
const FLU: Post = post({
  text: 'Flu clinic (no booking needed) opens Saturday #FluJab',
  hashtags: [{ tag: 'FluJab', start: 46, end: 53 }],
  link: 'https://news.example.nhs.uk/2026/flu-clinic/',
  linkSpan: undefined,
  attachment: {
    kind: 'card',
    title: 'Flu clinic opens',
    description: 'Walk in.',
    picture: PICTURE,
    alt: 'A card',
  },
});

describe('What LinkedIn is asked', () => {
  test('for a post with a card is what its documentation shows', async () => {
    const server = pretendLinkedIn();
    await (await ready(benchOf(server), FLU)).publish();
    const [initialize, upload, ...rest] = server.requests;
    expect(initialize?.url.href).toBe('https://api.linkedin.com/rest/images?action=initializeUpload');
    expect(initialize?.body).toEqual({ initializeUploadRequest: { owner: 'urn:li:organization:5515715' } });
    expect(upload?.url.href).toBe('https://www.linkedin.com/dms-uploads/C4E10AQ1');
    expect(rest.map(({ call }) => call)).toEqual(['picture', 'picture', 'post']);
    expect(rest[0]?.url.href).toBe('https://api.linkedin.com/rest/images/urn%3Ali%3Aimage%3AC4E10AQ1');
    expect(rest.at(-1)?.url.href).toBe('https://api.linkedin.com/rest/posts');
    expect(rest.at(-1)?.body).toEqual({
      author: 'urn:li:organization:5515715',
      commentary: 'Flu clinic \\(no booking needed\\) opens Saturday #FluJab',
      visibility: 'PUBLIC',
      distribution: { feedDistribution: 'MAIN_FEED', targetEntities: [], thirdPartyDistributionChannels: [] },
      content: {
        article: {
          source: 'https://news.example.nhs.uk/2026/flu-clinic/',
          title: 'Flu clinic opens',
          description: 'Walk in.',
          thumbnail: 'urn:li:image:C4E10AQ1',
        },
      },
      lifecycleState: 'PUBLISHED',
      isReshareDisabledByAuthor: false,
    });
  });

  test('carries the token and the version everywhere, but not to the address of a picture', async () => {
    const server = pretendLinkedIn();
    await (await ready(benchOf(server), FLU)).publish();
    const sent = server.requests.map(({ call, headers }) => [
      call,
      headers.get('authorization'),
      headers.get('linkedin-version'),
      headers.get('x-restli-protocol-version'),
    ]);
    const all = [`Bearer ${PRETEND_LINKEDIN.token}`, '202609', '2.0.0'];
    expect(sent).toEqual([
      ['initialize', ...all],
      ['upload', null, null, null],
      ['picture', ...all],
      ['picture', ...all],
      ['post', ...all],
    ]);
  });

  test('for a post with the item’s own picture names it with its alt text', async () => {
    const server = pretendLinkedIn();
    await (await ready(benchOf(server), picturePost('A nurse at the door'))).publish();
    expect(server.requests.at(-1)?.body['content']).toEqual({
      media: { id: 'urn:li:image:C4E10AQ1', altText: 'A nurse at the door' },
    });
  });

  test('for a post without anything under it names no content', async () => {
    const server = pretendLinkedIn();
    await (await ready(benchOf(server), linkless({ attachment: undefined }))).publish();
    expect(server.calls).toEqual(['post']);
    expect(server.requests[0]?.body).not.toHaveProperty('content');
  });

  test('for a deletion is what its documentation shows', async () => {
    const server = pretendLinkedIn();
    const us = await benchOf(server).signIn();
    const urn = server.put({ commentary: 'Flu clinic opens' });
    await us.remove?.(urn);
    expect(server.requests[0]?.url.pathname).toBe(`/rest/posts/${encodeURIComponent(urn)}`);
  });

  test('for an answer is a comment of the organisation, without a backslash', async () => {
    const server = pretendLinkedIn();
    const replyTo = server.put({ commentary: 'Flu clinic opens' });
    const prepared = await ready(
      benchOf(server),
      linkless({ text: 'At (9am)', attachment: undefined, replyTo }),
    );
    const receipt = await prepared.publish();
    expect(prepared.key).toBe(`comment:${replyTo}`);
    expect(server.requests.at(-1)?.url.pathname).toBe(
      `/rest/socialActions/${encodeURIComponent(replyTo)}/comments`,
    );
    expect(server.requests.at(-1)?.body).toEqual({
      actor: 'urn:li:organization:5515715',
      object: replyTo,
      message: { text: 'At (9am)' },
    });
    expect(receipt.post).toBe(`urn:li:comment:(${replyTo},6636062862760562001)`);
    expect(postAt(receipt.url)).toBe(receipt.post);
  });
});

test('A receipt is the name that LinkedIn gave the post, and its address', async () => {
  const receipt = await (await ready(benchOf(pretendLinkedIn()))).publish();
  expect(receipt).toEqual({
    post: 'urn:li:share:7300000000000000001',
    url: 'https://www.linkedin.com/feed/update/urn:li:share:7300000000000000001/',
  });
});

describe('What counts as how long', () => {
  test.each([
    ['', 0],
    ['Flu clinic', 10],
    ['(a_b)', 5],
    ['#FluJab', 7],
    ['😀', 2],
    ['👨‍👩‍👧‍👦', 11],
    ['🇬🇧', 4],
    ['ą́', 2],
    ['https://news.example/a_b', 24],
    ['news.example', 12],
    ['@brackenshire', 13],
  ])('"%s": %i', (text, length) => {
    expect(linkedin.limits.count(text)).toBe(length);
  });

  test('is what is seen: 3,000 reserved characters are a post, though twice as much is sent', async () => {
    const server = pretendLinkedIn();
    const text = '(*_~) '.repeat(500);
    await (await ready(benchOf(server), linkless({ text, attachment: undefined }))).publish();
    expect(server.posts()).toMatchObject([{ text }]);
    expect(String(server.requests[0]?.body['commentary'])).toHaveLength(5500);
  });
});

test('An answer is taken away, as often as one likes, and the post stays', async () => {
  const server = pretendLinkedIn();
  const replyTo = server.put({ commentary: 'Flu clinic opens' });
  const us = await benchOf(server).signIn();
  const { post: answer } = await (await us.prepare(linkless({ replyTo }), undefined, '', NOON)).publish();
  expect(await us.exists(answer)).toBe(true);
  await us.remove?.(answer);
  expect(await us.exists(answer)).toBe(false);
  await us.remove?.(answer);
  expect(server.posts()).toMatchObject([{ id: replyTo }]);
});

test("Somebody else's post is not taken away", async () => {
  const server = pretendLinkedIn();
  const urn = server.put({ author: 'urn:li:organization:1', commentary: 'Theirs' });
  const us = await benchOf(server).signIn();
  await expect(us.remove?.(urn)).rejects.toMatchObject({ refusal: 'unauthorised' });
  await expect(us.remove?.('urn:li:activity:1')).rejects.toMatchObject({ refusal: 'rejected' });
  expect(server.posts()).toHaveLength(1);
});

test('An answer longer than a comment may be is refused before anything is sent', async () => {
  const server = pretendLinkedIn();
  const replyTo = server.put({ commentary: 'Flu clinic opens' });
  const answer = ready(benchOf(server), linkless({ text: 'x'.repeat(1251), attachment: undefined, replyTo }));
  await expect(answer).rejects.toMatchObject({ refusal: 'rejected', message: /1250 characters.*1251/ });
  expect(server.calls).toEqual(['read']);
});
