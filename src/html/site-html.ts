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
const DROPPED = new Set(
  (
    'script style iframe frame object embed applet form button select textarea link meta base template ' +
    'audio video track source svg math'
  ).split(' '),
);

/** Attributes that could run, change how the page looks, or ask another site for something. */
const UNSAFE = /^(on.*|style|src(doc|set)|background|poster|ping)$/;

/** What goes with a picture that is left out, if it holds nothing else. */
const AROUND_A_PICTURE = new Set(['p', 'a', 'strong', 'em', 'figure', 'li', 'ul', 'ol']);

/** How wide a picture stands in the column of text. */
const SIZES = '(min-width: 48em) 40rem, 100vw';

/**
 * Rendered Markdown → HTML for the item's page: links come out right under any base path, pictures get their
 * widths and sizes, the title stays the only heading of its rank, and what could run or reach out is gone, comments too.
 */
export function siteHtml(html: string, context: BodyContext): string {
  const root: Node = parse(asTheParserTakesIt(html));
  const nodes: Node[] = [];
  walkSync(root, (node) => {
    nodes.push(node);
  });
  for (const node of nodes) {
    if (node.type === TEXT_NODE) node.value = keepNumbers(node.value, context.language);
    if (node.type === ELEMENT_NODE) setElement(node, context);
  }
  return renderSync(root).trim();
}

/**
 * Comments go here, because the parser loses the text before one: they are for who writes, not for who reads.
 * HTML does not care whether names of elements are in capitals; its parser here does.
 */
function asTheParserTakesIt(html: string): string {
  return html
    .replace(/<!--[\s\S]*?(-->|$)/g, '')
    .replace(/<\/?[A-Z][A-Za-z0-9]*/g, (tag) => tag.toLowerCase());
}

function setElement(element: ElementNode, context: BodyContext): void {
  if (DROPPED.has(element.name)) replace(element);
  setAttributes(element);
  if (element.name === 'h1') element.name = 'h2';
  if (element.name === 'a') setLink(element, context);
  if (element.name === 'img') setPicture(element, context);
  if (element.name === 'input') setTask(element);
  if (element.name === 'th') setHeading(element);
  if (element.name === 'table') setTable(element);
}

/** What a heading of a table heads; an empty corner heads nothing, and screen readers would read out nothing for it. */
function setHeading(cell: ElementNode): void {
  if (cell.children.every(isBlank)) cell.name = 'td';
  else if (cell.parent.parent?.['name'] === 'thead') cell.attributes['scope'] ??= 'col';
}

function isBlank(node: Node): boolean {
  return node.type === TEXT_NODE && node.value.trim() === '';
}

function setAttributes(element: ElementNode): void {
  const safe = Object.entries(element.attributes)
    .map(([name, value]) => [name.toLowerCase(), value] as const)
    .filter(([name, value]) => !UNSAFE.test(name) && !/^\s*(javascript|data|vbscript):/i.test(value));
  element.attributes = Object.fromEntries(
    safe.map(([name, value]) => [name, value.replaceAll('"', '&quot;')]),
  );
}

/** The box of a task in a list becomes a sign: nobody can tick it here, and feeds would show a field. */
function setTask(element: ElementNode): void {
  const { attributes, parent, loc } = element;
  const value = 'checked' in attributes ? '☑' : '☐';
  if (attributes['type'] === 'checkbox') replace(element, { type: TEXT_NODE, value, parent, loc });
  else replace(element);
}

/** A table wider than a phone scrolls by itself, with the keyboard as well; the page does not. */
function setTable(table: ElementNode): void {
  table.attributes['class'] = 'nhsuk-table';
  const room = child(table.parent, 'div', { class: 'wide', tabindex: '0' });
  replace(table, room);
  room.children = [table];
  table.parent = room;
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
    leaveOut(element);
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

/** Takes a picture away, with the paragraph, link or figure that holds nothing else, so that no gap is left. */
function leaveOut(picture: ElementNode): void {
  let alone: ElementNode = picture;
  const isAround = (node: Node): node is ElementNode =>
    node.type === ELEMENT_NODE &&
    AROUND_A_PICTURE.has(node.name) &&
    node.children.every((other: Node) => other === alone || isBlank(other));
  while (isAround(alone.parent)) alone = alone.parent;
  replace(alone);
}

function child(parent: Node, name: string, attributes: Record<string, string>): ElementNode {
  return { type: ELEMENT_NODE, name, attributes, children: [], parent, loc: parent.loc };
}

/** Puts others where a node stands, or nothing. */
function replace(node: Node, ...others: readonly Node[]): void {
  if (node.parent === undefined || !('children' in node.parent)) return;
  node.parent.children = node.parent.children.flatMap((other: Node) => (other === node ? others : other));
}
