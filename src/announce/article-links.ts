import { ELEMENT_NODE, parse, walkSync, type Node } from 'ultrahtml';
import type { Page } from './page.ts';

/**
 * The addresses elsewhere that the text of an item links to, each once, in their order; nothing when the page shows no
 * item. What we add around the text is not the item's, and counts not.
 */
export function articleLinks({ url, html }: Pick<Page, 'url' | 'html'>): readonly string[] | undefined {
  const text = first(parse(html), (classes) => classes.includes('prose'));
  if (!text) return undefined;
  const found: string[] = [];
  walkSync(text, (node) => {
    if (node.type !== ELEMENT_NODE || node.name !== 'a') return;
    const href = node.attributes['href']?.replaceAll('&amp;', '&');
    if (href !== undefined && URL.canParse(href, url)) found.push(new URL(href, url).href);
  });
  const { origin } = new URL(url);
  return [...new Set(found)].filter((link) => /^https?:/.test(link) && new URL(link).origin !== origin);
}

function first(root: Node, holds: (classes: readonly string[]) => boolean): Node | undefined {
  let found: Node | undefined;
  walkSync(root, (node) => {
    if (found || node.type !== ELEMENT_NODE) return;
    if (holds((node.attributes['class'] ?? '').split(/\s+/))) found = node;
  });
  return found;
}
