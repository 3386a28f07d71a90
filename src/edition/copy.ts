import { ELEMENT_NODE, TEXT_NODE, parse, type ElementNode, type Node } from 'ultrahtml';
import { sentenceEnds } from '../compose/sentences.ts';

/** The smallest part of an article that may be left out of the paper: a sentence, or a list with what leads up to it. */
export interface CopyUnit {
  /** The heading that stands before it. */
  readonly heading?: string;
  /** Whole sentences; empty before a list that stands alone. */
  readonly text: string;
  readonly list?: readonly string[];
  /** Whether it goes on in the paragraph of the unit before it. */
  readonly joins: boolean;
}

/** As many as fit on one side of A4, and some more. */
const MOST_UNITS = 80;

/** Sentences that say only where else to look: on paper there is nothing to press. */
const POINTER = /^(read (more|about|it)|find (out |more)|see (also|more)|find more)\b/i;

/** An article's HTML → the units in which the paper is filled. It ends before a table or a form, which paper has no room for. */
export function copyOf(html: string): readonly CopyUnit[] {
  const units: CopyUnit[] = [];
  let heading: string | undefined;
  for (const element of blocksOf(parse(html) as Node)) {
    if (/^h[1-6]$/.test(element.name)) heading = textOf(element);
    else if (element.name === 'table') return withoutLeadUp(units).slice(0, MOST_UNITS);
    else {
      const last = units.at(-1);
      const made = /^[uo]l$/.test(element.name) ? listUnit(element) : sentencesOf(textOf(element));
      if (made[0]?.list && last?.text.endsWith(':') && heading === undefined) {
        units[units.length - 1] = { ...last, list: made[0].list };
      } else {
        units.push(...made.map((unit, at) => (at === 0 ? { ...unit, heading } : unit)));
        if (made.length > 0) heading = undefined;
      }
    }
  }
  return units.filter(({ text, list }) => list || !text.endsWith(':')).slice(0, MOST_UNITS);
}

function listUnit(list: ElementNode): readonly CopyUnit[] {
  const items = list.children
    .filter(isElement)
    .map(textOf)
    .filter((text) => text !== '' && !POINTER.test(text));
  return items.length === 0 ? [] : [{ text: '', list: items, joins: false }];
}

function sentencesOf(paragraph: string): readonly CopyUnit[] {
  return sentenceEnds(paragraph)
    .map((end, at, ends) => paragraph.slice(ends[at - 1] ?? 0, end).trim())
    .filter((text) => text !== '' && !POINTER.test(text))
    .map((text, at) => ({ text, joins: at > 0 }));
}

/** "These pharmacies are open:" says nothing without its table. */
function withoutLeadUp(units: readonly CopyUnit[]): readonly CopyUnit[] {
  const last = units.findLastIndex(({ joins }) => !joins);
  return units.slice(0, Math.max(0, last));
}

/** Paragraphs, lists, headings and tables in order, out of whatever they are wrapped in. */
function blocksOf(node: Node): readonly ElementNode[] {
  return childrenOf(node)
    .filter(isElement)
    .flatMap((child) => {
      if (/^(p|[uo]l|h[1-6]|table)$/.test(child.name)) return [child];
      return /^(figure|picture|svg|summary|pre)$/.test(child.name) ? [] : blocksOf(child);
    });
}

function textOf(node: Node): string {
  if (node.type === TEXT_NODE) return unescaped(node.value as string);
  const text = childrenOf(node).map(textOf).join('');
  return text
    .replaceAll(/\s+/g, ' ')
    .replace(/^ | $/g, isElement(node) && /^(p|li|h[1-6])$/.test(node.name) ? '' : ' ');
}

function childrenOf(node: Node): readonly Node[] {
  return 'children' in node ? (node.children as readonly Node[]) : [];
}

function isElement(node: Node): node is ElementNode {
  return node.type === ELEMENT_NODE;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

function unescaped(text: string): string {
  return text.replaceAll(
    /&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      return String.fromCodePoint(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal));
    },
  );
}
