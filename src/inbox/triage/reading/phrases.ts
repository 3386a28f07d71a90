import type { Span } from '../../../networks/post.ts';
import { folded } from './folded.ts';
import { isNearly } from './nearly.ts';
import type { Reading, Word } from './reading.ts';

/** One place of a phrase: the words that may stand there. */
interface Step {
  readonly words: ReadonlySet<string>;
  /** Words that may begin so, `complain*`. */
  readonly beginnings: readonly string[];
  /** Words that may be mistyped by one letter, `suicide~`. */
  readonly nearly: readonly string[];
  readonly mayBeLeftOut: boolean;
  /** Whether it is no word, but the end of the sentence, `$`. */
  readonly isEnd: boolean;
  /** Whether up to four other words may stand before it. */
  readonly mayWait: boolean;
}

/** Phrases by the word that each begins with. */
export interface Phrases {
  readonly byWord: ReadonlyMap<string, readonly (readonly Step[])[]>;
  /** Those whose first word is not known whole. */
  readonly others: readonly (readonly Step[])[];
}

/** Where a phrase was found: words from one to before another, in one sentence. */
export interface PhraseFound extends Span {
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
}

/** How many words may stand where a phrase has "..". */
const MOST_BETWEEN = 4;

/**
 * Phrases as they are written in rules, a line each: words in lower case, without apostrophes and short forms ("do not", "can
 * not", "i am"); "a|b" for either, "(a|b)" for what may be missing, ".." for up to four other words, "$" for the end of a sentence, "complain*" for any
 * ending, and "suicide~" for a word that may have one letter wrong, missing, too many or swapped.
 */
export function phrases(written: string): Phrases {
  const byWord = new Map<string, (readonly Step[])[]>();
  const others: (readonly Step[])[] = [];
  for (const line of written.split('\n').map((one) => one.trim())) {
    if (line === '') continue;
    const steps = stepsOf(line);
    if (steps.every(({ mayBeLeftOut }) => mayBeLeftOut))
      throw new TypeError(`This phrase says nothing: "${line}".`);
    const firsts = steps.slice(0, steps.findIndex(({ mayBeLeftOut }) => !mayBeLeftOut) + 1);
    for (const [index, first] of firsts.entries()) {
      const rest = [{ ...first, mayBeLeftOut: false }, ...steps.slice(index + 1)];
      for (const word of first.words) {
        const known = byWord.get(word);
        if (known) known.push(rest);
        else byWord.set(word, [rest]);
      }
      if (first.beginnings.length + first.nearly.length > 0) others.push(rest);
    }
  }
  return { byWord, others };
}

/** Every place at which one of the phrases stands in a message, in order: at each word the longest. */
export function findPhrases(
  { words }: Pick<Reading, 'words'>,
  { byWord, others }: Phrases,
): readonly PhraseFound[] {
  const starts = new Map<string, readonly (readonly Step[])[]>();
  return words.flatMap((first, from) => {
    const { word, sentence, start } = first;
    const possible = starts.get(word) ?? [
      ...(byWord.get(word) ?? []),
      ...others.filter(([step]) => step && fits(step, word)),
    ];
    starts.set(word, possible);
    let to = -1;
    for (const steps of possible) to = Math.max(to, endOf(words, from, sentence, steps));
    const last = words[to - 1];
    return to > from && last ? [{ from, to, sentence, start, end: last.end }] : [];
  });
}

/** Where steps end, if they stand from a word on: before which word; -1 if they do not. @param next the first step that counts. */
function endOf(
  words: readonly Word[],
  at: number,
  sentence: number,
  steps: readonly Step[],
  next = 0,
): number {
  const step = steps[next];
  if (!step) return at;
  if (step.isEnd) return words[at]?.sentence === sentence ? -1 : at;
  const most = step.mayWait ? MOST_BETWEEN : 0;
  for (let skipped = 0; skipped <= most; skipped++) {
    const word = words[at + skipped];
    if (!word || word.sentence !== sentence) break;
    if (fits(step, word.word)) {
      const end = endOf(words, at + skipped + 1, sentence, steps, next + 1);
      if (end !== -1) return end;
    }
  }
  return step.mayBeLeftOut ? endOf(words, at, sentence, steps, next + 1) : -1;
}

function fits({ words, beginnings, nearly }: Step, word: string): boolean {
  return (
    words.has(word) ||
    beginnings.some((beginning) => word.startsWith(beginning)) ||
    nearly.some((one) => isNearly(one, word))
  );
}

function stepsOf(line: string): readonly Step[] {
  const steps: Step[] = [];
  let mayWait = false;
  for (const written of line.split(/\s+/)) {
    if (written !== '..') {
      const mayBeLeftOut = written.startsWith('(');
      const all = folded(written.replace(/^\(|\)$/g, '')).split('|');
      const ending = (mark: string) => all.filter((one) => one.endsWith(mark)).map((one) => one.slice(0, -1));
      const whole = all.filter((one) => !/[*~]$/.test(one));
      steps.push({
        isEnd: written === '$',
        words: new Set([...whole, ...ending('~')]),
        beginnings: ending('*'),
        nearly: ending('~'),
        mayBeLeftOut,
        mayWait,
      });
    }
    mayWait = written === '..' || (mayWait && (steps.at(-1)?.mayBeLeftOut ?? false));
  }
  return steps;
}
