import type { Nodes } from 'mdast';
import type { Words } from '../words.ts';

/** A tag that opens an element, as it stands in a body. */
export interface HtmlTag {
  /** In lower case: `iframe`. */
  readonly name: string;
  /** By their names in lower case; those without a value, or with one that MDX works out, are empty. */
  readonly attributes: Readonly<Record<string, string>>;
  /** In the body. */
  readonly offset: number;
  /** `<iframe src="…">` */
  readonly text: string;
}

const TAG = /<([a-z][\w:-]*)((?:\s[^<>]*)?)\/?>/gi;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/** What is between these is no HTML: comments, and what a script or style holds. */
const INNER = /<!--[\s\S]*?(?:-->|$)|(?<=<(script|style)\b[^>]*>)[\s\S]*?(?=<\/\1\s*>|$)/gi;

/** The HTML tags of a body, in Markdown and in MDX; components of MDX are none. */
export function htmlTags({ tree }: Pick<Words, 'tree'>): readonly HtmlTag[] {
  const found: HtmlTag[] = [];
  const visit = (node: Nodes): void => {
    const offset = node.position?.start.offset ?? 0;
    if (node.type === 'html') found.push(...tagsIn(node.value, offset));
    else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      if (node.name !== null && /^[a-z]/.test(node.name)) {
        const attributes = node.attributes.flatMap((one): [string, string][] =>
          one.type === 'mdxJsxAttribute'
            ? [[one.name.toLowerCase(), typeof one.value === 'string' ? one.value : '']]
            : [],
        );
        const text = `<${node.name}>`;
        found.push({
          name: node.name.toLowerCase(),
          attributes: Object.fromEntries(attributes),
          offset,
          text,
        });
      }
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  return found;
}

function tagsIn(html: string, start: number): readonly HtmlTag[] {
  const seen = html.replace(INNER, (inner) => ' '.repeat(inner.length));
  return [...seen.matchAll(TAG)].map(({ 0: text, 1: name = '', 2: written = '', index }) => ({
    name: name.toLowerCase(),
    attributes: Object.fromEntries(
      [...written.matchAll(ATTRIBUTE)].map(([, key = '', double, single, bare]) => [
        key.toLowerCase(),
        double ?? single ?? bare ?? '',
      ]),
    ),
    offset: start + index,
    text,
  }));
}
