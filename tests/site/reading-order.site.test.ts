import { ELEMENT_NODE, TEXT_NODE, parse, walkSync, type ElementNode, type Node } from 'ultrahtml';
import { describe, expect, test } from 'vitest';
import { DEMO, SITES, elements, fileAt, pagesOf, text, type Site } from './site.ts';

interface Listed {
  readonly url: string;
  readonly title: string;
}

const itemsOf = (site: Site) =>
  (JSON.parse(text(site, 'items.json')) as { readonly items: readonly Listed[] }).items.map((item) => ({
    ...item,
    page: fileAt(site, new URL(item.url).pathname) ?? '',
  }));

/** Where in a page's source each of its parts begins: what a reader without styles or program meets, in that order. */
function order(site: Site, page: string): readonly number[] {
  const main = text(site, page).slice(text(site, page).indexOf('<main'));
  return ['<h1', 'class="standfirst', '<time', 'class="prose', 'Where to get help'].map((part) =>
    main.indexOf(part),
  );
}

/** The texts of a page that stand in an element which only a program or a style could show. */
function hiddenTexts(site: Site, page: string): readonly string[] {
  const found: string[] = [];
  walkSync(parse(text(site, page)) as Node, (node) => {
    const { name, attributes } = node as ElementNode;
    if (
      node.type === ELEMENT_NODE &&
      (name === 'template' || name === 'noscript' || 'hidden' in attributes)
    ) {
      found.push(
        ...(node as ElementNode).children.flatMap((child: Node) =>
          child.type === TEXT_NODE ? child.value : [],
        ),
      );
    }
  });
  return found.filter((words) => words.trim() !== '');
}

describe.each(SITES)('on %s, without styles and without JavaScript', (_, site) => {
  test.each(itemsOf(site))('$title reads in order: headline, standfirst, dates, text, help', ({ page }) => {
    const places = order(site, page);
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('nothing on a page waits for a program or a style to show it', () => {
    expect(pagesOf(site).flatMap((page) => hiddenTexts(site, page))).toEqual([]);
  });

  test('no word stands in a style, where only some readers meet it', () => {
    const words = pagesOf(site).flatMap((page) =>
      [...text(site, page).matchAll(/[{;]content:\s*"([^"]*[a-z]{2}[^"]*)"/gi)].map(([, word]) => [
        page,
        word,
      ]),
    );
    expect(words).toEqual([]);
  });

  test('no page waits for anything before it is drawn', () => {
    const waiting = pagesOf(site).filter((page) =>
      elements(site, page).some(
        ({ name, attributes }) =>
          (name === 'link' && attributes['rel'] === 'stylesheet') ||
          (name === 'script' && attributes['src'] !== undefined && attributes['type'] !== 'module'),
      ),
    );
    expect(waiting).toEqual([]);
  });
});

test('there are items to read', () => {
  expect(itemsOf(DEMO).length).toBeGreaterThan(30);
});
