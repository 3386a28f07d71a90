import { ELEMENT_NODE, parse, renderSync, walkSync, type ElementNode, type Node } from 'ultrahtml';

/** Attributes that mean something outside our own pages. */
const KEPT = new Set([
  'href',
  'src',
  'alt',
  'title',
  'width',
  'height',
  'lang',
  'dir',
  'colspan',
  'rowspan',
  'scope',
  'start',
  'open',
]);

/**
 * A page's HTML → HTML that stands on its own, in a feed reader or an email: every address is absolute, each
 * picture is one `img`, and classes are gone.
 * @param base the absolute address of the page.
 */
export function absoluteHtml(html: string, base: string): string {
  const root: Node = parse(html);
  walkSync(root, (node) => {
    if (node.type !== ELEMENT_NODE) return;
    if (node.name === 'picture') becomeItsImage(node);
    for (const name of Object.keys(node.attributes)) {
      if (!KEPT.has(name)) delete node.attributes[name];
    }
    for (const name of ['href', 'src']) {
      const value = node.attributes[name];
      if (value !== undefined) node.attributes[name] = absolute(value, base);
    }
  });
  return renderSync(root);
}

function becomeItsImage(picture: ElementNode): void {
  const image = picture.children.find(
    (node): node is ElementNode => node.type === ELEMENT_NODE && node.name === 'img',
  );
  picture.name = 'img';
  picture.attributes = image?.attributes ?? {};
  picture.children = [];
}

function absolute(address: string, base: string): string {
  try {
    return new URL(address.replaceAll('&amp;', '&'), base).href.replaceAll('&', '&amp;');
  } catch {
    return address;
  }
}
