import type { Nodes, Root } from 'mdast';
import type { Position } from '../../hub/content-error.ts';
import type { Block, BlockKind } from '../words.ts';

/** The prose of a Markdown tree, piece by piece, in order. Code, pictures, HTML and notes' numbers are no prose. */
export function bodyBlocks(
  tree: Root,
  body: string,
  position: (offset: number) => Position,
): readonly Block[] {
  const found: Block[] = [];
  const visit = (node: Nodes, inside: BlockKind): void => {
    const kind = kindOf(node, inside);
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      found.push(block(node, kind, body, position));
    } else if ('children' in node) {
      for (const child of node.children) visit(child, kind);
    }
  };
  visit(tree, 'paragraph');
  return found.filter(({ text }) => text.trim() !== '');
}

function kindOf(node: Nodes, inside: BlockKind): BlockKind {
  if (node.type === 'heading') return 'heading';
  if (node.type === 'listItem') return 'list-item';
  if (node.type === 'blockquote') return 'quotation';
  return node.type === 'tableCell' ? 'cell' : inside;
}

function block(node: Nodes, kind: BlockKind, body: string, position: (offset: number) => Position): Block {
  const offsets: number[] = [];
  let text = '';
  const write = (written: string, start: number, end: number): void => {
    let from = start;
    for (const character of written.replaceAll('\n', ' ')) {
      const same = character === ' ' ? from : body.indexOf(character, from);
      const at = same >= from && same < end ? same : from;
      for (let unit = 0; unit < character.length; unit++) offsets.push(at + unit);
      text += character;
      from = Math.min(at + character.length, end);
    }
  };
  const visit = (inner: Nodes): void => {
    const start = inner.position?.start.offset ?? 0;
    const end = inner.position?.end.offset ?? start;
    if (inner.type === 'text') write(inner.value, start, end);
    else if (inner.type === 'inlineCode') write(inner.value, start, end);
    else if (inner.type === 'break') write(' ', start, end);
    else if ('children' in inner) for (const child of inner.children) visit(child);
  };
  visit(node);
  const first = node.position?.start.offset ?? 0;
  return { kind, text, at: (index) => position(offsets[index] ?? offsets.at(-1) ?? first) };
}
