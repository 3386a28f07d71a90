import type { Nodes } from 'mdast';

type Named<T extends Nodes['type']> = Extract<Nodes, { type: T }>;

/** The nodes of some types in a Markdown tree, or in a part of one, in their order. */
export function nodesOf<T extends Nodes['type']>(tree: Nodes, ...types: readonly T[]): readonly Named<T>[] {
  const found: Named<T>[] = [];
  const visit = (node: Nodes): void => {
    if (isOne(node, types)) found.push(node);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  return found;
}

/** The text of a node as readers see it; pictures and HTML are none. */
export function textOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return ' ';
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

function isOne<T extends Nodes['type']>(node: Nodes, types: readonly T[]): node is Named<T> {
  return types.some((type) => type === node.type);
}
