import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { searchStore } from './keep-search.ts';
import { makeSearch } from './make-search.ts';
import { searchedSite } from './testing/searched-site.ts';

let site: ReturnType<typeof searchedSite>;
beforeEach(() => {
  site = searchedSite([2023, 2024, 2025, 2026]);
});
afterEach(() => site.remove());

const numbers = (years: readonly { year: number }[]) => years.map(({ year }) => year);

test('each year is indexed for itself, and the newest two are searched at once', async () => {
  expect(await makeSearch(site.settings)).toEqual({ items: 4, indexed: [2026, 2025, 2024, 2023] });
  expect(numbers(site.years().atOnce)).toEqual([2026, 2025]);
  expect(numbers(site.years().older)).toEqual([2024, 2023]);
  expect(site.holding('canary2024').every((file) => file.startsWith('pagefind/2024-'))).toBe(true);
});

test('the year of an item is that of the clock on the wall where the hub is', async () => {
  site.publish('mdnght', '2027-01-01 00:30', 'a', 'canaryparty');
  const hub = { ...site.settings.hub, timeZone: 'Pacific/Auckland' };
  await makeSearch({ ...site.settings, hub, now: '2026-12-31T12:00:00Z' });
  expect(numbers(site.years().atOnce)).toEqual([2027, 2026]);
});

describe('made again', () => {
  beforeEach(() => makeSearch(site.settings));

  test('only the year is indexed in which an item is new, and the files of the others are left alone', async () => {
    const old = site.holding('canary2024').map((file) => join(site.settings.out, file));
    const before = old.map((file) => statSync(file).ctimeMs);
    site.publish('bds', '2026-11-20 09:00', 'a', 'canarybeds');
    expect(await makeSearch(site.settings)).toEqual({ items: 5, indexed: [2026] });
    expect(old.map((file) => statSync(file).ctimeMs)).toEqual(before);
    expect(site.holding('canarybeds').length).toBeGreaterThan(0);
  });

  test('an item that says something else now is found by that alone, in what is kept too', async () => {
    site.publish('fl2023', '2023-06-01 09:00', 'b', 'canarycorrected');
    expect(await makeSearch(site.settings)).toMatchObject({ indexed: [2023] });
    expect(site.holding('canary2023')).toEqual([]);
    expect(site.holding('canarycorrected').length).toBeGreaterThan(0);
    const kept = readdirSync(searchStore(site.settings.store)).filter((name) => name.startsWith('2023-'));
    expect(kept.length).toBe(2);
  });

  test('a year without items has no index', async () => {
    rmSync(join(site.settings.out, 'news/2025-06-01-fl2025'), { recursive: true });
    expect(await makeSearch(site.settings)).toEqual({ items: 3, indexed: [] });
    expect(numbers(site.years().atOnce)).toEqual([2026, 2024]);
    expect(site.holding('canary2025')).toEqual([]);
  });

  test('nothing is done where nothing changed, but what the site lacks is put there', async () => {
    const files = site.files();
    site.buildAnew();
    expect(await makeSearch(site.settings)).toEqual({ items: 4, indexed: [] });
    expect(site.files()).toEqual(files);
  });
});

test('a folder without a site gets none', async () => {
  rmSync(join(site.settings.out, 'items.json'));
  expect(await makeSearch(site.settings)).toBeUndefined();
  expect(existsSync(join(site.settings.out, 'pagefind'))).toBe(false);
});
