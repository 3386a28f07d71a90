import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { NetworkError } from '../networks/network.ts';
import { servePretend } from '../networks/testing/serve-pretend.ts';
import type { Fetch, Sent } from '../strangers/ask.ts';
import { publicFetch } from '../strangers/public-fetch.ts';
import { html, pretendWeb, status } from '../strangers/testing/web.ts';
import { askLink, type Asking } from './ask-link.ts';

const NOW = '2026-11-22T12:00:00Z';
const A = 'https://a.example/page';

const around = (fetch: Fetch): Asking => ({
  fetch,
  pause: () => Promise.resolve(),
  now: NOW,
  userAgent: 'Freesheet (link check; https://example.org/)',
  patience: 200,
});

const ask = (pages: Parameters<typeof pretendWeb>[0]) => askLink(A, around(pretendWeb(pages).fetch));

const to = (location: string, code: number) => () => status(code, { location });

const throwing = (thrown: unknown) =>
  askLink(
    A,
    around(() => Promise.reject(thrown)),
  );

const failedFetch = (code: string) =>
  new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });

describe('a link', () => {
  test.each([
    [200, { kind: 'good' }],
    [204, { kind: 'good' }],
    [404, { kind: 'gone', status: 404 }],
    [410, { kind: 'gone', status: 410 }],
    [401, { kind: 'unclear', status: 401 }],
    [403, { kind: 'unclear', status: 403 }],
    [451, { kind: 'unclear', status: 451 }],
    [500, { kind: 'failing', why: 'its server says that it has a fault (500)' }],
    [503, { kind: 'failing', why: 'its server says that it has a fault (503)' }],
  ])('that is answered with %i is %j', async (code, said) => {
    expect(await ask({ [A]: () => status(code) })).toEqual(said);
  });

  test('is asked for its head alone, by whom is said, and nothing is read', async () => {
    const web = pretendWeb({ [A]: () => html('<p>long</p>') });
    await askLink(A, around(web.fetch));
    expect(web.asked.map(({ url, sent }) => [url, sent.method, sent.headers?.['user-agent']])).toEqual([
      [A, 'HEAD', 'Freesheet (link check; https://example.org/)'],
    ]);
  });

  test.each([400, 403, 404, 405, 501, 500])(
    'whose head is refused with %i is asked for itself',
    async (code) => {
      const pages = { [A]: ({ method }: Sent) => (method === 'HEAD' ? status(code) : html('here')) };
      expect(await ask(pages)).toEqual({ kind: 'good' });
    },
  );
});

describe('a link that leads elsewhere', () => {
  const B = 'https://b.example/new';

  test.each([301, 308])('for good (%i) has moved', async (code) => {
    expect(await ask({ [A]: to(B, code), [B]: () => status(200) })).toEqual({ kind: 'moved', to: B });
  });

  test.each([302, 303, 307])('for now (%i) is good', async (code) => {
    expect(await ask({ [A]: to(B, code), [B]: () => status(200) })).toEqual({ kind: 'good' });
  });

  test('for good, and from there for now, has moved to the first', async () => {
    const pages = { [A]: to(B, 301), [B]: to('/en/', 302), 'https://b.example/en/': () => status(200) };
    expect(await ask(pages)).toEqual({ kind: 'moved', to: B });
  });

  test('to what is gone is gone', async () => {
    expect(await ask({ [A]: to('/sorry', 301), 'https://a.example/sorry': () => status(404) })).toEqual({
      kind: 'gone',
      status: 404,
    });
  });

  test.each([
    ['round in circles', { [A]: to(B, 301), [B]: to(A, 301) }, 'it sends readers on without end'],
    ['to itself', { [A]: to(A, 302) }, 'it sends readers on without end'],
    ['to what is no address', { [A]: to('https://[', 301) }, 'it sends readers on to what is no address'],
    ['off the web', { [A]: to('file:///etc/passwd', 301) }, 'it sends readers on to what is no address'],
  ])('%s is failing', async (_, pages, why) => {
    expect(await ask(pages)).toEqual({ kind: 'failing', why });
  });

  test('on and on is left after 20 times', async () => {
    let calls = 0;
    const fetch: Fetch = () => Promise.resolve(status(302, { location: `/${(calls += 1)}` }));
    expect(await askLink(A, around(fetch))).toMatchObject({ kind: 'failing' });
    expect(calls).toBe(21);
  });
});

