import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

const ITEM = 'news/2026/2026-08-17-night-time-pharmacy';
const PATH = '/news/2026-08-17-night-time-pharmacy/';

let folder = '';
let origin = '';
let server: ChildProcess | undefined;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'freesheet-dev-'));
  cpSync('content', folder, { recursive: true });
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  server = spawn(
    process.execPath,
    [resolve('node_modules/astro/bin/astro.mjs'), 'dev', '--host', '127.0.0.1', '--port', `${port}`],
    {
      // What Vitest sets in the environment, Vite would take for its own.
      env: {
        PATH: process.env['PATH'],
        HOME: process.env['HOME'],
        FREESHEET_HUB: folder,
        ASTRO_TELEMETRY_DISABLED: '1',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let said = '';
  server.stdout?.on('data', (words) => (said += words));
  server.stderr?.on('data', (words) => (said += words));
  // Astro runs one of them for a folder: another that somebody has started must be stopped first.
  const isUp = async (): Promise<void> => {
    if ((await status('/')) !== 200) throw new Error(`It is not there yet. ${said}`);
  };
  await vi.waitFor(isUp, { timeout: 90_000, interval: 500 });
}, 100_000);
afterAll(() => {
  server?.kill();
  rmSync(folder, { recursive: true, force: true });
});

/** A port that is free at this moment. */
function freePort(): Promise<number> {
  return new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => found(port));
    });
  });
}

/** While it makes itself ready, it lets who asks wait for good. */
const ask = (path: string): Promise<Response> =>
  fetch(`${origin}${path}`, { signal: AbortSignal.timeout(10_000) });
const status = async (path: string): Promise<number> => (await ask(path).catch(() => undefined))?.status ?? 0;
const text = async (path: string): Promise<string> => (await ask(path)).text();

describe('astro dev, where templates and items are looked at while they are written', () => {
  test.each(['/news/', '/rss.xml', '/items.json', '/search/', '/news/2026-11-15-stay-well-in-cold-weather/'])(
    'shows %s',
    async (path) => {
      expect(await status(path)).toBe(200);
    },
  );

  test('shows the card of an item, and its pictures', async () => {
    const [card = ''] = /\/cards\/[\w.]+\.png/.exec(await text(PATH)) ?? [];
    const [picture = ''] = /\/pictures\/[\w.-]+\.jpg/.exec(await text('/')) ?? [];
    expect([await status(card), await status(picture)]).toEqual([200, 200]);
  });

  test('shows what was saved', async () => {
    const file = join(folder, `${ITEM}.md`);
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*$/m, 'title: A title as it is now'));
    await expect.poll(() => text(PATH), { timeout: 10_000 }).toContain('A title as it is now');
    await expect.poll(() => text('/items.json'), { timeout: 10_000 }).toContain('A title as it is now');
  });
});
