import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { call, wordsOf, type Caller } from './http.ts';
import { NetworkError } from './network.ts';
import { asFetch } from './testing/as-fetch.ts';
import { broken, faultAfter } from './testing/faults.ts';
import { servePretend } from './testing/serve-pretend.ts';

const SECRET = 'abcd-efgh-ijkl-mnop';
const callerOf = (fetch: typeof globalThis.fetch): Caller => ({
  network: 'Bluesky',
  fetch,
  now: () => '2026-11-22T12:00:00Z',
  secrets: [SECRET],
});
const url = 'https://bsky.example/xrpc/x';
const outcome = (fetch: typeof globalThis.fetch, publishes: boolean) =>
  call(callerOf(fetch), { url, publishes }).catch((error: unknown) => error);
const answering = (make: () => Response) => asFetch(() => Promise.resolve(make()));

describe('What fetch throws', () => {
  test.each([
    ['ECONNREFUSED', 'later'],
    ['ENOTFOUND', 'later'],
    ['EAI_AGAIN', 'later'],
    ['UND_ERR_CONNECT_TIMEOUT', 'later'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'later'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'later'],
    ['ECONNRESET', 'unknown'],
    ['EPIPE', 'unknown'],
    ['UND_ERR_SOCKET', 'unknown'],
    ['UND_ERR_HEADERS_TIMEOUT', 'unknown'],
    ['HPE_INVALID_CONSTANT', 'unknown'],
    ['', 'unknown'],
  ])('%s, at a publish call, means %s; at any other call nothing is public', async (code, refusal) => {
    const fetch = () => Promise.reject(broken(code, 'It broke.'));
    expect(await outcome(fetch, true)).toMatchObject({ name: 'NetworkError', refusal });
    expect(await outcome(fetch, false)).toMatchObject({ name: 'NetworkError', refusal: 'later' });
  });

  test('anything else, at a publish call, means that the post may be public', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (thrown) => {
        const fetch = () => Promise.reject(thrown);
        expect(await outcome(fetch, true)).toMatchObject({ name: 'NetworkError', refusal: 'unknown' });
      }),
    );
  });
});

describe('What a network answers', () => {
  test.each([500, 502, 503, 504, 599, 408])('%i: it may have done it', async (status) => {
    const fetch = answering(() => new Response('{}', { status }));
    expect(await outcome(fetch, true)).toMatchObject({ refusal: 'unknown' });
    expect(await outcome(fetch, false)).toMatchObject({ refusal: 'later' });
  });

  test.each(['<!doctype html>', '', '"text"', '[1]', 'null', '{"cut', ' '.repeat(5_000_001)])(
    '200 without an object of JSON: it may have done it',
    async (body) => {
      const fetch = answering(() => new Response(body));
      expect(await outcome(fetch, true)).toMatchObject({ refusal: 'unknown' });
      expect(await outcome(fetch, false)).toMatchObject({ refusal: 'later' });
    },
  );

  test('a list is taken where one was asked for, and nothing else is', async () => {
    const asked = { url, publishes: false, lists: true };
    const list = answering(() => Response.json([{ id: '1' }]));
    expect(await call(callerOf(list), asked)).toMatchObject({ status: 200, list: [{ id: '1' }] });
    const other = call(callerOf(answering(() => Response.json({ id: '1' }))), asked);
    await expect(other).rejects.toMatchObject({ refusal: 'later', message: /not the JSON we know/ });
  });

  test.each(['ok', '1', '', '<!doctype html>', '{"cut'])(
    'where any body will do, %j is taken as it stands',
    async (text) => {
      const asked = { url, publishes: true, anyBody: true };
      const answer = await call(callerOf(answering(() => new Response(text))), asked);
      expect(answer).toMatchObject({ status: 200, text, body: {} });
    },
  );

  test('any body that is JSON is read as well, that of a definite no too', async () => {
    const asked = { url, publishes: true, anyBody: true };
    const no = answering(() => Response.json({ error: 'no_service' }, { status: 404 }));
    expect(await call(callerOf(no), asked)).toMatchObject({ status: 404, body: { error: 'no_service' } });
    const endless = answering(() => new Response(' '.repeat(5_000_001)));
    await expect(call(callerOf(endless), asked)).rejects.toMatchObject({ refusal: 'unknown' });
  });

  test('a whole number too long for a number keeps its digits', async () => {
    const fetch = answering(() => new Response('{"id":103254962155278888,"count":12,"part":0.5}'));
    expect(await outcome(fetch, false)).toMatchObject({
      body: { id: '103254962155278888', count: 12, part: 0.5 },
    });
  });

  test('4xx is a definite no, whatever its body', async () => {
    const bodies = fc.oneof(fc.json(), fc.string());
    await fc.assert(
      fc.asyncProperty(bodies, fc.constantFrom(400, 401, 403, 404, 413, 422), async (body, status) => {
        const fetch = answering(() => new Response(body, { status }));
        expect(await outcome(fetch, true)).toMatchObject({ status, body: expect.any(Object) });
      }),
    );
  });

  test.each([
    [true, [201, {}, '7'], [201, {}, '7']],
    [false, 'unknown', 'later'],
  ])(
    'an answer without a body is taken where there need be none: %s',
    async (mayBeEmpty, atPublish, elsewhere) => {
      const headers = { 'x-id': '7' };
      const caller = callerOf(answering(() => new Response(null, { status: 201, headers })));
      const asked = (publishes: boolean) =>
        call(caller, { url, mayBeEmpty, publishes }).then(
          (answer) => [answer.status, answer.body, answer.headers?.get('X-Id')],
          ({ refusal }: NetworkError) => refusal,
        );
      expect([await asked(true), await asked(false)]).toEqual([atPublish, elsewhere]);
    },
  );

  test.each(['<!doctype html>', '{"cut', ' '])('but a body that is there must be JSON', async (body) => {
    const caller = callerOf(answering(() => new Response(body, { status: 201 })));
    const answer = call(caller, { url, mayBeEmpty: true, publishes: true });
    await expect(answer).rejects.toMatchObject({ refusal: 'unknown' });
  });

  test('429 says when it may be tried again', async () => {
    const headers = { 'retry-after': '17' };
    const fetch = answering(() => new Response('slow down', { status: 429, headers }));
    expect(await outcome(fetch, true)).toMatchObject({ refusal: 'later', retryAt: '2026-11-22T12:00:17Z' });
  });
});

