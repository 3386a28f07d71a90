import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { standsAmong } from '../../src/search/indexed-years.ts';
import { keepSearch } from '../../src/site/keep-search.ts';
import { makeSearch } from '../../src/site/make-search.ts';
import { serve, type Serving } from '../../src/site/serve.ts';
import { searchedSite } from '../../src/site/testing/searched-site.ts';
import { startBrowser } from './browser.ts';
import { longTexts } from './long-texts.ts';
import { axeFaults } from './page-faults.ts';

/** The demo site, the second site below another path, and the demo site before its search was made. */
const DEMO = process.env['SITE_DEMO'] ?? '';
const unprepared = mkdtempSync(join(tmpdir(), 'freesheet-unprepared-'));
let browser: Browser;
let demo: Serving;
let second: Serving;
let without: Serving;
let page: Page;

beforeAll(async () => {
  cpSync(join(DEMO, 'search'), join(unprepared, 'search'), { recursive: true });
  browser = await startBrowser();
  demo = await serve([{ at: '/', folder: DEMO }]);
  second = await serve([{ at: '/hub/', folder: process.env['SITE_SECOND'] ?? '' }]);
  without = await serve([{ at: '/', folder: unprepared }]);
});
afterAll(async () => {
  await browser.close();
  await Promise.all([demo.close(), second.close(), without.close()]);
  rmSync(unprepared, { recursive: true });
});
beforeEach(async () => {
  page = await (await browser.newContext()).newPage();
});
afterEach(() => page.context().close());

const titles = (): Promise<string[]> => page.locator('.search__result a').allInnerTexts();

/** How many pages the summary says were found. */
async function counted(words: string): Promise<number> {
  // Words are looked for while they are typed: only the summary that names them all counts. They are
  // also read out, in a place of their own that comes a moment later.
  const summary = page.locator('.pf-summary', { hasText: new RegExp(`\\d+ results? for .?${words}`) });
  return Number.parseInt(await summary.innerText(), 10);
}

/** Types words into the box as a reader would, and waits until they are answered. @returns how many were found */
async function searched(url: string, words: string): Promise<number> {
  await page.goto(url);
  await page.getByRole('searchbox', { name: 'Search this site' }).pressSequentially(words);
  const count = await counted(words);
  // Each result is fetched when it comes into view, so the titles come after the summary; those that stand are made anew meanwhile.
  await page.locator('.pf-results > *').first().waitFor();
  await page.evaluate(() => document.querySelector('.pf-results > *')?.scrollIntoView());
  await page.locator('.search__result a').first().waitFor();
  return count;
}

