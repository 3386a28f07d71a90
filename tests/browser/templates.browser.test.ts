import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve, type Serving } from '../../src/site/serve.ts';
import { startBrowser } from './browser.ts';
import { pageFaults, WIDTHS } from './page-faults.ts';
import { TEMPLATES } from './templates.ts';

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

test.concurrent.for(TEMPLATES)('%s (%s) works for everyone, on a phone and at a desk', async ([, path]) => {
  expect(await pageFaults(browser, serving.origin + path)).toEqual([]);
});

test('the accessibility statement of the demo site tells at how many widths this is tested', async () => {
  const page = await browser.newPage();
  await page.goto(`${serving.origin}/accessibility/`);
  const words = await page.locator('main').innerText();
  await page.close();
  expect(words).toContain(`one page of each kind at ${WIDTHS.length} widths`);
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

test('the link past the menus works', async () => {
  const page = await browser.newPage();
  await page.goto(`${serving.origin}/`);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const { hash } = new URL(page.url());
  await page.close();
  expect(hash).toBe('#maincontent');
});

test('the first screen of a phone shows the headline, the standfirst and the date, unless alerts come first', async () => {
  const page = await browser.newPage({ viewport: { width: 320, height: 568 } });
  await page.goto(`${serving.origin}/news/2026-10-13-nhs-app-prescriptions/`);
  const bottoms = await page.evaluate(() =>
    ['h1', '[data-standfirst], .standfirst', 'time'].map(
      (selector) =>
        document.querySelector(`main ${selector}, ${selector}`)?.getBoundingClientRect().bottom ?? Infinity,
    ),
  );
  await page.close();
  expect(Math.max(...bottoms)).toBeLessThanOrEqual(568);
});
