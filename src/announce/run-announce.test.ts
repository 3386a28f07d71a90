import { mkdtempDisposableSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { servePretend } from '../networks/testing/serve-pretend.ts';
import { item, manifest } from '../syndication/testing/items.ts';
import { runAnnounce } from './run-announce.ts';

const fresh = item();

/** A run for a hub on disk whose item links to a page at that address, with a name server that gives one address. */
async function run(link: string, address: string, more = '') {
  using folder = mkdtempDisposableSync(join(tmpdir(), 'announce-'));
  writeFileSync(join(folder.path, 'hub.yaml'), `${HUB}${more}`);
  const lines: string[] = [];
  const exitCode = await runAnnounce(
    { manifest: 'items.json', hub: folder.path, since: 24 },
    {
      env: {},
      fetch: async () =>
        new Response(`<div class="prose"><a href="${link}">x</a></div>`, {
          headers: { 'content-type': 'text/html' },
        }),
      clock: () => Date.parse('2026-11-22T12:00:00Z'),
      momentOf: () => '2026-11-22T12:00:00Z',
      readFile: async () => JSON.stringify(manifest([fresh])),
      print: (line) => lines.push(line),
      resolve: async () => [{ address, family: 4 }],
    },
  );
  return { exitCode, said: lines.join('\n') };
}

const HUB = `
name: Example Health and Care
title: Example Health News
strapline: Health news for Example
site: https://news.example.org
tag: news.example.org,2026
repository: public
contacts: { public: { name: Communications } }
`;

test.each([
  ['a name with a private address', 'http://inside.example/', '10.0.0.1', 'inside.example'],
  ['a name with an address of this computer', 'http://rebound.example/', '127.0.0.1', 'rebound.example'],
  ['a private address', 'http://192.168.1.1/', '8.8.8.8', '192.168.1.1'],
])('%s is never called, and that is no failure', async (_, link, address, host) => {
  const { exitCode, said } = await run(link, address);
  expect(exitCode).toBe(0);
  expect(said).toContain(
    `Webmention: ${link} in ${fresh.url}: ${host} is not on the public internet, so it is never called.`,
  );
});

test('a server that listens on this computer hears nothing', async () => {
  const heard: string[] = [];
  await using server = await servePretend(async ({ url }) => {
    heard.push(url);
    return new Response();
  });
  const { exitCode } = await run(server.url, '127.0.0.1');
  expect({ exitCode, heard }).toEqual({ exitCode: 0, heard: [] });
});

test('a hub may keep its webmentions to itself', async () => {
  const { said } = await run('http://192.168.1.1/', '8.8.8.8', 'webmentions: false\n');
  expect(said).not.toContain('Webmention');
});
