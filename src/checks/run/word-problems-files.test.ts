import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readHub } from '../../hub/hub-files.ts';
import { checkHub } from './check-hub.ts';
import { item } from '../testing/facts.ts';

let folder = '';
const keep = () => join(folder, 'kept');
const keptFile = () => join(keep(), 'checks.json');

const HUB = `name: Marsh Trust
title: Marsh News
strapline: News
site: https://example.org
tag: example.org,2026
repository: private
contacts: { public: { name: Team } }
`;

const write = (name: string, text: string): void => writeFileSync(join(folder, 'hub', name), text);
const check = async (settings: { readonly keep?: string; readonly only?: ReadonlySet<string> } = {}) => {
  const hubFolder = join(folder, 'hub');
  const { problems } = await checkHub({
    hubFolder,
    hub: readHub(hubFolder),
    now: '2026-11-22T12:00:00Z',
    ledger: join(folder, 'ledger'),
    missingGlyphs: () => [],
    newId: () => 'bnwdbnwd22',
    ...settings,
  });
  return problems
    .filter(({ file }) => file.startsWith('news/'))
    .map(({ file, check: name }) => `${file} ${name}`);
};

/** Changes what is kept of the first file that something is kept of. */
function tamper(): void {
  const kept = readFileSync(keptFile(), 'utf8');
  writeFileSync(keptFile(), kept.replace('"check":"weekdays"', '"check":"kept-before"'));
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'word-problems-'));
  mkdirSync(join(folder, 'hub', 'news'), { recursive: true });
  write('hub.yaml', HUB);
  write('news/a.md', item('', 'Come on Tuesday 28 November 2026.'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('what was found in a file', () => {
  test('is not looked for again while the file is as it was', async () => {
    expect(await check({ keep: keep() })).toEqual(['news/a.md weekdays']);
    tamper();
    expect(await check({ keep: keep() })).toEqual(['news/a.md kept-before']);
  });

  test.each([
    ['the file', () => write('news/a.md', item('', 'Come to us on Tuesday 28 November 2026.'))],
    ['hub.yaml', () => write('hub.yaml', HUB.replace('Marsh News', 'News of the marsh'))],
    ['the dictionary', () => write('dictionary.txt', 'millmere\n')],
  ])('is looked for again when %s has changed', async (_, change) => {
    await check({ keep: keep() });
    tamper();
    change();
    expect(await check({ keep: keep() })).toEqual(['news/a.md weekdays']);
  });

  test('is looked for again when what is kept cannot be read', async () => {
    await check({ keep: keep() });
    writeFileSync(keptFile(), '{"version":');
    expect(await check({ keep: keep() })).toEqual(['news/a.md weekdays']);
  });

  test('is kept nowhere when the item was taken back, or its consent has ended', async () => {
    write('news/a.md', item('', "A kestrelhush, don't ask."));
    expect(await check({ keep: keep() })).toEqual(['news/a.md spelling', 'news/a.md contractions']);
    expect(readFileSync(keptFile(), 'utf8')).toContain('kestrelhush');
    const story = 'kind: story\nstory: { teller: staff, consent: { reference: C-1, until: 2026-11-21 } }';
    write('news/a.md', item(story, "A kestrelhush, don't ask."));
    expect(await check({ keep: keep() })).toEqual(['news/a.md story-consent']);
    expect(readFileSync(keptFile(), 'utf8')).not.toContain('kestrelhush');
    const picture = 'image: { file: a.jpg, alt: A kestrelhush at the door }';
    const people = 'people: [{ picture: a.jpg, consent: { reference: C-1, until: 2026-11-21 } }]';
    write('news/a.md', item(`${picture}\n${people}`));
    expect(await check({ keep: keep() })).toContain('news/a.md spelling');
    expect(readFileSync(keptFile(), 'utf8')).not.toContain('kestrelhush');
  });

  test('is kept when other files are looked at alone', async () => {
    write('news/b.md', item('', 'Come in.', 'bcdfghjklm'));
    await check({ keep: keep() });
    tamper();
    await check({ keep: keep(), only: new Set(['news/b.md']) });
    expect(await check({ keep: keep() })).toEqual(['news/a.md kept-before']);
  });

  test('is kept nowhere when it is personal data', async () => {
    write('news/b.md', item('', 'Her NHS number is 401 023 2137.', 'bcdfghjklm'));
    expect(await check({ keep: keep() })).toContain('news/b.md nhs-numbers');
    expect(readFileSync(keptFile(), 'utf8')).not.toContain('news/b.md');
    expect(await check({ keep: keep() })).toContain('news/b.md nhs-numbers');
  });
});

describe('where only some files are looked at', () => {
  test('the others are still known: two items with one id, a link to one of them', async () => {
    write('news/b.md', item('', '[The clinic](/news/a/) and [nothing](/news/c/).'));
    const only = new Set(['news/a.md']);
    const ofB = ['news/b.md duplicate-ids', 'news/b.md links'];
    expect(await check({ keep: keep(), only })).toEqual(['news/a.md duplicate-ids', 'news/a.md weekdays']);
    expect(await check({ keep: keep(), only: new Set(['news/b.md']) })).toEqual(ofB);
    expect(await check({ keep: keep(), only: new Set(['news/b.md']) })).toEqual(ofB);
  });

  test('an item that changed since is read again', async () => {
    write('news/b.md', item('', 'Come in.', 'bcdfghjklm'));
    const only = new Set(['news/a.md']);
    expect(await check({ keep: keep(), only })).toEqual(['news/a.md weekdays']);
    write('news/b.md', item('', 'Come to us.'));
    expect(await check({ keep: keep(), only })).toEqual(['news/a.md duplicate-ids', 'news/a.md weekdays']);
  });
});

test('many files shared out among processors give what they give one by one', async () => {
  const weekdays = Array.from({ length: 310 }, (_, number) => {
    const name = `news/n${number}.md`;
    const id = `b${String(number).padStart(9, '2').replaceAll(/[01]/g, 'z')}`;
    write(name, item('', number % 2 === 0 ? 'Come on Tuesday 28 November 2026.' : 'Come in.', id));
    return number % 2 === 0 ? [`${name} weekdays`] : [];
  }).flat();
  const found = (await check()).filter((line) => line.endsWith('weekdays'));
  expect(found).toEqual(['news/a.md weekdays', ...weekdays].toSorted());
}, 30_000);
