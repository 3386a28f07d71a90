import { describe, expect, test } from 'vitest';
import { servePretend } from '../networks/testing/serve-pretend.ts';
import { callWebhook, type Webhook } from './webhook.ts';

const PATH = '/services/T0CANARY/B0CANARY/canarycanary?sig=canarysignature';
const asked: Request[] = [];

const webhook = (url: string, changes: Partial<Webhook> = {}): Webhook => ({
  name: 'Slack',
  url: `${url}${PATH}`,
  fetch,
  took: (words) => words === 'ok',
  ...changes,
});

const answering = (response: () => Response | Promise<Response>) =>
  servePretend(async (request) => {
    asked.push(request.clone());
    return response();
  });

describe('a webhook', () => {
  test('is called once, with JSON, and says that it took the message', async () => {
    await using server = await answering(() => new Response('ok'));
    asked.length = 0;
    expect(await callWebhook(webhook(server.url), { text: 'hello' })).toBe('Sent to Slack.');
    expect(asked.map(({ method }) => method)).toEqual(['POST']);
    expect(await asked[0]?.json()).toEqual({ text: 'hello' });
  });

  test.each([
    [400, 'invalid_blocks', 'rejected', /refused the message \(400: invalid_blocks\). Nothing was sent/],
    [
      404,
      'no_service',
      'unauthorised',
      /does not know the address in SUMMARY_WEBHOOK any more \(404: no_service\)/,
    ],
    [403, 'action_prohibited', 'unauthorised', /make a new webhook/],
    [410, 'channel_is_archived', 'unauthorised', /make a new webhook/],
    [429, 'rate_limited', 'later', /too many messages/],
    [500, '', 'unknown', /fault of its own \(500\). The message may be there/],
    [200, '<html>Sign in</html>', 'unknown', /fault of its own \(200/],
  ])('that answers %d "%s" is not called again: %s', async (status, body, refusal, message) => {
    await using server = await answering(() => new Response(body, { status }));
    asked.length = 0;
    await expect(callWebhook(webhook(server.url), {})).rejects.toMatchObject({ refusal, message });
    expect(asked).toHaveLength(1);
  });

  test('that hangs is left after a while, and nobody claims to know', async () => {
    await using server = await answering(() => new Promise(() => {}));
    await expect(callWebhook(webhook(server.url, { patience: 100 }), {})).rejects.toMatchObject({
      refusal: 'unknown',
      message: /did not answer in time. The message may be there/,
    });
  });

  test('that hangs in the middle of its answer is left too', async () => {
    const endless = () =>
      new Response(new ReadableStream({ start: (stream) => stream.enqueue(Buffer.from('o')) }));
    await using server = await answering(endless);
    await expect(callWebhook(webhook(server.url, { patience: 100 }), {})).rejects.toMatchObject({
      refusal: 'unknown',
    });
  });

  test('that breaks off may have the message', async () => {
    await using server = await answering(() => Promise.reject(new Error('reset')));
    await expect(callWebhook(webhook(server.url), {})).rejects.toMatchObject({ refusal: 'unknown' });
  });

  test('that is not there has nothing, and can be tried again', async () => {
    const server = await answering(() => new Response('ok'));
    await server[Symbol.asyncDispose]();
    await expect(callWebhook(webhook(server.url), {})).rejects.toMatchObject({
      refusal: 'later',
      message: /could not be reached. Nothing was sent there/,
    });
  });

  test('that redirects is not followed', async () => {
    await using server = await answering(
      () => new Response('', { status: 302, headers: { location: 'https://example.org/' } }),
    );
    await expect(callWebhook(webhook(server.url), {})).rejects.toMatchObject({
      refusal: 'unauthorised',
      message: /answered with a redirect/,
    });
  });

  test.each([400, 404, 429, 500])(
    'that answers %d with its own address does not make us repeat it',
    async (status) => {
      await using server = await answering(() => new Response(`unknown: ${PATH}`, { status }));
      const error: unknown = await callWebhook(webhook(server.url), {}).catch((thrown: unknown) => thrown);
      expect(`${String(error)} ${JSON.stringify(error)} ${String((error as Error).cause)}`).not.toMatch(
        /canary/i,
      );
    },
  );
});
