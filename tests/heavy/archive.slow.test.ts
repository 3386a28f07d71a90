import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readHub } from '../../src/hub/hub-files.ts';
import { checkHub } from '../../src/checks/run/check-hub.ts';

/** An archive must not turn red by itself: what stops the build of a hub today is all that ever stops it, while nobody writes. */

const folder = mkdtempSync(join(tmpdir(), 'freesheet-archive-'));
afterAll(() => rmSync(folder, { recursive: true }));

const MOMENT = '2026-11-22T12:00:00Z';
const LATER = ['2026-12-31', '2027-11-22', '2031-11-22', '2036-11-22'].map((day) => `${day}T12:00:00Z`);
const demo = join(import.meta.dirname, '../../content');

const blocksAt = async (hubFolder: string, now: string): Promise<readonly string[]> => {
  const { problems } = await checkHub({
    hubFolder,
    hub: readHub(hubFolder),
    now,
    ledger: join(hubFolder, 'no-ledger'),
    missingGlyphs: () => [],
    newId: () => 'bnwdbnwd22',
    showHidden: true,
  });
  return problems
    .filter(({ severity }) => severity === 'blocks')
    .map(({ file, line, check, what }) => `${file}:${line} ${check} ${what}`);
};

describe('what stops the build stays the same while nobody writes', () => {
  test.each(LATER)('in the demo hub, at %s', async (now) => {
    expect(await blocksAt(demo, MOMENT)).toEqual([]);
    expect(await blocksAt(demo, now)).toEqual([]);
  });

  test.each(LATER)(
    'in a hub whose only story of a month was withdrawn when its consent ended, at %s',
    async (now) => {
      const hub = join(folder, now.slice(0, 10));
      cpSync(demo, hub, { recursive: true });
      const link = '[all of March](/news/2025/03/) and [its story](./2025-03-01-story.md)';
      const write = (name: string, id: string, fields: string, body: string) =>
        writeFileSync(
          join(hub, 'news/2026', name),
          `---\nid: ${id}\ntitle: What we heard in the market hall\nsummary: Told.\n${fields}---\n\n${body}\n`,
        );
      const consent = 'consent: { reference: C-1, until: 2026-11-30 }';
      const picture = `image: { file: gone.jpg, alt: A nurse }\npeople: [{ picture: gone.jpg, ${consent} }]\n`;
      write(
        '2025-03-01-story.md',
        'bcdfghjkl2',
        `published: 2025-03-01\nkind: story\nstory: { teller: staff, ${consent} }\n`,
        'I am well.',
      );
      write(
        '2026-11-21-link.md',
        'bcdfghjkl3',
        'published: 2026-11-21\nreview: 2026-11-30\n',
        `See ${link}.`,
      );
      write('2026-11-21-picture.md', 'bcdfghjkl4', `published: 2026-11-21\n${picture}`, 'Come in.');
      cpSync(join(demo, 'news/2026/2026-11-18-give-blood-in-thornby.png'), join(hub, 'news/2026/gone.jpg'));
      expect(await blocksAt(hub, MOMENT)).toEqual([]);
      expect(await blocksAt(hub, now)).toEqual([]);
    },
  );
});
