import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { filesIn } from '../search/index-files.ts';
import { standsAmong } from '../search/indexed-years.ts';
import { searchFiles } from '../search/search-on-site.ts';
import { keepSearch, searchStore } from './keep-search.ts';
import { makeSearch } from './make-search.ts';
import { searchedSite } from './testing/searched-site.ts';

let site: ReturnType<typeof searchedSite>;
beforeEach(async () => {
  site = searchedSite([2024, 2025, 2026]);
  await makeSearch(site.settings);
});
afterEach(() => site.remove());

const FLU_2025 = 'fl2025xxxx';
const keep = (live = site.live()) => keepSearch(site.settings.out, site.settings.store, standsAmong(live));

test('a new site has the last index while that is true, and what it was made from stays private', () => {
  const files = site.files();
  site.buildAnew();
  expect(keep()).toBe('');
  expect(site.files()).toEqual(files);
  expect(site.holding('"revision"')).toEqual([]);
});

test('its files are known with what they say, without reading them', () => {
  const store = searchStore(site.settings.store);
  const known = [...searchFiles(site.years(), (folder) => filesIn(store, folder))];
  const sha256 = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');
  const there = site.files().map((file) => [file, sha256(join(site.settings.out, file))]);
  expect(known.map(([file, { hash }]) => [file, hash]).toSorted()).toEqual(there.toSorted());
  const stored = known.map(([file, { from }]) => [file, sha256(join(store, from))]);
  expect(stored.toSorted()).toEqual(there.toSorted());
});

describe.each([
  ['changed', () => site.live().map((item) => (item.id === FLU_2025 ? { ...item, revision: 'b' } : item))],
  ['was withdrawn or went', () => site.live().filter(({ id }) => id !== FLU_2025)],
])('when an item %s', (_, live) => {
  test.each([
    ['a new site', () => site.buildAnew()],
    ['the site that had it', () => undefined],
  ])('%s has no index of its year, and staff are told', (__, prepare) => {
    prepare();
    expect(keep(live())).toBe(
      'Search does not find news of 2025 for now: 1 item of that year changed or went.\nRun "npm run search" to index it anew.',
    );
    expect(site.holding('canary2025')).toEqual([]);
    expect(site.files().filter((file) => file.startsWith('pagefind/2025-'))).toEqual([]);
    expect(site.years().leftOut).toEqual([2025]);
  });

  test('the other years are searched as before', () => {
    keep(live());
    expect(site.years().atOnce.map(({ year }) => year)).toEqual([2026, 2024]);
    expect(site.holding('canary2026').length).toBeGreaterThan(0);
  });
});

test('a site that never had an index is told nothing of it', () => {
  site.buildAnew();
  rmSync(searchStore(site.settings.store), { recursive: true });
  expect(keep()).toBe('');
  expect(existsSync(join(site.settings.out, 'pagefind'))).toBe(false);
});