describe('A call that was one too many', () => {
  const retryAt = ({ wait }: Readonly<Record<string, unknown>>) =>
    typeof wait === 'string' ? wait : undefined;
  const asked = { url, publishes: true };

  test.each([
    ['its header', '{"wait":"2026-11-22T13:00:00Z"}', { 'retry-after': '17' }, '2026-11-22T12:00:17Z'],
    ['its body, without one', '{"wait":"2026-11-22T13:00:00Z"}', {}, '2026-11-22T13:00:00Z'],
    ['nothing', 'slow down', {}, undefined],
  ])('is made again when %s says', async (_, body, headers, moment) => {
    const fetch = answering(() => new Response(body, { status: 429, headers }));
    const refused = call({ ...callerOf(fetch), retryAt }, asked);
    await expect(refused).rejects.toMatchObject({ refusal: 'later', retryAt: moment });
  });

  test('is refused all the same when the answer breaks off', async () => {
    const request = new Request(url);
    const fetch = asFetch(() => faultAfter('cut', request, new Response('{"wait":1}', { status: 429 })));
    const refused = call({ ...callerOf(fetch), retryAt }, asked);
    await expect(refused).rejects.toMatchObject({ refusal: 'later', retryAt: undefined });
  });
});

describe('Over a real connection', () => {
  test.each(['lost', 'hangs', 'cut', 'web page', 'fault after'] as const)(
    'an answer that is "%s" means that the post may be public',
    async (fault) => {
      await using server = await servePretend((request) =>
        faultAfter(fault, request, Response.json({ done: true, much: 'x'.repeat(1000) })),
      );
      const caller = { ...callerOf(globalThis.fetch), patience: 100 };
      const answer = call(caller, { url: server.url, method: 'POST', body: '{}', publishes: true });
      await expect(answer).rejects.toMatchObject({ name: 'NetworkError', refusal: 'unknown' });
    },
  );

  test('nobody there means that nothing was sent', async () => {
    const server = await servePretend(() => Promise.resolve(new Response()));
    await server[Symbol.asyncDispose]();
    const answer = call(callerOf(globalThis.fetch), { url: server.url, publishes: true });
    await expect(answer).rejects.toMatchObject({ refusal: 'later', message: /could not be reached/ });
  });

  test('a redirect is not followed', async () => {
    const asked: string[] = [];
    await using server = await servePretend((request) => {
      asked.push(new URL(request.url).pathname);
      return Promise.resolve(new Response(null, { status: 307, headers: { location: '/elsewhere' } }));
    });
    const answer = call(callerOf(globalThis.fetch), { url: `${server.url}/here`, publishes: true });
    await expect(answer).rejects.toMatchObject({ refusal: 'unknown', message: /redirect/ });
    expect(asked).toEqual(['/here']);
  });
});

test('no secret is in what is said or kept of a failure, wherever it came from', async () => {
  const thrown = await outcome(leaking, true);
  const said =
    thrown instanceof NetworkError ? `${thrown.message} ${String(thrown.cause)} ${thrown.stack}` : '';
  expect(said).toContain('[hidden]');
  expect(said).not.toMatch(/abcd-efgh|eyJ/);
});

test("a network's own words are repeated, short and without secrets", () => {
  const body = { error: 'InvalidToken', message: `Token ${SECRET} is bad.\n${'x'.repeat(500)}` };
  const words = wordsOf(callerOf(globalThis.fetch), { status: 400, body });
  expect(words).toMatch(/^InvalidToken: Token \[hidden\] is bad\. x+…$/);
  expect(words.length).toBeLessThanOrEqual(201);
});

function leaking(): Promise<never> {
  return Promise.reject(broken('X', `Authorization: Bearer eyJhbGciOiJ9.eyJzdWIi.c2ln ${SECRET}`));
}
