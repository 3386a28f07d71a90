import type { Page } from 'playwright-core';
import { focusWalk } from './focus-walk.ts';
import { axeFaults, WIDTHS } from './page-faults.ts';
import { unseenText } from './unseen-text.ts';

/** A desk at 200% zoom, and at 400%, in CSS pixels. */
const ZOOMED = [640, 320] as const;

/** The text that a reader spaces out: https://www.w3.org/TR/WCAG22/#text-spacing */
const SPACED =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';

/**
 * What is wrong with a page of the desk as it stands, closed and with all opened that can be: accessibility, headings, size of
 * targets, sideways scrolling at any zoom and with spaced text, the keyboard, and colours that a reader forces on it.
 */
export async function deskFaults(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  await page.setViewportSize({ width: 320, height: 256 });
  found.push(...(await focusWalk(page)).faults.map((fault) => `keyboard: ${fault}`));
  await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    found.push(...(await axeFaults(page)).map((fault) => `at ${width}: ${fault}`));
  }
  for (const width of ZOOMED) found.push(...(await sideways(page, width)));
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  found.push(...(await unseenText(page)));
  await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' });
  await page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [sheet];
  }, SPACED);
  return [...found, ...(await sideways(page, 320)).map((fault) => `${fault}, with text that is spaced out`)];
}

async function sideways(page: Page, width: number): Promise<readonly string[]> {
  await page.setViewportSize({ width, height: 800 });
  const { scrollWidth, widest } = await page.evaluate(() => ({
    scrollWidth: document.documentElement.scrollWidth,
    widest: [...document.querySelectorAll('main *, header *')]
      .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth)
      .map((element) => element.outerHTML.slice(0, 80))
      .at(-1),
  }));
  return scrollWidth > width ? [`is ${scrollWidth} pixels wide in a window of ${width}: ${widest}`] : [];
}
