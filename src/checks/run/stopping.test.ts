import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readHub } from '../../hub/hub-files.ts';
import { checkHub } from './check-hub.ts';

let folder = '';
const hub = () => join(folder, 'hub');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'freesheet-stopping-'));
  cpSync('tests/hubs/bare', hub(), { recursive: true });
  rmSync(join(hub(), 'news'), { recursive: true });
  mkdirSync(join(hub(), 'news'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const IDS: Readonly<Record<string, string>> = {
  flu: 'bcdfghjklm',
  other: 'bcdfghjkln',
  copied: 'bcdfghjklm',
};

function write(name: string, body: string, more = ''): void {
  const id = IDS[name];
  const front = `id: ${id}\ntitle: News of the ${name} clinic\nsummary: All about it.\npublished: 2026-11-20\n${more}`;
  writeFileSync(join(hub(), `news/${name}.md`), `---\n${front}---\n${body}\n`);
}

/** Checks as a build does, and names the file and check of each problem. */
async function stops(how: { readonly only?: ReadonlySet<string>; readonly stopping?: boolean } = {}) {
  const { problems } = await checkHub({
    hubFolder: hub(),
    hub: readHub(hub()),
    now: '2026-11-22T12:00:00Z',
    ledger: join(hub(), 'ledger'),
    missingGlyphs: () => [],
    newId: () => 'bnwdbnwd22',
    keep: join(folder, 'kept'),
    stopping: true,
    ...how,
  });
  return problems.map(({ file, check }) => `${file} ${check}`);
}

/** An alert in which a slot of its words is not filled. */
const UNFILLED = 'kind: alert\ntemplate: closure\nplaces: []\n';

describe('what stops a build', () => {
  test('is all that it looks for: warnings are for who checks', async () => {
    write('flu', 'Kindly utilise the walk in clinic. It will be be open.');
    expect(await stops()).toEqual([]);
    expect(await stops({ stopping: false })).not.toEqual([]);
  });

  test('is found again in an item that nobody touched, until it is mended', async () => {
    write('flu', 'We are closed from {time}.', UNFILLED);
    expect(await stops()).toEqual(['news/flu.md template-words']);
    expect(await stops()).toEqual(['news/flu.md template-words']);
    write('flu', 'We are closed from midday today.', UNFILLED);
    expect(await stops()).toEqual([]);
    expect(await stops()).toEqual([]);
  });

  test('is found in an item that was read before, but never checked', async () => {
    write('flu', 'We are closed from {time}.', UNFILLED);
    write('other', 'Come in.');
    expect(await stops({ only: new Set(['news/other.md']) })).toEqual([]);
    expect(await stops()).toEqual(['news/flu.md template-words']);
  });

  test('is found in an item that links to one that went, though its own file is as it was', async () => {
    write('flu', 'See [the clinic](other.md).');
    write('other', 'Come in.');
    expect(await stops()).toEqual([]);
    renameSync(join(hub(), 'news/other.md'), join(hub(), 'news/elsewhere.md'));
    expect(await stops()).toEqual(['news/flu.md links']);
  });

  test('is found in an item whose picture went', async () => {
    write('flu', '![The door](door.png)');
    expect(await stops()).toEqual(['news/flu.md missing-pictures']);
  });

  test('is two items with one id, though only one of them is new', async () => {
    write('flu', 'Come in.');
    expect(await stops()).toEqual([]);
    write('copied', 'Come in.');
    expect(await stops()).toEqual(['news/flu.md duplicate-ids']);
  });

  test('is a document of our own that went', async () => {
    mkdirSync(join(hub(), 'public'), { recursive: true });
    writeFileSync(join(hub(), 'public/leaflet.pdf'), 'pdf');
    write('flu', 'Read [our leaflet](/leaflet.pdf) (PDF only, 1KB).');
    expect(await stops()).toEqual([]);
    rmSync(join(hub(), 'public/leaflet.pdf'));
    expect(await stops()).toEqual(['news/flu.md downloads']);
  });
});
