import type { Page } from 'playwright-core';

/** The texts of a page whose colour is that of what they stand on. */
export function unseenText(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const words = node.textContent?.trim() ?? '';
      if (!element || words === '' || !element.checkVisibility()) continue;
      if (getComputedStyle(element).color === ground(element))
        found.push(`cannot be seen: ${words.slice(0, 60)}`);
    }
    return found;

    function ground(element: Element | null): string {
      if (!element) return 'rgb(255, 255, 255)';
      const { backgroundColor } = getComputedStyle(element);
      return /^rgba\(.*, 0\)$/.test(backgroundColor) ? ground(element.parentElement) : backgroundColor;
    }
  });
}
