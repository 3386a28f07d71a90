import { spawn } from 'node:child_process';
import { mkdtempDisposableSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { servePretend } from '../../src/networks/testing/serve-pretend.ts';
import { item, manifest } from '../../src/syndication/testing/items.ts';
import { page } from '../../src/syndication/testing/world.ts';
import { HUB } from './a-day.ts';
import { saidBy, WAYS } from './echoing.ts';
import { givenAway, settingsWith } from './secrets.ts';

/** What a script writes to both of its streams, with every setting, where each server repeats what it was sent. */
async function written(
  args: readonly string[],
  changes: Readonly<Record<string, string>> = {},
): Promise<string> {
  await using server = await servePretend(async ({ url }) => {
    const { pathname } = new URL(url);
    if (pathname.startsWith('/news/')) return page(item().revision);
    if (pathname.endsWith('.png')) return new Response('png', { headers: { 'content-type': 'image/png' } });
    return WAYS['a 400'](saidBy(pathname.startsWith('/xrpc/') ? 'sign-in' : 'social.example'));
  });
  using folder = mkdtempDisposableSync(join(tmpdir(), 'redaction-'));
  writeFileSync(join(folder.path, 'hub.yaml'), HUB);
  writeFileSync(join(folder.path, 'items.json'), JSON.stringify(manifest([item()])));
  const env = {
    ...settingsWith('smtp://127.0.0.1:9'),
    BLUESKY_SERVICE: server.url,
    MASTODON_SERVER: server.url,
    FREESHEET_NOW: '2026-11-22T12:00:00Z',
    ...changes,
  };
  const given = args.map((one) => one.replace('FOLDER', folder.path).replace('SITE', server.url));
  const child = spawn(process.execPath, [...given, '--hub', folder.path], { env });
  const both = await Promise.all([text(child.stdout), text(child.stderr)]);
  return both.join('\n');
}

const MANIFEST = ['--manifest', 'FOLDER/items.json'];

test.each([
  ['syndicate', ['scripts/syndicate.ts', ...MANIFEST, '--site', 'SITE']],
  ['accounts', ['scripts/accounts.ts']],
  ['summary', ['scripts/summary.ts', ...MANIFEST, '--after-failure', 'Posting failed.']],
])('npm run %s writes no secret to either stream', async (_, args) => {
  const said = await written(args);
  expect(said).toMatch(/Bluesky|bluesky/);
  expect(givenAway(said)).toEqual([]);
});

test.each(['\n', '\r\n', 'ł'])(
  'a token that was pasted with %j after it is not written either',
  async (more) => {
    const said = await written(['scripts/accounts.ts'], {
      MASTODON_TOKEN: `${settingsWith('').MASTODON_TOKEN}${more}`,
    });
    expect(said).toContain('mastodon: ');
    expect(givenAway(said)).toEqual([]);
  },
);
