import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { linkless, post } from '../testing/bench.ts';
import { PRETEND_SECRET } from '../testing/pretend-webhook.ts';
import { webhook } from '../webhook.ts';

/** The receiver that docs/accounts/webhook.md hands out, as it stands there. */
const RECEIVER = 'docs/accounts/webhook-receiver.mjs';
const AT = '2026-11-22T12:00:00Z';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'receiver-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('The receiver of the documentation', () => {
  test('takes a post, its correction and its withdrawal, once each, however often they come', async () => {
    await using receiver = await start();
    const us = await signIn(receiver.url);
    await twice(async () => (await us.prepare(post(), undefined, 'k1', AT)).publish());
    const answer = linkless({ attachment: undefined, replyTo: 'k1', text: 'Correction: 9am.' });
    await twice(async () => (await us.prepare(answer, undefined, 'k2', AT)).publish());
    await twice(async () => us.remove?.('k1'));
    expect(receiver.said.join('\n').match(/type: '[a-z.]+'/g)).toEqual([
      "type: 'post.published'",
      "type: 'post.corrected'",
      "type: 'post.withdrawn'",
    ]);
    expect(readFileSync(join(folder, 'ids'), 'utf8')).toBe('k1\nk2\nk1-withdrawn\n');
  });

  test('knows what it has had when it is started again', async () => {
    const publish = async (url: string) =>
      (await (await signIn(url)).prepare(post(), undefined, 'k1', AT)).publish();
    const first = await start();
    await publish(first.url);
    await first[Symbol.asyncDispose]();
    await using second = await start();
    await publish(second.url);
    expect(second.said.join('\n')).not.toContain('post.published');
    expect(readFileSync(join(folder, 'ids'), 'utf8')).toBe('k1\n');
  });

  test('takes each of five runs at once for the same post', async () => {
    await using receiver = await start();
    const runs = await Promise.all([1, 2, 3, 4, 5].map(() => signIn(receiver.url)));
    await Promise.all(runs.map(async (us) => (await us.prepare(post(), undefined, 'k1', AT)).publish()));
    expect(readFileSync(join(folder, 'ids'), 'utf8')).toBe('k1\n');
  });

  test.each([
    ['signed with another secret', { settings: { SECRET: 'another-secret-of-24-chars' } }],
    ['of six minutes ago, sent once more by somebody else', { minutes: -6 }],
    ['of six minutes to come', { minutes: 6 }],
    ['whose words were changed on the way', { change: (body: string) => body.replace('9am', '8am') }],
    ['whose id was changed on the way', { headers: { 'webhook-id': 'k3' } }],
    ['whose time was changed on the way', { headers: { 'webhook-timestamp': seconds(60) } }],
    ['without a signature', { headers: { 'webhook-signature': '' } }],
    ['with letters that no signature has', { headers: { 'webhook-signature': `v1,${'é'.repeat(44)}` } }],
  ])('refuses a message %s, and goes on working', async (_, way) => {
    await using receiver = await start();
    const text = 'The clinic opens at 9am.';
    const us = await signIn(receiver.url, way);
    const prepared = await us.prepare(linkless({ attachment: undefined, text }), undefined, 'k1', AT);
    await expect(prepared.publish()).rejects.toMatchObject({ refusal: 'unauthorised' });
    const right = await signIn(receiver.url);
    await (await right.prepare(post(), undefined, 'k2', AT)).publish();
    expect(readFileSync(join(folder, 'ids'), 'utf8')).toBe('k2\n');
  });

  test('does not start without a secret', async () => {
    const child = spawn(process.execPath, [RECEIVER, '0', join(folder, 'ids')], {
      env: { PATH: process.env['PATH'] },
      stdio: 'ignore',
    });
    expect(await once(child, 'exit')).toEqual([1, null]);
  });
});

interface Way {
  readonly settings?: Readonly<Record<string, string>>;
  /** By how much our clock is wrong. */
  readonly minutes?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly change?: (body: string) => string;
}

/** Signs in at the receiver, with something between us and it that changes what we send. */
function signIn(url: string, { settings, minutes = 0, headers, change = (body) => body }: Way = {}) {
  return webhook.signIn({
    account: { id: 'team', url: 'https://news.example/team/' },
    settings: { ADDRESS: url, SECRET: PRETEND_SECRET, ...settings },
    now: () => new Date(Date.now() + minutes * 60_000).toISOString(),
    fetch: (input, init) =>
      fetch(input, {
        ...init,
        body: change(String(init?.body)),
        headers: { ...Object.fromEntries(new Headers(init?.headers)), ...headers },
      }),
  });
}

async function start() {
  const child = spawn(process.execPath, [RECEIVER, '0', join(folder, 'ids')], {
    env: { PATH: process.env['PATH'], WEBHOOK_SECRET: PRETEND_SECRET },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said: string[] = [];
  const lines = createInterface({ input: child.stdout });
  const [first] = (await once(lines, 'line')) as [string];
  lines.on('line', (line) => said.push(line));
  return {
    url: `http://127.0.0.1:${/\d+/.exec(first)?.[0]}/`,
    said,
    [Symbol.asyncDispose]: async () => {
      child.kill();
      await once(child, 'exit');
    },
  };
}

async function twice(work: () => Promise<unknown>): Promise<void> {
  await work();
  await work();
}

function seconds(more: number): string {
  return String(Math.floor(Date.now() / 1000) + more);
}
