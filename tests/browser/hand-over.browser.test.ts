import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeHandOver } from '../../src/reports/hand-over-files.ts';
import { handOverInOne } from '../../src/reports/hand-over-in-one.ts';
import { handOverPage } from '../../src/reports/hand-over-page.ts';
import { alertInUrdu, handed, handOver } from '../../src/reports/testing/hand-over-facts.ts';
import { serve, type Serving } from '../../src/site/serve.ts';
import { startBrowser } from './browser.ts';
import { pageFaults } from './page-faults.ts';

/** A small phone, a tablet and a desk, in CSS pixels. */
const WIDTHS = [320, 768, 1280];

/** The least that a finger needs, in CSS pixels: https://www.w3.org/TR/WCAG22/#target-size-minimum */
const FINGER = 24;

const folder = mkdtempSync(join(tmpdir(), 'freesheet-hand-over-'));
let browser: Browser;
let serving: Serving;

beforeAll(async () => {
  const png = sharp({ create: { width: 108, height: 108, channels: 3, background: '#003087' } }).png();
  const pictures = new Map([[handed.picture.file, new Uint8Array(await png.toBuffer())]]);
  writeHandOver(folder, handOver, pictures);
  writeFileSync(join(folder, 'one.html'), handOverInOne(handOver, pictures));
  const empty = handOverPage({ ...handOver, posts: [] }, { where: 'beside', sources: new Map() });
  writeFileSync(join(folder, 'empty.html'), empty);
  serving = await serve([{ at: '/', folder }]);
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await serving.close();
  rmSync(folder, { recursive: true });
});

/** Opens a page on a small phone, does something there, and closes it. */
async function onPhone<T>(
  path: string,
  use: (page: Page) => Promise<T>,
  options: BrowserContextOptions = {},
  before: () => void = () => {},
): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 }, ...options });
  try {
    const page = await context.newPage();
    await page.addInitScript(before);
    await page.goto(`${serving.origin}${path}`);
    return await use(page);
  } finally {
    await context.close();
  }
}

const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };

/** A phone that shares, and remembers what. */
function canShare(): void {
  const shared: unknown[] = [];
  Object.assign(globalThis, { shared });
  Object.assign(navigator, {
    canShare: () => true,
    share: async ({ text, url, files }: ShareData) => {
      shared.push({ text, url, files: files?.map(({ name, type, size }) => [name, type, size > 0]) });
    },
  });
}

describe('the page of what is posted by hand', () => {
  test.each([
    ['/', WIDTHS],
    ['/one.html', [320]],
    ['/empty.html', [320]],
  ])('works for everyone, on a phone and at a desk: %s', async (path, widths) => {
    expect(await pageFaults(browser, `${serving.origin}${path}`, widths)).toEqual([]);
  });

  test.each([
    ['Copy text of Flu & <cold> clinics for WhatsApp', handed.post.text],
    ['Copy alt text of Flu & <cold> clinics for WhatsApp', handed.picture.alt],
    ['Copy item of Flu & <cold> clinics on WhatsApp', handed.item],
    ['Copy account of Flu & <cold> clinics on WhatsApp', handed.ledgerId],
    [`Copy link of ${alertInUrdu.title} for Nextdoor`, 'https://news.example.org/water/'],
    [`Copy text of ${alertInUrdu.title} for Nextdoor`, alertInUrdu.post?.text],
  ])('copies to the letter what a button names: %s', async (name, text) => {
    const copied = await onPhone(
      '/',
      async (page) => {
        const button = page.getByRole('button', { name, exact: true }).first();
        await button.focus();
        await page.keyboard.press('Enter');
        await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor({ state: 'attached' });
        return page.evaluate(() => navigator.clipboard.readText());
      },
      clipboard,
    );
    expect(copied).toBe(text);
  });

  test('shares the text with the picture, and the link where the text does not hold it', async () => {
    const shared = await onPhone(
      '/',
      async (page) => {
        const picture = page.locator('img').first();
        await picture.scrollIntoViewIfNeeded();
        await picture.evaluate((image: HTMLImageElement) => image.decode());
        await page.waitForTimeout(200);
        for (const button of (await page.getByRole('button', { name: /^Share/ }).all()).slice(0, 2)) {
          await button.click();
        }
        return page.evaluate(() => (globalThis as unknown as { readonly shared: unknown }).shared);
      },
      {},
      canShare,
    );
    expect(shared).toEqual([
      { text: alertInUrdu.post?.text, url: 'https://news.example.org/water/', files: undefined },
      { text: handed.post.text, url: undefined, files: [[handed.picture.file, 'image/png', true]] },
    ]);
  });

  test('shows no "Share" where the browser cannot', async () => {
    expect(await onPhone('/', (page) => page.getByRole('button', { name: /^Share/ }).count())).toBe(0);
  });

  test('in one file lets the picture be saved', async () => {
    const saved = await onPhone('/one.html', async (page) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page
          .getByRole('link', { name: /^Save picture/ })
          .first()
          .click(),
      ]);
      return download.suggestedFilename();
    });
    expect(saved).toBe(handed.picture.file);
  });

  test('has targets that a finger finds', async () => {
    const small = await onPhone('/', (page) =>
      page.$$eval(
        'button, .button, summary, .contents a',
        (targets, least) =>
          targets
            .map((target) => ({ words: target.textContent, ...target.getBoundingClientRect().toJSON() }))
            .filter(({ width, height }) => height > 0 && (height < least || width < least)),
        FINGER,
      ),
    );
    expect(small).toEqual([]);
  });

  test('without JavaScript shows no button that does nothing, and all that is to be copied', async () => {
    const { buttons, text, save, hint } = await onPhone(
      '/',
      async (page) => ({
        buttons: await page.getByRole('button').count(),
        text: await page.locator('.text').allInnerTexts(),
        save: await page.getByRole('link', { name: /^Save picture/ }).count(),
        hint: await page.locator('noscript p:visible').count(),
      }),
      { javaScriptEnabled: false },
    );
    expect([buttons, save, hint]).toEqual([0, 2, 3]);
    expect(text).toContain(handed.post.text);
  });
});
