import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';

/** The widths at which every page must look right, in CSS pixels: a small phone, a tablet, a desk. */
export const WIDTHS = [320, 768, 1280] as const;

/** WCAG 2.2 AA, as the Public Sector Bodies Accessibility Regulations 2018 ask, and axe's own good practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What is wrong with a page at one width: accessibility, sideways scrolling, refused or missing files, errors. */
export async function pageFaults(browser: Browser, url: string, width: number): Promise<readonly string[]> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, reducedMotion: 'reduce' });
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
    await page.goto(url, { waitUntil: 'load' });
    const { scrollWidth, cookies } = await page.evaluate(() => ({
      scrollWidth: document.documentElement.scrollWidth,
      cookies: document.cookie,
    }));
    if (scrollWidth > width) faults.push(`is ${scrollWidth} pixels wide in a window of ${width}`);
    if (cookies !== '') faults.push(`sets a cookie: ${cookies}`);
    return [...faults, ...(await axeFaults(page))];
  } finally {
    await context.close();
  }
}

/** What axe finds wrong with a page as it stands. */
export async function axeFaults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes[0]?.html ?? ''})`);
}
