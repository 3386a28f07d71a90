import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { waitingMessages } from '../../inbox/store/messages-files.ts';
import { realDisk } from '../../syndication/ledger-files.ts';
import { item } from '../../syndication/testing/items.ts';
import { page } from '../../syndication/testing/world.ts';
import { WHOLE_HUB } from '../testing/hub-for-tests.ts';
import { openTestDesk } from '../testing/open-test-desk.ts';
import { whoWaits } from '../waiting.ts';
import { demonstration } from './demonstration-files.ts';
import { RESIDENTS } from './residents.ts';

const published = { published: '2026-11-20T08:00:00Z', postFrom: '2026-11-20T08:00:00Z' };
const ITEMS = [
  'Flu vaccine clinics',
  'How long people waited for an appointment',
  'The pharmacy is open',
].map((title, n) => item({ id: `${'abc'[n]}7m2p9q4wd`, title, ...published }));

test('a demonstration day has a message of each sort, the one about danger first, and reaches nobody', async () => {
  await using files = await openTestDesk({
    hub: WHOLE_HUB.replace('repository: public', 'repository: public\ndemo: true').replace(
      'id: news,',
      'id: bluesky,',
    ),
    items: ITEMS,
  });
  const asked: string[] = [];
  let drawn = 0;
  const { office, close, day } = await demonstration(
    {
      hubFolder: join(files.folder, 'hub'),
      manifest: join(files.folder, 'items.json'),
      site: 'http://127.0.0.1:4321',
      folder: join(files.folder, 'day'),
    },
    {
      env: {},
      fetch: (input) => {
        const { href, pathname } = new URL(input instanceof Request ? input.url : input);
        asked.push(href);
        const found = ITEMS.find(({ url }) => new URL(url).pathname === pathname);
        const card = new Response('png', { headers: { 'content-type': 'image/png' } });
        return Promise.resolve(found ? page(found.revision) : card);
      },
      clock: () => Date.parse('2031-05-05T12:00:00Z'),
      momentOf: () => '2031-05-05T12:00:00Z',
      sleep: () => Promise.resolve(),
      random: () => `d${(drawn += 1)}`,
      disk: realDisk,
      readFile: (path) => readFile(path, 'utf8'),
      print: () => {},
      me: { pid: process.pid, host: 'desk-1' },
      isAlive: () => false,
      computer: { platform: 'linux', home: files.folder, env: {} },
      survey: () => Promise.reject(new Error('No survey is made here.')),
    },
  );
  expect(office.now()).toBe('2026-11-23T09:05:00Z');
  expect(waitingMessages(office.db)).toHaveLength(RESIDENTS.length);
  const [first] = whoWaits(office);
  expect(first?.message.text).toContain('I have the tablets here');
  expect(first?.advice[0]?.rule).toBe('danger');
  expect(waitingMessages(office.db).filter(({ item: about }) => about !== undefined).length).toBeGreaterThan(
    3,
  );
  expect(asked.filter((url) => !url.startsWith('http://127.0.0.1:4321/'))).toEqual([]);
  await expect(day.fetch('https://bsky.social/xrpc/anything')).rejects.toThrow(
    /reaches nothing but this computer/,
  );
  close();
});
