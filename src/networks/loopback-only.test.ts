import { expect, test } from 'vitest';
import { bluesky } from './bluesky.ts';
import { loopbackOnly } from './loopback-only.ts';
import { PRETEND_ACCOUNT, pretendBluesky, signInAt } from './testing/pretend-bluesky.ts';
import { servePretendBluesky } from './testing/serve-pretend.ts';

const answers = () => {
  const asked: (RequestInit | undefined)[] = [];
  const fetch = loopbackOnly((_, init) => {
    asked.push(init);
    return Promise.resolve(new Response('{}'));
  });
  return { asked, fetch };
};

test.each([
  'http://127.0.0.1:2583/x',
  'http://127.8.9.10/',
  'http://localhost:2583/x',
  'http://[::1]:2583/',
  'https://127.0.0.1/',
  'http://0x7f.1/',
])('%s is this computer', async (url) => {
  const { asked, fetch } = answers();
  await fetch(url);
  await fetch(new URL(url));
  await fetch(new Request(url));
  expect(asked).toHaveLength(3);
});

test.each([
  'https://bsky.social/xrpc/x',
  'http://127.0.0.1.example.org/',
  'http://localhost.example.org/',
  'http://127.0.0.1@example.org/',
  'http://0.0.0.0/',
  'http://10.0.0.1/',
  'http://[::ffff:7f00:1]/',
  'data:text/plain,x',
  'file:///etc/hostname',
])('%s is not, and a demonstration never calls it', async (url) => {
  const { asked, fetch } = answers();
  await expect(fetch(url)).rejects.toMatchObject({
    name: 'NetworkError',
    message: /marked as a demonstration/,
  });
  expect(asked).toEqual([]);
});

test('no redirect is followed, whoever asks for it', async () => {
  const { asked, fetch } = answers();
  await fetch('http://127.0.0.1/', { redirect: 'follow' });
  expect(asked).toEqual([{ redirect: 'error' }]);
});

test('a service that the DID document names is held to the same', async () => {
  const server = pretendBluesky({ named: 'https://pds.example' });
  const { settings, fetch, ...rest } = signInAt(server);
  const us = await bluesky.signIn({
    ...rest,
    settings: { ...settings, SERVICE: 'http://127.0.0.1:2583' },
    fetch: loopbackOnly(fetch),
  });
  await expect(us.exists(`at://${PRETEND_ACCOUNT.did}/app.bsky.feed.post/3n2ve7754222b`)).rejects.toThrow(
    /never calls pds.example/,
  );
  expect(server.calls).toEqual(['com.atproto.server.createSession']);
});

test('a server on this computer is reached over a real connection', async () => {
  await using server = await servePretendBluesky();
  const { settings, ...rest } = signInAt(server);
  const us = await bluesky.signIn({
    ...rest,
    settings: { ...settings, SERVICE: server.url },
    fetch: loopbackOnly(globalThis.fetch),
  });
  expect(await us.exists(`at://${PRETEND_ACCOUNT.did}/app.bsky.feed.post/3n2ve7754222b`)).toBe(false);
  expect(server.calls).toHaveLength(2);
});
