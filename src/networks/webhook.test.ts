import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { networkContract } from './testing/contract.ts';
import { linkless, MEDIA, picturePost, post, ready } from './testing/bench.ts';
import { FAULTS } from './testing/faults.ts';
import { benchOf, signInFor } from './testing/pretend.ts';
import {
  PRETEND_SECRET,
  PRETEND_WEBHOOK,
  pretendWebhook,
  type PretendWebhookKind,
} from './testing/pretend-webhook.ts';
import { webhook } from './webhook.ts';

networkContract('A webhook of one’s own', {
  faults: FAULTS,
  cardAlt: 'transmitted',
  ownKeys: true,
  unaskable: true,
  setUp: () => benchOf(pretendWebhook()),
});

networkContract('A webhook of Slack', {
  faults: FAULTS,
  cardAlt: 'unsupported',
  ownKeys: false,
  unaskable: true,
  cannotTell: true,
  setUp: () => benchOf(pretendWebhook({ kind: 'slack' })),
});

networkContract('A webhook of Teams', {
  faults: FAULTS,
  cardAlt: 'transmitted',
  ownKeys: false,
  unaskable: true,
  cannotTell: true,
  setUp: () => benchOf(pretendWebhook({ kind: 'teams' })),
});

const KINDS = ['own', 'slack', 'teams'] as const;

describe('The settings of a webhook', () => {
  test.each([
    ['no address', { ADDRESS: 'hooks.slack.com/services/x' }, 'TEAM_ADDRESS'],
    ['an address without encryption', { ADDRESS: 'http://receiver.example/x' }, 'TEAM_ADDRESS'],
    ['an address with a password', { ADDRESS: 'https://us:canary@receiver.example/' }, 'TEAM_ADDRESS'],
    ['a secret of 23 characters', { SECRET: 'canary-canary-canary-ca' }, 'TEAM_SECRET'],
    ['Base64 of 23 bytes', { SECRET: 'whsec_Y2FuYXJ5Y2FuYXJ5Y2FuYXJ5Y2E=' }, 'TEAM_SECRET'],
    ['a secret that is no Base64', { SECRET: 'whsec_canary-canary-canary-canary-canary' }, 'TEAM_SECRET'],
  ])('%s: nothing is sent, and the setting is named without its value', async (_, changes, name) => {
    const server = pretendWebhook();
    const signIn = signInFor(server);
    const outcome = webhook.signIn({ ...signIn, settings: { ...signIn.settings, ...changes } });
    await expect(outcome).rejects.toMatchObject({
      refusal: 'unauthorised',
      message: expect.stringContaining(name),
    });
    await expect(outcome).rejects.not.toMatchObject({ message: expect.stringContaining('canary') });
    expect(server.calls).toEqual([]);
  });

  test('a text of 24 characters signs as it stands', async () => {
    const { sent, us } = await listening({ SECRET: 'canary-canary-canary-can' });
    await (await us.prepare(linkless({ attachment: undefined }), undefined, 'k1', AT)).publish();
    const [request] = sent;
    const signed = `k1.1795348800.${request?.text}`;
    const hmac = createHmac('sha256', 'canary-canary-canary-can').update(signed).digest('base64');
    expect(request?.headers.get('webhook-signature')).toBe(`v1,${hmac}`);
  });
});

