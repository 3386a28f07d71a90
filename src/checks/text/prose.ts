import type { Nodes } from 'mdast';
import type { Position } from '../../hub/content-error.ts';
import type { Block, Words } from '../words.ts';
import { saidIn, type Span } from './speech.ts';

/** All prose of a file in one text, as the checks of English read it. */
export interface Prose {
  /**
   * The blocks one after the other, an empty line between them. Curly apostrophes are straight, and addresses, names of
   * accounts and code are blanked out; each character keeps its place.
   */
  readonly text: string;
  /** What was written from one place of `text` to another, with nothing blanked out. */
  readonly written: (start: number, end?: number) => string;
  /** The block in which a character of `text` stands. */
  readonly blockAt: (offset: number) => Block;
  /** How far from the start of its block a character of `text` stands. */
  readonly indexAt: (offset: number) => number;
  /** Where a character of `text` stands in the file. */
  readonly at: (offset: number) => Position;
  /** Whether somebody says it in their own words. */
  readonly isSaid: (offset: number) => boolean;
}

/** What is wrong at a place, and what to write instead: both full sentences. */
export interface Wrong {
  readonly what: string;
  readonly instead: string;
}

const GAP = '\n\n';
/** Stands for one character of an address: neither a letter nor a space. */
const BLANK = '￼';
/** Where an address ends: before the full stop of the sentence that it stands in. */
const END = `[^\\s<>.,;:!?)"'”’]`;
const ADDRESS = new RegExp(
  [
    `\\b(?:https?:\\/\\/|mailto:|www\\.)[^\\s<>]*${END}`,
    '[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,5}',
    '(?<!\\w)[@#]\\w+(?:\\.\\w+)*',
    `\\b(?:[a-z0-9-]{1,63}\\.){1,5}(?:uk|com|org|net|example|scot|wales|ly|info|eu|io)\\b(?:\\/[^\\s<>]*${END})?`,
    `\\b(?:[a-z0-9-]{1,63}\\.){1,5}[a-z]{2,10}\\/[^\\s<>]*${END}`,
    '\\b[\\w-]{1,100}\\.(?:pdf|docx?|xlsx?|pptx?|png|jpe?g|gif|webp|svg|mp[34]|ics|csv|txt)\\b',
  ].join('|'),
  'gi',
);

const known = new WeakMap<Words, Prose>();

/** The prose of a file; made once. */
export function proseOf(words: Words): Prose {
  const made = known.get(words) ?? proseFrom(words.blocks, codeIn(words.tree));
  known.set(words, made);
  return made;
}

function proseFrom(blocks: readonly Block[], codes: readonly RegExp[]): Prose {
  const starts: number[] = [];
  let text = '';
  let original = '';
  for (const block of blocks) {
    starts.push(text.length);
    text += readable(block.text, codes) + GAP;
    original += block.text + GAP;
  }
  const said = new Map<Block, readonly Span[]>();
  const numberAt = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const blockAt = (offset: number): Block => {
    const block = blocks[numberAt(offset)];
    if (!block) throw new RangeError('There is no prose here.');
    return block;
  };
  const indexAt = (offset: number): number => offset - (starts[numberAt(offset)] ?? 0);
  return {
    text,
    written: (start, end) => original.slice(start, end),
    blockAt,
    indexAt,
    at: (offset) => blockAt(offset).at(indexAt(offset)),
    isSaid: (offset) => {
      const block = blockAt(offset);
      const spans = said.get(block) ?? saidIn(block);
      said.set(block, spans);
      const index = indexAt(offset);
      return spans.some(([start, end]) => index >= start && index < end);
    },
  };
}

function readable(text: string, codes: readonly RegExp[]): string {
  const withoutCode = codes.reduce(
    (rest, code) => rest.replace(code, ({ length }) => BLANK.repeat(length)),
    text,
  );
  return withoutCode
    .replace(ADDRESS, (address) => BLANK.repeat(address.length))
    .replaceAll('’', "'")
    .replace(/[\u00a0\u202f\u2009\n\t]/g, ' ');
}

/** What stands in code, as whole words: a block does not say which of its words do. */
function codeIn(node: Nodes): readonly RegExp[] {
  if (node.type === 'inlineCode') {
    const value = node.value.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`).replaceAll('\n', ' ');
    return value === '' ? [] : [new RegExp(`(?<![\\w-])${value}(?![\\w-])`, 'g')];
  }
  return 'children' in node ? node.children.flatMap(codeIn) : [];
}
