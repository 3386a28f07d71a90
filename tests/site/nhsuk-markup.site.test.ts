import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { ELEMENT_NODE, parse, type ElementNode, type Node } from 'ultrahtml';
import { describe, expect, test } from 'vitest';
import { SITES, pagesOf, text } from './site.ts';

/** nhsuk-frontend's components in use: the folder each has in the package, and how its classes begin. */
const COMPONENTS = [
  ['header', 'nhsuk-header'],
  ['skip-link', 'nhsuk-skip-link'],
  ['breadcrumb', 'nhsuk-breadcrumb'],
  ['breadcrumb', 'nhsuk-back-link'],
  ['footer', 'nhsuk-footer'],
  ['notification-banner', 'nhsuk-notification-banner'],
  ['images', 'nhsuk-image'],
  ['summary-list', 'nhsuk-summary-list'],
  ['pagination', 'nhsuk-pagination'],
  ['details', 'nhsuk-details'],
  ['inset-text', 'nhsuk-inset-text'],
  ['card', 'nhsuk-card'],
  ['tag', 'nhsuk-tag'],
] as const;

const require = createRequire(import.meta.url);

/** What the pinned package's own examples of a component hold. */
function examplesOf(component: string): readonly string[] {
  const path = require.resolve(`nhsuk-frontend/dist/nhsuk/components/${component}/fixtures.json`);
  const { fixtures } = JSON.parse(readFileSync(path, 'utf8')) as {
    readonly fixtures: readonly { readonly html: string }[];
  };
  return fixtures.map(({ html }) => html);
}

/**
 * How a component is put together: each of its elements, by tag and classes, with the nearest one around it, as in
 * `footer.nhsuk-footer > ul.nhsuk-footer__list`. Variants of what is around it do not count, nor do classes of our
 * own or of other components.
 */
function shapeOf(html: string, prefix: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: Node, around: string): void => {
    const self = node.type === ELEMENT_NODE ? nameOf(node, prefix) : undefined;
    if (self !== undefined) found.push(`${around} > ${self}`);
    const parent = self?.replaceAll(/\.[\w-]*--[\w-]*/g, '') ?? around;
    for (const child of (node as Partial<ElementNode>).children ?? []) visit(child, parent);
  };
  visit(parse(html) as Node, '');
  return found;
}

function nameOf({ name, attributes }: ElementNode, prefix: string): string | undefined {
  const classes = (attributes['class'] ?? '').split(/\s+/).filter((one) => belongs(one, prefix));
  return classes.length === 0 ? undefined : [name, ...classes.toSorted()].join('.');
}

function belongs(name: string, prefix: string): boolean {
  return name === prefix || (name.startsWith(prefix) && /^(__|-)/.test(name.slice(prefix.length)));
}

const html = SITES.flatMap(([, site]) => pagesOf(site).map((page) => text(site, page))).join('\n');

describe.each(COMPONENTS)('%s (%s)', (component, prefix) => {
  const ours = new Set(shapeOf(html, prefix));

  test('is on some page', () => {
    expect(ours.size).toBeGreaterThan(0);
  });

  test("is put together as in the package's own examples", () => {
    const theirs = new Set(examplesOf(component).flatMap((example) => shapeOf(example, prefix)));
    expect([...ours].filter((part) => !theirs.has(part))).toEqual([]);
  });
});
