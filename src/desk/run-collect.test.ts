import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { instantFromMs } from '../news/times.ts';
import { realDisk } from '../syndication/ledger-files.ts';
import { runCollect } from './run-collect.ts';
import { WHOLE_HUB } from './testing/hub-for-tests.ts';
import { openTestDesk, type TestDesk } from './testing/open-test-desk.ts';

async function run(desk: TestDesk, env: Readonly<Record<string, string>> = {}) {
  const printed: string[] = [];
  const pretends = { ...desk.day, env: { ...desk.day.env, ...env } };
  const code = await runCollect(
    {
      hub: join(desk.folder, 'hub'),
      manifest: join(desk.folder, 'items.json'),
      ledger: join(desk.folder, 'ledger'),
      private: join(desk.folder, 'private'),
      save: false,
      takeOver: false,
    },
    {
      env: {},
      fetch: () => Promise.reject(new Error('Nothing but pretend servers is reached.')),
      clock: () => Date.parse('2026-11-23T09:05:00Z'),
      momentOf: (_, __, ms) => instantFromMs(ms),
      sleep: () => Promise.resolve(),
      random: () => randomUUID().replaceAll('-', ''),
      disk: realDisk,
      readFile: (path) => readFile(path, 'utf8'),
      print: (line) => void printed.push(line),
      me: { pid: 1, host: 'desk-1' },
      isAlive: () => false,
      computer: { platform: 'linux', home: desk.folder, env: {} },
      survey: () => Promise.reject(new Error('No survey is made here.')),
      pretends,
    },
  );
  return { code, printed: printed.join('\n') };
}

test('it says how many came, what cannot be seen and who waits, and not a word of anybody', async () => {
  await using desk = await openTestDesk({ hub: WHOLE_HUB });
  const words = { text: 'CANARYTEXT', author: 'canaryname' };
  desk.say('news', words);
  desk.say('mastodon', words);
  desk.say('facebook', { ...words, kind: 'private' });
  desk.say('news', { ...words, at: Date.parse('2026-11-18T09:00:00Z') });
  const { code, printed } = await run(desk);
  expect(code).toBe(0);
  expect(printed).toContain('Bluesky (news): 2 new messages, 0 changed, 0 taken away by their authors.');
  expect(printed).toContain('Facebook (facebook): 1 new message,');
  expect(printed).toContain('Private messages on Bluesky are not collected');
  expect(printed).toContain('WhatsApp');
  expect(printed).toMatch(
    /4 messages waiting: 1 longer than you promise, 0 due in under two hours of work\./,
  );
  expect(printed).not.toMatch(/canary/i);
});

test('an account that does not answer makes it fail in the end, with why; the others are asked', async () => {
  await using desk = await openTestDesk();
  desk.day.pretends.get('news')?.fail('app.bsky.notification.listNotifications', 'unavailable');
  desk.say('facebook', { kind: 'private' });
  const { code, printed } = await run(desk);
  expect(code).toBe(1);
  expect(printed).toMatch(/Bluesky \(news\): 0 new messages, 0 changed, 0 taken away by their authors\. \S/);
  expect(printed).toContain('Facebook (facebook): 1 new message');
});

test('an account whose settings are not complete is named, with what is not seen there', async () => {
  await using desk = await openTestDesk();
  const { code, printed } = await run(desk, { NEWS_APP_PASSWORD: '' });
  expect(code).toBe(0);
  expect(printed).toContain('Bluesky (news): not asked, because its settings are not complete here.');
  expect(printed).toContain('Nobody is waiting for an answer.');
});
