import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import { expect, test } from 'vitest';
import { asQuotation } from './as-quotation.ts';
import { plainWords } from './plain-words.ts';

const typesIn = (node: Nodes): readonly string[] => [
  node.type,
  ...('children' in node ? node.children.flatMap(typesIn) : []),
];
const textIn = (node: Nodes): string => {
  if (node.type === 'text') return node.value;
  const inside = 'children' in node ? node.children.map(textIn) : [];
  return inside.join(node.type === 'blockquote' ? '\n\n' : '');
};

test('paragraphs stand in one quotation', () => {
  expect(asQuotation('They were kind.\nAll of them.\n\n1. Thank you!')).toBe(
    '> They were kind.\n> All of them.\n>\n> 1\\. Thank you!',
  );
});

test('whatever somebody wrote is read as text, and as they wrote it', () => {
  const part = fc.constantFrom(
    '# ',
    '- ',
    '* a',
    '1. ',
    '2) ',
    '> ',
    '---',
    '===',
    '```',
    '~~~',
    '    a',
    '![a](b)',
    '[a]: b',
    '[^1]',
    '<b>',
    '<!--',

    '&amp;',
    '&#60;',
    '\\',
    '|a|',
    '|-|',
    '**a**',
    '__a__',
    '$a$',
    '$$',
    ':::x',
    '{#id}',
    '\n',
    '\n\n',
    ' ',
    'word',
    '\t',
    '+++',
  );
  const text = fc.array(fc.oneof(part, fc.string({ unit: 'grapheme', maxLength: 5 })), { maxLength: 12 });
  fc.assert(
    fc.property(text, (parts) => {
      const plain = plainWords(parts.join(''));
      fc.pre(plain !== '' && !/[\w.]@|www|:\/\//.test(plain));
      const tree = markdownToMdast(`${asQuotation(plain)}\n\n## Next\n`) as Root;
      const [quotation, heading] = tree.children;
      expect([tree.children.length, quotation?.type, heading?.type]).toEqual([2, 'blockquote', 'heading']);
      expect(new Set(quotation && typesIn(quotation))).toEqual(new Set(['blockquote', 'paragraph', 'text']));
      expect(quotation && textIn(quotation)).toBe(plain);
    }),
    { numRuns: 2000 },
  );
});
