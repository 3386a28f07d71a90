import { ELEMENT_NODE, parse, renderSync, walkSync, type ElementNode, type Node } from 'ultrahtml';

/** What an item says, cut out of its finished page: the HTML inside its `prose`; empty when the page has none. */
export function articleBody(page: string): string {
  let body: ElementNode | undefined;
  walkSync(parse(page) as Node, (node) => {
    if (!body && node.type === ELEMENT_NODE && hasClass(node as ElementNode, 'prose')) {
      body = node as ElementNode;
    }
  });
  return (body?.children ?? []).map((child: Node) => renderSync(child)).join('');
}

function hasClass({ attributes }: ElementNode, name: string): boolean {
  return (attributes['class'] ?? '').split(/\s+/).includes(name);
}