describe('search', () => {
  test.each([
    ['a word of a title', 'interpreter', 'Ask for a free interpreter at your GP surgery'],
    ['another form of a word', 'interpreters', 'Ask for a free interpreter at your GP surgery'],
    ['a word in Polish', 'zadzwonić', 'Kiedy zadzwonić pod NHS 111, a kiedy pod 999'],
  ])('finds an item by %s', async (_, words, title) => {
    await searched(`${demo.origin}/search/`, words);
    await expect.poll(titles).toContain(title);
  });

  test('leads to the item that it found, below another path too', async () => {
    await searched(`${second.origin}/hub/search/`, 'ferry');
    await page.locator('.search__result a').first().click();
    await page.waitForURL('**/hub/news/**');
    expect(await page.locator('h1').innerText()).toMatch(/ferry/i);
  });

  test.each([320, 1280])('works for everyone with what it found, at %i pixels', async (width) => {
    await page.setViewportSize({ width, height: 800 });
    await searched(`${demo.origin}/search/`, 'clinic');
    await page.getByText('Place', { exact: true }).first().click();
    expect(await axeFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });

  test('can be narrowed down to a place, by keyboard alone', async () => {
    const all = await searched(`${demo.origin}/search/`, 'clinic');
    const places = page.locator('summary', { hasText: 'Place' });
    await places.focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Thornby').focus();
    await page.keyboard.press('Space');
    await expect.poll(() => counted('clinic')).toBeLessThan(all);
  });

  test('asks nobody but the site for anything, and does not send it what was typed', async () => {
    const asked: URL[] = [];
    page.on('request', (request) => asked.push(new URL(request.url())));
    await searched(`${demo.origin}/search/`, 'appointment');
    expect([...new Set(asked.map(({ origin }) => origin))]).toEqual([demo.origin]);
    expect(asked.filter(({ search, pathname }) => /appoint/.test(search + pathname))).toEqual([]);
  });

  test('stores nothing on the device of who looks', async () => {
    await searched(`${demo.origin}/search/`, 'clinic');
    await page.locator('.search__result a').first().click();
    await page.waitForURL('**/news/**');
    const { cookies, origins } = await page.context().storageState({ indexedDB: true });
    const kept = await page.evaluate(async () => [
      sessionStorage.length,
      (await indexedDB.databases()).length,
      (await caches.keys()).length,
      (await navigator.serviceWorker.getRegistrations()).length,
    ]);
    expect([cookies, origins, kept]).toEqual([[], [], [0, 0, 0, 0]]);
  });
});

describe('search over many years', () => {
  const site = searchedSite([2022, 2023, 2024, 2025, 2026]);
  let serving: Serving;
  beforeAll(async () => {
    await makeSearch(site.settings);
    cpSync(join(DEMO, 'search'), join(site.settings.out, 'search'), { recursive: true });
    serving = await serve([{ at: '/', folder: site.settings.out }]);
  });
  afterAll(async () => {
    await serving.close();
    site.remove();
  });
  const older = () => page.getByLabel('Search older news too, from 2022 to 2024');

  test('finds news of the newest two years, and older news when it is asked to, by keyboard alone', async () => {
    expect(await searched(`${serving.origin}/search/`, 'about')).toBe(2);
    await older().focus();
    await page.keyboard.press('Space');
    await expect.poll(() => counted('about')).toBe(5);
    await page.keyboard.press('Space');
    await expect.poll(() => counted('about')).toBe(2);
  });

  test('fetches nothing of older years until then', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await searched(`${serving.origin}/search/`, 'about');
    const years = asked.flatMap((path) => /^\/pagefind\/(\d+)-/.exec(path)?.[1] ?? []);
    expect([...new Set(years)].toSorted()).toEqual(['2025', '2026']);
  });

  test.each([320, 1280])('works for everyone, at %i pixels', async (width) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`${serving.origin}/search/`);
    await older().check();
    expect(await axeFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });

  test('finds nothing of a year in which an item was withdrawn, and says where its news is', async () => {
    const { settings, live } = site;
    keepSearch(settings.out, settings.store, standsAmong(live().filter(({ id }) => id !== 'fl2025xxxx')));
    expect(await searched(`${serving.origin}/search/`, 'about')).toBe(2);
    expect(await titles()).not.toContain('News of fl2025');
    expect(await page.getByText('News from 2025 cannot be searched just now').isVisible()).toBe(true);
    await page.getByLabel('Search older news too, from 2022 to 2023').check();
    await expect.poll(() => counted('about')).toBe(4);
    expect(await axeFaults(page)).toEqual([]);
  });
});

test('what is found is fetched as it comes into view, not all of it at once', async () => {
  const fragments: string[] = [];
  page.on('request', (request) => fragments.push(...(request.url().match(/[^/]+\.pf_fragment$/) ?? [])));
  const count = await searched(`${demo.origin}/search/`, 'appointment');
  await page.waitForLoadState('networkidle');
  expect(count).toBeGreaterThan(10);
  expect(fragments.length).toBeLessThan(count / 2);
});

test('the first search in a hub that publishes 500 items a year weighs less than 90 kB beside the program', async () => {
  const site = searchedSite([]);
  for (const [at, text] of longTexts(1000).entries()) {
    site.publish(`nws${at}`, `${2025 + (at % 2)}-06-01 09:00`, 'a', text);
  }
  await makeSearch(site.settings);
  cpSync(join(DEMO, 'search'), join(site.settings.out, 'search'), { recursive: true });
  const serving = await serve([{ at: '/', folder: site.settings.out }]);
  const weights: Promise<number>[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (!pathname.startsWith('/pagefind/') || /\.js$|\/wasm\.[^/]+$/.test(pathname)) return;
    weights.push(response.body().then(({ length }) => length));
  });
  await searched(`${serving.origin}/search/`, 'appointment');
  await page.waitForLoadState('networkidle');
  const total = (await Promise.all(weights)).reduce((sum, length) => sum + length, 0);
  await serving.close();
  site.remove();
  expect(total).toBeGreaterThan(20_000);
  expect(total).toBeLessThan(90_000);
});

describe('where search cannot work', () => {
  test.each([
    ['without JavaScript', false, () => demo],
    ['before its index was made', true, () => without],
  ])('%s, the page says so and leads to the archive', async (_, javaScriptEnabled, site) => {
    const context = await browser.newContext({ javaScriptEnabled });
    const other = await context.newPage();
    await other.goto(`${site().origin}/search/`);
    expect(await other.getByText('Search needs JavaScript').isVisible()).toBe(true);
    expect(await other.getByRole('link', { name: 'All news by month' }).isVisible()).toBe(true);
    expect(await other.locator('.search').isVisible()).toBe(false);
    await context.close();
  });
});
