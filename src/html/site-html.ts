import { posix } from 'node:path';
import { ELEMENT_NODE, TEXT_NODE, parse, renderSync, walkSync, type ElementNode, type Node } from 'ultrahtml';
import { sitePath, type Hub } from '../hub/hub.ts';
import type { ItemPicture } from '../news/item.ts';
import { keepNumbers } from '../news/keep-numbers.ts';
import { pictureVariants } from '../pictures/picture.ts';

/** Marks a picture that lies beside its item, so that Astro leaves it to `siteHtml`. */
export const PICTURE_SCHEME = 'picture:';

/** Where each public file of the hub is on the site: `news/2026/x.md` → `/news/x/`. */
export type LinkTargets = ReadonlyMap<string, string>;

/** What rendered Markdown needs to know to become part of a page. */
export interface BodyContext {
  /** The Markdown file, from the hub's folder: relative links start there. */
  readonly file: string;
  /** The item's id, which is part of its pictures' names. */
  readonly owner: string;
  readonly pictures: readonly ItemPicture[];
  /** The language of the text, BCP 47. */
  readonly language: string;
  readonly hub: Pick<Hub, 'site'>;
  readonly targets: LinkTargets;
}

/** Elements that have no place in an item; whatever they hold goes with them. */
const DROPPED = new Set([
  'script',
  'style',
  'iframe',
  'object',
  'embed',
  'form',
  'link',
  'meta',
  'base',
  'template',
]);

/** How wide a picture stands in the column of text. */
const SIZES = '(min-width: 48em) 40rem, 100vw';

/**
 * Rendered Markdown → HTML for the item's page: links come out right under any base path, pictures get their
 * widths and sizes, and what could run or reach out is gone.
 */
export function siteHtml(html: string, context: BodyContext): string {
  const root: Node = parse(html);
  const elements: ElementNode[] = [];
  walkSync(root, (node) => {
    if (node.type === ELEMENT_NODE) elements.push(node);
    if (node.type === TEXT_NODE) node.value = keepNumbers(node.value, context.language);
  });
  for (const element of elements) {
    if (DROPPED.has(element.name.toLowerCase())) remove(element);
    dropUnsafeAttributes(element);
    if (element.name === 'a') setLink(element, context);
    if (element.name === 'img') setPicture(element, context);
    // An empty corner of a table is no heading: screen readers would read out nothing for it.
    if (element.name === 'th' && element.children.length === 0) element.name = 'td';
    if (element.name === 'table') element.attributes['class'] = 'nhsuk-table';
  }
  return renderSync(root).trim();
}

function dropUnsafeAttributes(element: ElementNode): void {
  for (const [name, value] of Object.entries(element.attributes)) {
    const unsafe =
      /^on/i.test(name) ||
      name === 'style' ||
      name === 'srcdoc' ||
      /^\s*(javascript|data|vbscript):/i.test(value);
    if (unsafe) delete element.attributes[name];
    else element.attributes[name] = value.replaceAll('"', '&quot;');
  }
}

function setLink(element: ElementNode, context: BodyContext): void {
  const href = element.attributes['href'];
  if (href === undefined) return;
  const target = linkTarget(href, context);
  if (target === undefined) delete element.attributes['href'];
  else element.attributes['href'] = target;
}

/** Where a link of an item leads: undefined for a file that the public has not got. */
function linkTarget(href: string, { file, hub, targets }: BodyContext): string | undefined {
  if (/^(https?:|mailto:|tel:|#)/i.test(href)) return href;
  if (href.startsWith('//') || /^[a-z][a-z0-9+.-]*:/i.test(href)) return undefined;
  if (href.startsWith('/')) return sitePath(hub, href);
  const [path = '', fragment] = href.split('#');
  const target = targets.get(posix.join(posix.dirname(file), decodeURI(path)));
  return target && sitePath(hub, target) + (fragment === undefined ? '' : `#${fragment}`);
}

function setPicture(element: ElementNode, context: BodyContext): void {
  const source = element.attributes['src'] ?? '';
  if (source.startsWith('/') && !source.startsWith('//')) {
    element.attributes['src'] = sitePath(context.hub, source);
    return;
  }
  const name = source.startsWith(PICTURE_SCHEME) ? source.slice(PICTURE_SCHEME.length) : source;
  const file = posix.join(posix.dirname(context.file), decodeURI(name));
  const picture = context.pictures.find((candidate) => candidate.file === file);
  if (!picture) {
    remove(element);
    return;
  }
  const { webp, jpeg } = pictureVariants(context.owner, picture);
  const { alt = '', title } = element.attributes;
  const img = {
    src: sitePath(context.hub, jpeg.path),
    alt,
    ...(title === undefined ? {} : { title }),
    width: String(jpeg.width),
    height: String(jpeg.height),
    loading: 'lazy',
    decoding: 'async',
  };
  const srcset = webp.map(({ path, width }) => `${sitePath(context.hub, path)} ${width}w`).join(', ');
  element.name = 'picture';
  element.attributes = {};
  element.children = [
    child(element, 'source', { type: 'image/webp', srcset, sizes: SIZES }),
    child(element, 'img', img),
  ];
  delete element['isSelfClosingTag'];
}

function child(parent: ElementNode, name: string, attributes: Record<string, string>): ElementNode {
  return { type: ELEMENT_NODE, name, attributes, children: [], parent, loc: parent.loc };
}

function remove(element: ElementNode): void {
  if (!('children' in element.parent)) return;
  element.parent.children = element.parent.children.filter((node: Node) => node !== element);
}
