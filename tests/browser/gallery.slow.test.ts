import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SECTIONS } from '../../src/gallery/sections.ts';
import { serve, type Serving } from '../../src/site/serve.ts';
import { startBrowser } from './browser.ts';
import { focusWalk } from './focus-walk.ts';
import { WIDTHS, pageFaults, withPage } from './page-faults.ts';

const SITE = process.env['SITE_GALLERY'] ?? '';
/** Where pictures of the gallery are left, to be looked at. */
const PICTURES = join(SITE, '..', 'gallery-pictures');

let browser: Browser;
let serving: Serving;

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  serving = await serve([{ at: '/', folder: SITE }]);
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await serving.close();
});

test('the demo hub has an item in every state', async () => {
  const missing = await withPage(browser, `${serving.origin}/gallery/`, {}, (page) =>
    page.locator('.gallery-missing').allInnerTexts(),
  );
  expect(missing).toEqual([]);
});

test.each(SECTIONS)('every component works for everyone in every state: $title', async ({ id }) => {
  const url = `${serving.origin}/gallery/${id}/`;
  expect(await pageFaults(browser, url)).toEqual([]);
  const { faults } = await withPage(browser, url, { viewport: { width: 320, height: 256 } }, focusWalk);
  expect(faults).toEqual([]);
});

const PICTURED = SECTIONS.flatMap(({ id, title }) => WIDTHS.map((width) => ({ id, title, width })));

test.each(PICTURED)(
  'a picture of it is left to be looked at: $title, $width pixels wide',
  async ({ id, width }) => {
    const url = `${serving.origin}/gallery/${id}/`;
    const taken = await withPage(browser, url, { viewport: { width, height: 800 } }, async (page) => {
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      // Chromium draws no picture of more than 16,384 pixels.
      const clip = { x: 0, y: 0, width, height: Math.min(height, 16_000) };
      return page.screenshot({ path: join(PICTURES, `${id}-${width}.png`), fullPage: true, clip });
    });
    expect(taken.byteLength).toBeGreaterThan(1_000);
  },
);
