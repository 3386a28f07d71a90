import { ELEMENT_NODE, parse, renderSync, walkSync, type ElementNode, type Node } from 'ultrahtml';

/**
 * What an item says, cut out of its finished page: the HTML inside its `prose`; empty when the page has none. Pictures
 * stay behind: an index is kept between builds, and a picture may have to go in the meantime.
 */
export function articleBody(page: string): string {
  let body: ElementNode | undefined;
  walkSync(parse(page) as Node, (node) => {
    if (!body && node.type === ELEMENT_NODE && hasClass(node as ElementNode, 'prose')) {
      body = node as ElementNode;
    }
  });
  const words = (body?.children ?? []).map((child: Node) => renderSync(child)).join('');
  return words.replaceAll(/<picture\b[^>]*>[\s\S]*?<\/picture>|<img\b[^>]*>/g, '');
}

function hasClass({ attributes }: ElementNode, name: string): boolean {
  return (attributes['class'] ?? '').split(/\s+/).includes(name);
}
