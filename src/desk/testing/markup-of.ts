import { ELEMENT_NODE, parse, walkSync } from 'ultrahtml';

/** Every element of a page, and every attribute with its element: `blockquote`, `a href`. */
export function markupOf(html: string): ReadonlySet<string> {
  const found = new Set<string>();
  walkSync(parse(html), (node) => {
    if (node.type !== ELEMENT_NODE) return;
    found.add(node.name);
    for (const name of Object.keys(node.attributes)) found.add(`${node.name} ${name}`);
  });
  return found;
}
