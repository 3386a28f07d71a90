import type { Nodes, Sentence as SentenceNode } from 'nlcst';
import retextEnglish from 'retext-english';
import retextIndefiniteArticle from 'retext-indefinite-article';
import retextPassive from 'retext-passive';
import retextRepeatedWords from 'retext-repeated-words';
import retextSimplify from 'retext-simplify';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { Words } from '../words.ts';
import { NO_PASSIVES, PLAIN_ENOUGH } from './plain-enough.ts';
import { proseOf, type Prose } from './prose.ts';

/** A sentence, by its place in the text of the prose. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  /** Where each word begins; a number, however it is grouped, is one word. */
  readonly words: readonly number[];
}

/** What a plugin of retext found, by its place in the text of the prose. */
export interface Remark {
  readonly source: 'passive' | 'simplify' | 'repeated-words' | 'indefinite-article';
  readonly start: number;
  readonly end: number;
  /** What stands there. */
  readonly actual: string;
  /** What may stand there instead. */
  readonly expected: readonly string[];
}

/** The English of a file, taken apart. */
export interface English {
  readonly prose: Prose;
  readonly sentences: readonly Sentence[];
  readonly remarks: readonly Remark[];
}

const processor = unified()
  .use(retextEnglish)
  .use(retextPassive, { ignore: NO_PASSIVES })
  .use(retextSimplify, { ignore: PLAIN_ENOUGH })
  .use(retextRepeatedWords)
  .use(retextIndefiniteArticle)
  .freeze();

const known = new WeakMap<Words, English>();

/** The English of a file: read once, by all plugins, for all checks that ask. Empty for a file in another language. */
export function englishOf(words: Words): English {
  const made = known.get(words) ?? read(proseOf(words), words.english);
  known.set(words, made);
  return made;
}

function read(prose: Prose, english: boolean): English {
  if (!english) return { prose, sentences: [], remarks: [] };
  const file = new VFile(prose.text);
  const tree = processor.parse(file);
  processor.runSync(tree, file);
  return { prose, sentences: sentencesIn(tree, prose.text), remarks: file.messages.flatMap(remark) };
}

function sentencesIn(node: Nodes, text: string): readonly Sentence[] {
  if (node.type === 'SentenceNode') return sentencesOf(node, text);
  return 'children' in node ? node.children.flatMap((child) => sentencesIn(child, text)) : [];
}

/** The parser does not end a sentence after a number: "Call 111. They can help." */
const AFTER_A_NUMBER = /(?<=\d[.!?]["')”]? )(?=["'(“]?\p{Lu})/gu;

function sentencesOf(node: SentenceNode, text: string): readonly Sentence[] {
  const [start, end] = placeOf(node);
  const words = wordsIn(node, text);
  const seams = [...text.slice(start, end).matchAll(AFTER_A_NUMBER)].map(({ index }) => start + index);
  return [start, ...seams].map((from, index) => {
    const upTo = seams[index] ?? end;
    return { start: from, end: upTo, words: words.filter((word) => word >= from && word < upTo) };
  });
}

function wordsIn(node: SentenceNode, text: string): readonly number[] {
  const words: number[] = [];
  let number = false;
  for (const child of node.children) {
    if (child.type !== 'WordNode') continue;
    const [from, to] = placeOf(child);
    const digits = /^\d+$/.test(text.slice(from, to));
    if (!(digits && number)) words.push(from);
    number = digits;
  }
  return words;
}

function remark({ source = '', place, actual = '', expected }: VFile['messages'][number]): readonly Remark[] {
  const name = source.replace('retext-', '') as Remark['source'];
  if (!place || !('start' in place)) return [];
  const [start, end] = [place.start.offset ?? 0, place.end.offset ?? 0];
  return [{ source: name, start, end, actual, expected: expected ?? [] }];
}

function placeOf({ position }: Nodes): readonly [number, number] {
  return [position?.start.offset ?? 0, position?.end.offset ?? 0];
}