describe('What goes out', () => {
  test('to a receiver of one’s own is what docs/accounts/webhook.md says', async () => {
    const server = pretendWebhook();
    const wanted = { ...post(), title: 'Clinic opens', hashtags: [{ tag: 'Flu', start: 0, end: 4 }] };
    await (await ready(benchOf(server), wanted)).publish();
    expect(server.received[0]?.body).toEqual({
      version: 1,
      type: 'post.published',
      id: expect.stringMatching(/^[0-9a-f]{64}$/),
      at: AT,
      item: 'fbcdgh2345',
      account: 'news',
      text: wanted.text,
      link: wanted.link,
      title: 'Clinic opens',
      language: 'en-GB',
      hashtags: ['Flu'],
      picture: {
        kind: 'card',
        url: 'https://news.example/cards/x.png',
        type: 'image/png',
        width: 1200,
        height: 630,
        alt: 'Example: Clinic opens',
      },
    });
  });

  test.each(KINDS)('to %s is signed for this moment, with the id of the post', async (kind) => {
    const server = pretendWebhook({ kind });
    const { post: id } = await (await ready(benchOf(server))).publish();
    const [request] = server.received;
    expect(request?.headers.get('webhook-id')).toBe(id);
    expect(request?.headers.get('webhook-timestamp')).toBe('1795348800');
  });

  test('to Slack mentions nobody, and holds no markup, whatever a title says', async () => {
    const server = pretendWebhook({ kind: 'slack' });
    const hostile = '<!channel> *bold* <https://evil.example|here> & `code`';
    await (await ready(benchOf(server), linkless({ text: hostile }))).publish();
    expect(server.received[0]?.body).toMatchObject({
      text: '&lt;!channel&gt; *bold* &lt;https://evil.example|here&gt; &amp; `code`',
    });
    expect(JSON.stringify(server.received)).not.toContain('mrkdwn');
    expect(server.posts().map(({ text }) => text)).toEqual([hostile]);
  });

  test.each(KINDS)('to %s keeps its paragraphs and lines', async (kind) => {
    const server = pretendWebhook({ kind });
    const text = 'Clinic opens\n\nMonday 9am\nTuesday 10am\n\nhttps://news.example/x/';
    await (await ready(benchOf(server), linkless({ text }))).publish();
    expect(server.posts().map((one) => one.text)).toEqual([text]);
  });

  test.each(['slack', 'teams'] as const)(
    'in %s a correction says which message it is about',
    async (kind) => {
      const server = pretendWebhook({ kind });
      const answer = linkless({ attachment: undefined, replyTo: 'k1', title: 'Flu clinic' });
      await (await ready(benchOf(server), answer)).publish();
      expect(JSON.stringify(server.received[0]?.body)).toContain('About our earlier message: Flu clinic');
    },
  );

  test('to a receiver of one’s own, a correction names the message that it answers', async () => {
    const server = pretendWebhook();
    await (await ready(benchOf(server), linkless({ attachment: undefined, replyTo: 'k1' }))).publish();
    expect(server.received[0]?.body).toMatchObject({ type: 'post.corrected', answers: 'k1' });
  });

  test.each([
    ['slack', picturePost('A nurse')],
    ['teams', post()],
  ] as const)('to %s waits until the site shows its picture to everybody', async (kind, wanted) => {
    const server = pretendWebhook({ kind });
    const signIn = signInFor(server);
    const fetch: typeof globalThis.fetch = async () => new Response('', { status: 404 });
    const us = await webhook.signIn({ ...signIn, fetch });
    await expect(us.prepare(wanted, MEDIA, 'k1', AT)).rejects.toMatchObject({
      refusal: 'later',
      message: expect.stringContaining('https://news.example/cards/x.png answers 404'),
    });
  });

  test.each(KINDS.flatMap((kind) => ['"\\\n', 'https://a.uk ', '&<'].map((part) => [kind, part] as const)))(
    'to %s may be as long as can be, and full of %j',
    async (kind, part) => {
      const server = pretendWebhook({ kind });
      const text = part.repeat(3000 / part.length).trim();
      await (await ready(benchOf(server), linkless({ text }))).publish();
      expect(server.posts()).toHaveLength(1);
    },
  );
});

describe('What is answered', () => {
  test.each([
    ['own', 204, null],
    ['own', 200, ''],
    ['own', 201, 'thank you'],
    ['own', 200, '{"taken":true}'],
    ['slack', 200, 'ok'],
    ['slack', 200, '{"ok":true}'],
    ['teams', 202, ''],
    ['teams', 200, '1'],
  ] as const)('by %s with %i and %j is a yes', async (kind, status, body) => {
    const { us } = await answered(kind, () => new Response(body, { status }));
    const receipt = (await us.prepare(plain, undefined, 'k1', AT)).publish();
    await expect(receipt).resolves.toEqual({ post: 'k1', url: 'https://news.example/team/' });
  });

  test.each([
    ['own', 200, '<!doctype html><title>Welcome</title>'],
    ['slack', 200, 'maybe'],
    ['slack', 200, ''],
    ['teams', 200, 'Webhook message delivery failed with error: HTTP error 413'],
    ['teams', 200, '<html>Sign in</html>'],
    ['own', 500, ''],
    ['slack', 500, 'rollup_error'],
    ['teams', 502, '{"error":{"code":"NoResponse","message":"The server did not respond."}}'],
  ] as const)('by %s with %i and %j leaves it open', async (kind, status, body) => {
    const { us } = await answered(kind, () => new Response(body, { status }));
    const outcome = (await us.prepare(plain, undefined, 'k1', AT)).publish();
    await expect(outcome).rejects.toMatchObject({ refusal: 'unknown' });
  });

  test.each([
    ['own', 400, '{"error":"unknown type"}', 'rejected', '(unknown type)'],
    ['own', 401, 'bad signature', 'unauthorised', 'TEAM_SECRET the same as there'],
    ['own', 403, '', 'unauthorised', 'status 403'],
    ['own', 404, '<html>Not found</html>', 'unauthorised', 'status 404'],
    ['own', 413, '', 'rejected', 'status 413'],
    ['slack', 400, 'invalid_blocks', 'rejected', '(invalid_blocks)'],
    ['slack', 403, 'action_prohibited', 'unauthorised', 'put its address into TEAM_ADDRESS'],
    ['slack', 404, 'no_service', 'unauthorised', '(no_service)'],
    ['slack', 410, 'channel_is_archived', 'unauthorised', '(channel_is_archived)'],
    ['slack', 429, 'rate_limited', 'later', 'too many calls'],
    ['teams', 400, '{"error":{"code":"TriggerInputSchemaMismatch","message":"No."}}', 'rejected', '(No.)'],
    ['teams', 401, '{"error":{"code":"DirectApiAuthorizationRequired"}}', 'unauthorised', 'status 401'],
    [
      'teams',
      404,
      '{"error":{"code":"WorkflowNotFound","message":"Not there."}}',
      'unauthorised',
      '(Not there.)',
    ],
  ] as const)('by %s with %i %j is told to who must act: %s', async (kind, status, body, refusal, words) => {
    const { us } = await answered(kind, () => new Response(body, { status }));
    const outcome = (await us.prepare(plain, undefined, 'k1', AT)).publish();
    await expect(outcome).rejects.toMatchObject({ refusal, message: expect.stringContaining(words) });
  });

  test.each(KINDS)('by %s with its own address or our secret is not repeated', async (kind) => {
    const echo = `${PRETEND_WEBHOOK[kind]} ${PRETEND_SECRET} ${new URL(PRETEND_WEBHOOK[kind]).pathname}`;
    const { us } = await answered(kind, () => new Response(echo, { status: 400 }));
    const outcome = (await us.prepare(plain, undefined, 'k1', AT)).publish();
    await expect(outcome).rejects.toMatchObject({ message: expect.not.stringMatching(/canary|whsec_Y2/i) });
  });
});

