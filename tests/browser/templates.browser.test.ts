import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve, type Serving } from '../../src/site/serve.ts';
import { startBrowser } from './browser.ts';
import { WIDTHS, pageFaults } from './page-faults.ts';

/** One page of each template. */
const TEMPLATES = [
  ['the front page', '/'],
  ['an item with a picture', '/news/2026-11-20-flu-vaccine-walk-in-clinics/'],
  ['an item in another language', '/news/2026-10-29-kiedy-dzwonic-pod-111/'],
  ['an MDX item', '/news/2026-11-15-stay-well-in-cold-weather/'],
  ['a withdrawn item', '/news/2026-11-02-taken-back/'],
  ['the archive', '/news/'],
  ['a year', '/news/2026/'],
  ['a month', '/news/2026/11/'],
  ['the topics', '/topics/'],
  ['a topic', '/topics/vaccinations/'],
  ['the places', '/places/'],
  ['a place', '/places/millmere/'],
  ['search', '/search/'],
  ['how to subscribe', '/subscribe/'],
  ['the official accounts', '/accounts/'],
  ['how to tell us', '/tell-us/'],
  ['contacts', '/contact/'],
  ['the newest items', '/latest/'],
  ['the newest week', '/this-week/'],
  ['a week', '/this-week/2026-11-09/'],
  ['all weeks', '/this-week/past/'],
  ['a standing page', '/accessibility/'],
  ['what is not there', '/404.html'],
] as const;

let browser: Browser;
let serving: Serving;

beforeAll(async () => {
  serving = await serve([{ at: '/', folder: process.env['SITE_DEMO'] ?? '' }]);
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await serving.close();
});

describe.each(WIDTHS)('at %i pixels', (width) => {
  test.each(TEMPLATES)('%s (%s) works for everyone', async (_, path) => {
    expect(await pageFaults(browser, serving.origin + path, width)).toEqual([]);
  });
});

test.each([
  ['the front page', '/'],
  ['an item', '/news/2026-11-20-flu-vaccine-walk-in-clinics/'],
])('a word wider than a phone does not make %s scroll sideways', async (_, path) => {
  const page = await browser.newPage({ viewport: { width: 320, height: 568 } });
  await page.goto(serving.origin + path);
  const width = await page.evaluate(() => {
    const words = document.querySelectorAll('main h1, main h2, main h3 a, main p');
    words.forEach((place) => (place.textContent = 'Pneumonoultramicroscopicsilicovolcanoconiosis'.repeat(2)));
    return document.documentElement.scrollWidth;
  });
  await page.close();
  expect(width).toBe(320);
});

test('the first thing that Tab reaches is the link past the menus, and it works', async () => {
  const page = await browser.newPage();
  await page.goto(`${serving.origin}/`);
  await page.keyboard.press('Tab');
  const first = await page.evaluate(() => document.activeElement?.getAttribute('href'));
  await page.keyboard.press('Enter');
  const after = new URL(page.url()).hash;
  await page.close();
  expect([first, after]).toEqual(['#maincontent', '#maincontent']);
});

test('the first screen of a phone shows the headline, the standfirst and the date', async () => {
  const page = await browser.newPage({ viewport: { width: 320, height: 568 } });
  await page.goto(`${serving.origin}/news/2026-11-20-flu-vaccine-walk-in-clinics/`);
  const bottoms = await page.evaluate(() =>
    ['h1', '[data-standfirst], .standfirst', 'time'].map(
      (selector) =>
        document.querySelector(`main ${selector}, ${selector}`)?.getBoundingClientRect().bottom ?? Infinity,
    ),
  );
  await page.close();
  expect(Math.max(...bottoms)).toBeLessThanOrEqual(568);
});
