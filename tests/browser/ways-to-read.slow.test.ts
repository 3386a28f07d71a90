import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { serve, type Serving } from '../../src/site/serve.ts';
import { startBrowser } from './browser.ts';
import { focusWalk } from './focus-walk.ts';
import { unseenText } from './unseen-text.ts';
import { withPage } from './page-faults.ts';
import { TEMPLATES } from './templates.ts';

/** A desk's window of 1280 by 1024 pixels at 400% zoom, as WCAG 1.4.10 measures it. */
const ZOOMED = { width: 320, height: 256 };

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

test.concurrent.for(TEMPLATES)(
  '%s (%s) can be walked by keyboard at 400% zoom: the skip link first, everything reached and seen, no trap',
  async ([, path], { expect }) => {
    const { reached, faults } = await withPage(
      browser,
      serving.origin + path,
      { viewport: ZOOMED },
      focusWalk,
    );
    expect(faults).toEqual([]);
    expect(reached[0]).toBe('Skip to main content');
  },
);

test.concurrent.for(TEMPLATES)(
  '%s (%s) can be read in the colours that a reader forces on it, focus too',
  async ([, path], { expect }) => {
    const options = { forcedColors: 'active', colorScheme: 'dark' } as const;
    const faults = await withPage(browser, serving.origin + path, options, async (page) => [
      ...(await unseenText(page)),
      ...(await focusWalk(page)).faults,
    ]);
    expect(faults).toEqual([]);
  },
);

test.concurrent.for(TEMPLATES)(
  '%s (%s) stays whole when a reader spaces out its text, as WCAG 1.4.12 has it',
  async ([, path], { expect }) => {
    const options = { viewport: ZOOMED, bypassCSP: true };
    const wide = await withPage(browser, serving.origin + path, options, async (page) => {
      await page.addStyleTag({
        content:
          '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
      });
      return page.evaluate(() => document.documentElement.scrollWidth);
    });
    expect(wide).toBe(ZOOMED.width);
  },
);
