import { once } from 'node:events';
import { createServer, get, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { serveDesk } from './serve-desk.ts';
import { openTestDesk } from './testing/open-test-desk.ts';

/** What a server answers to who calls it by a name; its own, when left out. */
async function answerOf(url: string, host = new URL(url).host) {
  const [response] = (await once(get(url, { agent: false, headers: { host } }), 'response')) as [
    IncomingMessage,
  ];
  return { status: response.statusCode, words: await text(response) };
}

test('it listens on this computer, prints a link that lets one person in, and stops', async () => {
  await using desk = await openTestDesk();
  const served = await serveDesk(desk.office, desk.tools, 0);
  expect(served.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  const link = served.link();
  expect((await answerOf(link)).words).toContain('Your role');
  expect(served.link()).not.toBe(link);
  const { port } = new URL(served.origin);
  expect((await answerOf(link, `localhost:${port}`)).status).toBe(200);
  expect((await answerOf(link, 'attacker.example')).status).toBe(421);
  await served.close();
  await expect(answerOf(link)).rejects.toThrow('ECONNREFUSED');
});

test('a port that is taken is said to be', async () => {
  await using desk = await openTestDesk();
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  await expect(serveDesk(desk.office, desk.tools, port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
  other.close();
});
