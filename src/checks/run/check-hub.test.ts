import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readHub } from '../../hub/hub-files.ts';
import { writeAccountEventName } from '../../ledger/event-name.ts';
import { newItemFile } from '../../news/new-item.ts';
import { writeNewItem } from '../../news/new-item-files.ts';
import { checkHub, type CheckReport } from './check-hub.ts';

const folder = mkdtempSync(join(tmpdir(), 'freesheet-check-'));
afterAll(() => rmSync(folder, { recursive: true }));

const second = join(import.meta.dirname, '../../../tests/hubs/marram');
const demo = join(import.meta.dirname, '../../../content');

const check = (hubFolder: string, showHidden = false): Promise<CheckReport> =>
  checkHub({
    hubFolder,
    hub: readHub(hubFolder),
    now: '2026-11-22T12:00:00Z',
    ledger: join(hubFolder, 'no-ledger'),
    missingGlyphs: () => [],
    newId: () => 'bnwdbnwd22',
    showHidden,
  });

/** A copy of the second hub, with files added. */
function hubWith(name: string, files: Readonly<Record<string, string>>): string {
  const copy = join(folder, name);
  cpSync(second, copy, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(copy, file), text);
  return copy;
}

const newEvent = (title: string, id: string) => newItemFile({ id, title, kind: 'event', day: '2026-11-22' });

const SECRET = `---
id: bcdfghjklm
title: Canary clinic closes
summary: On Tuesday 28 November 2026 the canary closes, and 434 765 9190 knows.
published: 2026-12-01
---
[x](./canary.md)
`;

describe('a hub', () => {
  test('as it stands in the repository has no problems: the second one', async () => {
    expect(await check(second)).toEqual({ items: 4, problems: [], allowed: [] });
  });

  test('the demo one is warned of what it shows on purpose: a long title, a meeting called at short notice', async () => {
    const { items, problems } = await check(demo);
    expect(items).toBeGreaterThanOrEqual(30);
    expect(problems.map(({ severity, file }) => `${severity} ${file}`)).toEqual([
      'warns news/2026/2026-10-20-extraordinary-board-meeting.md',
      'warns news/2026/2026-11-06-chemotherapy-closer-to-home.md',
    ]);
  });

  test('has its posts measured by what the server of an account says', async () => {
    const hub = hubWith('limits', {
      'news/2026/long.md': `---\nid: bcdfghjklm\ntitle: The ferry clinic has a new nurse\nsummary: She starts on Monday.\npublished: 2026-11-21\nsocial: { text: "${'Come aboard. '.repeat(45)}" }\n---\n`,
    });
    appendFileSync(
      join(hub, 'hub.yaml'),
      'accounts: [{ id: toots, network: mastodon, url: "https://a.example/@b", connected: 2026-01-01 }]\n',
    );
    const before = await check(hub);
    const limits = { account: 'toots', at: '2026-11-20T12:00:00Z', kind: 'limits', attempt: 'a1' };
    const file = join(hub, 'no-ledger', writeAccountEventName(limits));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify({ version: 1, ...limits, says: { max_characters: 1000 } }));
    const after = await check(hub);
    expect([before, after].map(({ problems }) => problems.map((one) => one.check))).toEqual([
      ['post-fit'],
      [],
    ]);
  });

  test('with broken MDX says where it breaks', async () => {
    const mdx = SECRET.replace('2026-12-01', '2026-11-01').replace(/On Tues.*/, 'Short.');
    const hub = hubWith('mdx', {
      'news/2026/bad.mdx': mdx.replace(/\[x\].*/, '\n<Callout>\nNever closed.\n'),
    });
    expect((await check(hub)).problems).toMatchObject([
      { file: 'news/2026/bad.mdx', line: 8, what: expect.stringContaining('Expected a closing tag') },
    ]);
  });

  test('with a file that is no picture says so, before a build would stumble over it', async () => {
    const text = SECRET.replace('2026-12-01', '2026-11-01\nimage: { file: bad.png, alt: A buoy }')
      .replace(/On Tues.*/, 'Short.')
      .replace(/\[x\].*/, '![A boat](bad.png)');
    const hub = hubWith('no-picture', { 'news/2026/bad.md': text, 'news/2026/bad.png': 'hello' });
    const what = '"news/2026/bad.png" cannot be read as a picture.';
    expect((await check(hub)).problems).toMatchObject([
      { line: 6, what },
      { line: 8, what },
    ]);
  });

  test('names file and line only of an item that is not public yet', async () => {
    const hub = hubWith('hidden', { 'news/2026/hidden.md': SECRET });
    const { problems } = await check(hub);
    expect(problems.map(({ file, line }) => [file, line])).toEqual([
      ['news/2026/hidden.md', 4],
      ['news/2026/hidden.md', 7],
    ]);
    expect(JSON.stringify(problems)).not.toMatch(/canary|clinic|Saturday|434|NHS/i);
  });

  test('shows what is wrong with a hidden item to whoever asks for it at home', async () => {
    const hub = hubWith('shown', { 'news/2026/hidden.md': SECRET });
    const whats = (await check(hub, true)).problems.map(({ what }) => what);
    expect(whats).toContain('28 November 2026 is a Saturday, not a Tuesday.');
  });

  test.each([
    ['embargoed', 'published: 2026-12-01'],
    ['a draft', 'published: 2026-11-01\ndraft: true'],
  ])('keeps the words of an item that cannot be read, too, when it is %s', async (name, lines) => {
    const text = SECRET.replace('published: 2026-12-01', `${lines}\ntopics: [canary]`);
    const hub = hubWith(`unreadable-${name}`, { 'news/2026/hidden.md': text });
    const { problems } = await check(hub);
    expect(problems.length).toBeGreaterThan(0);
    expect(JSON.stringify(problems)).not.toMatch(/canary/);
  });

  test('takes a new item without a problem, whatever its title, and never writes over one', async () => {
    const hub = hubWith('new', {});
    const titles = ['Flu: clinic "opens" & more in town', 'Żółw, <b>ściśle</b> i mądrze #1', '流感疫苗接种'];
    const written = titles.map((title, index) => writeNewItem(hub, newEvent(title, `bcdfghjkl${index}`)));
    const again = writeNewItem(hub, newEvent(String(titles[0]), 'bcdfghjkl9'));
    expect([...written, again]).toEqual([
      'news/2026/2026-11-22-flu-clinic-opens-and-more-in-town.md',
      'news/2026/2026-11-22-zolw-b-scisle-b-i-madrze-1.md',
      'news/2026/2026-11-22-bcdfghjkl2.md',
      'news/2026/2026-11-22-flu-clinic-opens-and-more-in-town-2.md',
    ]);
    const { problems } = await check(hub, true);
    expect(problems.filter(({ severity }) => severity === 'blocks')).toEqual([]);
  });
});