describe('Taking a message back', () => {
  test('tells a receiver of one’s own so, once, however often it is asked', async () => {
    const server = pretendWebhook();
    const bench = benchOf(server);
    const { post: id } = await (await ready(bench)).publish();
    const us = await bench.signIn();
    await us.remove?.(id);
    await us.remove?.(id);
    expect(server.received[1]?.body).toEqual({
      version: 1,
      type: 'post.withdrawn',
      id: `${id}-withdrawn`,
      at: AT,
      withdraws: id,
    });
    expect(server.withdrawn).toEqual([id]);
    expect(server.posts()).toEqual([]);
  });

  test.each(['lost', 'fault after', 'web page', 'unreachable', 'busy'] as const)(
    'can simply be tried again after "%s"',
    async (fault) => {
      const server = pretendWebhook();
      const us = await benchOf(server).signIn();
      server.fail('write', fault);
      await expect(us.remove?.('k1')).rejects.toMatchObject({ refusal: 'later' });
      await us.remove?.('k1');
      expect(server.withdrawn).toEqual(['k1']);
    },
  );

  test.each(['slack', 'teams'] as const)('is left to a person in %s, and nothing is sent', async (kind) => {
    const server = pretendWebhook({ kind });
    const us = await benchOf(server).signIn();
    await expect(us.remove?.('k1')).rejects.toMatchObject({
      refusal: 'rejected',
      message: expect.stringContaining('Delete it by hand in the channel.'),
    });
    expect(server.calls).toEqual([]);
  });
});

test('to ask who we are calls nobody, and to look calls nobody', async () => {
  const server = pretendWebhook();
  const us = await benchOf(server).signIn();
  await us.whoAmI();
  await us.exists('k1');
  await us.find({ key: 'k1', link: null, text: '', except: [], since: AT });
  expect(server.calls).toEqual([]);
});

test.each([
  ['own', undefined],
  ['slack', 'https://example.slack.com/archives/C0/p1'],
] as const)('a message to %s that a person found can be answered by its address', async (kind, post_) => {
  const us = await benchOf(pretendWebhook({ kind })).signIn();
  expect(us.postAt?.('https://example.slack.com/archives/C0/p1')).toBe(post_);
});

const AT = '2026-11-22T12:00:00Z';
const plain = linkless({ attachment: undefined });

async function answered(kind: PretendWebhookKind, answer: () => Response) {
  const signIn = signInFor(pretendWebhook({ kind }));
  return { us: await webhook.signIn({ ...signIn, fetch: async () => answer() }) };
}

async function listening(changes: Readonly<Record<string, string>>) {
  const signIn = signInFor(pretendWebhook());
  const sent: { readonly headers: Headers; readonly text: string }[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    sent.push({ headers: request.headers, text: await request.text() });
    return new Response('');
  };
  return {
    sent,
    us: await webhook.signIn({ ...signIn, fetch, settings: { ...signIn.settings, ...changes } }),
  };
}
