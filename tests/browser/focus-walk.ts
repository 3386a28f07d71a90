import type { Page } from 'playwright-core';

/** What a reader who has only a keyboard meets on a page. */
export interface FocusWalk {
  /** What Tab reached, in its order, each named by its text or address. */
  readonly reached: readonly string[];
  /** What is wrong: not reached, not seen to have focus, hidden behind something, or a trap. */
  readonly faults: readonly string[];
}

/** More than any page has to reach. */
const MOST = 600;

/** Presses Tab from the top of a page until it comes round, and looks at each thing on the way. */
export async function focusWalk(page: Page): Promise<FocusWalk> {
  // What a program of the page brings comes after the page; only search has one.
  const hasProgram = await page.evaluate(() => document.querySelector('script[type=module]') !== null);
  if (hasProgram) await page.waitForLoadState('networkidle');
  const all = await page.evaluate(noteAll);
  const reached: string[] = [];
  const faults: string[] = [];
  for (let step = 0; step < MOST; step += 1) {
    await page.keyboard.press('Tab');
    const { name, fault } = await page.evaluate(lookAtFocus);
    if (name === undefined) break;
    reached.push(name);
    if (fault) faults.push(`${name}: ${fault}`);
  }
  const missed = await page.evaluate(notReached);
  if (reached.length > all) faults.push(`Tab does not come round: ${reached.length} steps for ${all} things`);
  return { reached, faults: [...faults, ...missed.map((name) => `${name}: Tab does not reach it`)] };
}

/** In the page: remembers how each thing that takes focus looks without it. */
function noteAll(): number {
  const all = [
    ...document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex="0"]',
    ),
  ];
  const shown = all.filter((element) => element.checkVisibility());
  for (const element of shown) element.dataset['unfocused'] = signature(element);
  Object.assign(globalThis, { signature });
  return shown.length;

  function signature(element: Element): string {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow, backgroundColor } =
      getComputedStyle(element);
    const outline = outlineStyle === 'none' ? '' : `${outlineStyle} ${outlineWidth} ${outlineColor}`;
    return [outline, boxShadow, backgroundColor].join(' / ');
  }
}

/** In the page: what has focus now, and what is wrong with that; no name when focus has left the page. */
function lookAtFocus(): { readonly name?: string; readonly fault?: string } {
  const element = document.activeElement as HTMLElement | null;
  if (!element || element === document.body) return {};
  const { signature } = globalThis as unknown as { signature: (element: Element) => string };
  const name = (element.textContent.trim() || element.getAttribute('href') || element.tagName).slice(0, 60);
  const twice = element.dataset['reached'] !== undefined;
  element.dataset['reached'] = '';
  if (twice) return { name, fault: 'Tab reaches it twice' };
  if (signature(element) === element.dataset['unfocused'])
    return { name, fault: 'looks no different with focus' };
  // What came late, as the ways to narrow down a search do, may have moved it since; what covers it covers it still.
  element.scrollIntoView({ block: 'nearest' });
  // A link or a table may be taller than the window: it is enough that a line of it is seen.
  const seen = [...element.getClientRects()].some((box) => {
    const [left, top] = [Math.max(box.left, 0), Math.max(box.top, 0)];
    const [right, bottom] = [Math.min(box.right, innerWidth), Math.min(box.bottom, innerHeight)];
    const over = document.elementFromPoint(
      left + Math.min((right - left) / 2, 20),
      top + Math.min((bottom - top) / 2, 10),
    );
    return over !== null && (element.contains(over) || over.contains(element));
  });
  return seen ? { name } : { name, fault: 'is hidden behind something, or beyond the edge' };
}

/** In the page: what takes focus and was never reached. */
function notReached(): readonly string[] {
  return [...document.querySelectorAll<HTMLElement>('[data-unfocused]:not([data-reached])')].map((element) =>
    (element.textContent.trim() || element.outerHTML).slice(0, 60),
  );
}