describe('a server that wants rest', () => {
  test.each([
    ['in seconds', 429, '120', '2026-11-22T12:02:00Z'],
    ['by a date', 429, 'Mon, 23 Nov 2026 09:00:00 GMT', '2026-11-23T09:00:00Z'],
    ['for years', 429, '999999999', '2026-12-22T12:00:00Z'],
    ['while it is mended', 503, '60', '2026-11-22T12:01:00Z'],
  ])('%s is left alone until then', async (_, code, after, until) => {
    expect(await ask({ [A]: () => status(code, { 'retry-after': after }) })).toEqual({ kind: 'busy', until });
  });

  test.each<Readonly<Record<string, string>>>([{}, { 'retry-after': 'soon' }])(
    'and does not say for how long is left alone: %j',
    async (headers) => {
      const web = pretendWeb({ [A]: () => status(429, headers) });
      expect(await askLink(A, around(web.fetch))).toEqual({ kind: 'busy' });
      expect(web.asked).toHaveLength(1);
    },
  );
});

describe('no answer', () => {
  test.each([
    ['of a name that there is not', failedFetch('ENOTFOUND'), { kind: 'nowhere' }],
    [
      'of a resolver in trouble',
      failedFetch('EAI_AGAIN'),
      { kind: 'failing', why: 'it could not be reached' },
    ],
    ['of a closed door', failedFetch('ECONNREFUSED'), { kind: 'failing', why: 'it could not be reached' }],
    [
      'because of a certificate',
      failedFetch('CERT_HAS_EXPIRED'),
      { kind: 'failing', why: 'its certificate is not in order, and browsers warn of it' },
    ],
    [
      'in time',
      new DOMException('timed out', 'TimeoutError'),
      { kind: 'failing', why: 'it did not answer in time' },
    ],
    ['from inside a network', new NetworkError('rejected', 'x'), { kind: 'private' }],
    ['that can be understood', 'nonsense', { kind: 'failing', why: 'it could not be reached' }],
  ])('%s', async (_, thrown, said) => {
    expect(await throwing(thrown)).toEqual(said);
  });
});

describe('a real server', () => {
  async function at(handle: (request: Request) => Promise<Response>) {
    const server = await servePretend(handle);
    const { port } = new URL(server.url);
    const gate = {
      resolve: async () => [{ address: '127.0.0.1', family: 4 }],
      mayReach: (address: string) => address === '127.0.0.1',
      ports: [port],
    };
    const strangers = publicFetch(gate);
    return {
      ask: () => askLink(`http://far.example:${port}/`, around(strangers.fetch)),
      [Symbol.asyncDispose]: async () => {
        await strangers[Symbol.asyncDispose]();
        await server[Symbol.asyncDispose]();
      },
    };
  }

  test('that resets the connection is failing', async () => {
    await using server = await at(() => Promise.reject(new Error('reset')));
    expect(await server.ask()).toEqual({ kind: 'failing', why: 'it could not be reached' });
  });

  test('that hangs is failing, after as long as one call may take', async () => {
    await using server = await at(
      ({ signal }) => new Promise((_, reject) => signal.addEventListener('abort', reject)),
    );
    expect(await server.ask()).toEqual({ kind: 'failing', why: 'it did not answer in time' });
  });

  test('that refuses heads and sends pages without end is good, and not read to the end', async () => {
    const endless = (signal: AbortSignal) =>
      new ReadableStream({
        pull: async (controller) => {
          await setImmediate();
          controller.enqueue(new Uint8Array(65_536));
          signal.throwIfAborted();
        },
      });
    await using server = await at(async ({ method, signal }) =>
      method === 'HEAD' ? new Response(null, { status: 405 }) : new Response(endless(signal)),
    );
    expect(await server.ask()).toEqual({ kind: 'good' });
  });
});
