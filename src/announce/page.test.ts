import { describe, expect, test } from 'vitest';
import { getPage, MOST_BYTES } from './page.ts';
import { html, pretendWeb, status } from '../strangers/testing/web.ts';

const START = 'https://a.example/0';
const hops = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, hop) => [
      `https://a.example/${hop}`,
      () => status(302, { location: `/${hop + 1}` }),
    ]),
  );

test('a page is known by where it was found, its Link header and its text', async () => {
  const { fetch, asked } = pretendWeb({ [START]: () => html('Zażółć', { link: '</x>; rel=me' }) });
  expect(await getPage(fetch, START, { 'user-agent': 'us' })).toEqual({
    url: START,
    status: 200,
    link: '</x>; rel=me',
    html: 'Zażółć',
  });
  expect(asked).toMatchObject([
    {
      url: START,
      sent: { redirect: 'manual', headers: { 'user-agent': 'us' }, signal: expect.any(AbortSignal) },
    },
  ]);
});

describe('Redirects', () => {
  test.each([301, 302, 303, 307, 308])('%i is followed', async (code) => {
    const { fetch } = pretendWeb({
      [START]: () => status(code, { location: '//b.example/x?y#z' }),
      'https://b.example/x?y#z': () => html('there'),
    });
    expect(await getPage(fetch, START, {})).toMatchObject({ html: 'there', url: 'https://b.example/x?y#z' });
  });

  test('are followed five times', async () => {
    const { fetch } = pretendWeb({ ...hops(5), 'https://a.example/5': () => html('there') });
    expect(await getPage(fetch, START, {})).toMatchObject({ html: 'there' });
  });

  test('are not followed a sixth time', async () => {
    const { fetch, asked } = pretendWeb({ ...hops(6), 'https://a.example/6': () => html('there') });
    await expect(getPage(fetch, START, {})).rejects.toMatchObject({
      refusal: 'later',
      message: 'a.example sends us on without end.',
    });
    expect(asked).toHaveLength(6);
  });

  test('to what is no address end it', async () => {
    const { fetch } = pretendWeb({ [START]: () => status(302, { location: 'https://:bad' }) });
    await expect(getPage(fetch, START, {})).rejects.toThrow('a.example sends us to what is not an address.');
  });

  test('without an address are the answer', async () => {
    const { fetch } = pretendWeb({ [START]: () => status(302) });
    expect(await getPage(fetch, START, {})).toMatchObject({ status: 302, url: START });
  });
});

test('what is not HTML is not read', async () => {
  const { fetch } = pretendWeb({
    [START]: () => new Response('<a>', { headers: { 'content-type': 'application/pdf' } }),
  });
  expect(await getPage(fetch, START, {})).toMatchObject({ status: 200, html: '' });
});

test('no more than a megabyte is read, however long a page goes on', async () => {
  let sent = 0;
  const endless = new ReadableStream({
    pull: (controller) => {
      sent += 300_000;
      controller.enqueue(new Uint8Array(300_000).fill(97));
    },
  });
  const { fetch } = pretendWeb({
    [START]: () => new Response(endless, { headers: { 'content-type': 'text/html' } }),
  });
  const page = await getPage(fetch, START, {});
  expect(page.html).toHaveLength(MOST_BYTES);
  expect(sent).toBeLessThan(MOST_BYTES * 2);
});

test.each([
  ['nobody is there', () => Promise.reject(new TypeError('fetch failed')), 'a.example could not be reached.'],
  [
    'it takes too long',
    () => Promise.reject(new DOMException('', 'TimeoutError')),
    'a.example did not answer in time.',
  ],
  [
    'it breaks off',
    async () =>
      new Response(new ReadableStream({ pull: (controller) => controller.error(new Error('reset')) }), {
        headers: { 'content-type': 'text/html' },
      }),
    'a.example could not be reached.',
  ],
])('when %s, it says so in words', async (_, fetch, message) => {
  await expect(getPage(fetch, START, {})).rejects.toMatchObject({
    name: 'NetworkError',
    refusal: 'later',
    message,
  });
});
