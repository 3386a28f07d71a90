import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { item } from '../checks/testing/facts.ts';
import { servePretend } from '../networks/testing/serve-pretend.ts';
import { runCheckLinks } from './run-check-links.ts';

const folder = mkdtempSync(join(tmpdir(), 'freesheet-links-'));
afterAll(() => rmSync(folder, { recursive: true }));

function hubWith(name: string, body: string, more = ''): string {
  const hub = join(folder, name);
  mkdirSync(join(hub, 'news'), { recursive: true });
  const yaml = `name: N\ntitle: N\nstrapline: N\nsite: https://example.org\ntag: ${name}.example,2026\nrepository: private\n`;
  writeFileSync(join(hub, 'hub.yaml'), `${yaml}contacts: { public: { name: Team } }\n${more}`);
  writeFileSync(join(hub, 'news/a.md'), item('', body));
  return hub;
}

const surroundings = (port: string) => {
  const printed: string[] = [];
  return {
    printed,
    env: {},
    clock: () => Date.parse('2026-11-22T12:00:00Z'),
    momentOf: () => '2026-11-22T12:00:00Z',
    print: (line: string) => {
      printed.push(line);
    },
    sleep: () => Promise.resolve(),
    resolve: async () => [{ address: '127.0.0.1', family: 4 }],
    ownFolder: join(folder, '.freesheet'),
    gate: {
      resolve: async () => [{ address: '127.0.0.1', family: 4 }],
      mayReach: (address: string) => address === '127.0.0.1',
      ports: [port],
    },
  };
};

test('a run asks, says what is dead, ends with 1, and remembers', async () => {
  const heard: string[] = [];
  await using server = await servePretend(async ({ url, method }) => {
    heard.push(`${method} ${new URL(url).pathname}`);
    return new Response(null, { status: url.endsWith('/good') ? 200 : 404 });
  });
  const { port } = new URL(server.url);
  const around = surroundings(port);
  const at = `http://far.example:${port}`;
  const hub = hubWith('first', `[a](${at}/good) [b](${at}/dead)`);
  expect(await runCheckLinks({ hub, most: 10 }, around)).toBe(1);
  expect(heard).toEqual(['HEAD /good', 'HEAD /dead', 'GET /dead']);
  expect(around.printed.join('\n')).toBe(
    `news/a.md:8:${33 + at.length - 21}  There is no page at ${at}/dead (404). Link to where it is now, or take the link out.\n\n` +
      '2 links to other websites, 2 asked now: 1 dead, 0 warnings.',
  );
  expect(await runCheckLinks({ hub, most: 10, now: '2026-11-22T13:00:00Z' }, around)).toBe(1);
  expect(heard).toHaveLength(3);
});

test('nobody inside a network is ever asked', async () => {
  const heard: string[] = [];
  await using server = await servePretend(async ({ url }) => {
    heard.push(url);
    return new Response('secret');
  });
  const { gate: _, ...around } = surroundings(new URL(server.url).port);
  const hub = hubWith(
    'second',
    `[a](${server.url}/) [b](http://inside.example/) [c](http://169.254.169.254/)`,
  );
  expect(await runCheckLinks({ hub, most: 10 }, around)).toBe(0);
  expect(heard).toEqual([]);
  expect(around.printed.join('\n')).toContain('inside.example is not on the public internet');
});

test('a demonstration asks nobody', async () => {
  const around = surroundings('80');
  const hub = hubWith('third', '[a](https://www.nhs.uk/)', 'demo: true\n');
  expect(await runCheckLinks({ hub, most: 10 }, around)).toBe(0);
  expect(around.printed).toEqual([
    'Links to other websites: 1. This hub is a demonstration, so nobody is asked.',
  ]);
});
