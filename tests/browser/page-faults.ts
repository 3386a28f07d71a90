import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page, Route } from 'playwright-core';

/**
 * The widths at which every page must work, in CSS pixels: a small phone, which is also a desk at 400% zoom, and a
 * desk.
 */
export const WIDTHS = [320, 1280] as const;

/** WCAG 2.2 AA, as the Public Sector Bodies Accessibility Regulations 2018 ask, and axe's own good practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Opens a page in a browser that knows nothing, does something with it, and closes it. */
export async function withPage<T>(
  browser: Browser,
  url: string,
  options: BrowserContextOptions,
  use: (page: Page, faults: string[]) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  try {
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
    page.on('request', (request) => {
      if (new URL(request.url()).origin !== new URL(url).origin) faults.push(`asks ${request.url()}`);
    });
    await page.route(url, stayHere);
    await page.goto(url, { waitUntil: 'load' });
    return await use(page, faults);
  } finally {
    await context.close();
  }
}

/** Lets a page that sends readers on at once be looked at like any other. */
async function stayHere(route: Route): Promise<void> {
  const response = await route.fetch();
  const body = (await response.text()).replace(/<meta http-equiv="refresh"[^>]*>/, '');
  await route.fulfill({ response, body });
}

/** What is wrong with a page at some widths: accessibility, sideways scrolling, other hosts, missing files, errors. */
export function pageFaults(
  browser: Browser,
  url: string,
  widths: readonly number[] = WIDTHS,
): Promise<readonly string[]> {
  return withPage(browser, url, {}, async (page, faults) => {
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      const { scrollWidth, cookies } = await page.evaluate(() => ({
        scrollWidth: document.documentElement.scrollWidth,
        cookies: document.cookie,
      }));
      if (scrollWidth > width) faults.push(`is ${scrollWidth} pixels wide in a window of ${width}`);
      if (cookies !== '') faults.push(`sets a cookie: ${cookies}`);
      faults.push(...(await axeFaults(page)).map((fault) => `at ${width}: ${fault}`));
    }
    return faults;
  });
}

/** What axe finds wrong with a page as it stands. No page holds a frame, so axe need not look for any. */
export async function axeFaults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(RULES).analyze();
  return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes[0]?.html ?? ''})`);
}
