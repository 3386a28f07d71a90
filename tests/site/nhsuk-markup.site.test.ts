import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ELEMENT_NODE, parse, walkSync, type ElementNode, type Node } from 'ultrahtml';
import { describe, expect, test } from 'vitest';
import { GALLERY, SITES, pagesOf, text } from './site.ts';

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

/** Roles that an element has by its name: the package says them for browsers of long ago. */
const IMPLIED = new Set(['banner', 'navigation', 'contentinfo', 'list', 'main', 'search']);

/** The package gives it a label because its examples show a logo; ours shows the name. */
const NAMED_BY_TEXT = /nhsuk-header__service-logo/;

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
 * How a component is put together: each of its elements, by tag and classes, with the nearest one around it, as in `footer.nhsuk-footer > ul.nhsuk-footer__list`. Variants of what is around it do not count, nor do classes of our
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

/** What each element of a component says of itself to assistive technology: its role and ARIA attributes, by name. */
function ariaOf(html: string, prefix: string): readonly string[] {
  const found: string[] = [];
  walkSync(parse(html) as Node, (node) => {
    const self = node.type === ELEMENT_NODE ? nameOf(node as ElementNode, prefix) : undefined;
    if (self === undefined || NAMED_BY_TEXT.test(self)) return;
    const said = Object.entries((node as ElementNode).attributes)
      .filter(([key, value]) => key.startsWith('aria-') || (key === 'role' && !IMPLIED.has(value)))
      .map(([key, value]) => (key === 'role' ? `role=${value}` : key));
    found.push([self.replaceAll(/\.[\w-]*--[\w-]*/g, ''), ...said.toSorted()].join(' '));
  });
  return found;
}

function belongs(name: string, prefix: string): boolean {
  return name === prefix || (name.startsWith(prefix) && /^(__|-)/.test(name.slice(prefix.length)));
}

const html = [...SITES.map(([, site]) => site), ...GALLERY]
  .flatMap((site) => pagesOf(site).map((page) => text(site, page)))
  .join('\n');

test('every component of nhsuk-frontend on a page is held against the examples of its package', () => {
  const folder = dirname(require.resolve('nhsuk-frontend/dist/nhsuk/components/tag/fixtures.json'));
  const components = readdirSync(join(folder, '..')).map((name) => `nhsuk-${name}`);
  const used = new Set(
    [...html.matchAll(/class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(/\s+|__|--/)),
  );
  const held = new Set<string>(COMPONENTS.map(([, prefix]) => prefix));
  expect(components.filter((name) => used.has(name) && !held.has(name))).toEqual([]);
});

describe.each(COMPONENTS)('%s (%s)', (component, prefix) => {
  const ours = new Set(shapeOf(html, prefix));

  test('is on some page', () => {
    expect(ours.size).toBeGreaterThan(0);
  });

  test("is put together as in the package's own examples", () => {
    const theirs = new Set(examplesOf(component).flatMap((example) => shapeOf(example, prefix)));
    expect([...ours].filter((part) => !theirs.has(part))).toEqual([]);
  });

  test('says of itself what those examples say', () => {
    const theirs = new Set(examplesOf(component).flatMap((example) => ariaOf(example, prefix)));
    expect([...new Set(ariaOf(html, prefix))].filter((said) => !theirs.has(said))).toEqual([]);
  });
});
