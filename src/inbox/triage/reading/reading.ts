import { wordsIn, type Folds, type PlainWord } from './words-in.ts';

/** A word of a message, as it is compared: in lower case, without accents and apostrophes; of a short form, one of its words. */
export interface Word extends PlainWord {
  /** The number of its sentence. */
  readonly sentence: number;
}

/** A message taken apart for the rules, in one pass: that takes as long as the message is. */
export interface Reading {
  readonly words: readonly Word[];
  /** The sentences that end with a question mark. */
  readonly asked: ReadonlySet<number>;
  /** Whether somebody laughs: then much is not meant as it is said. */
  readonly laughs: boolean;
}

/**
 * How much of a message is read, in UTF-16 units: six times what any network takes in one (a comment on Facebook
 * has 8,000), so that none takes longer than a moment.
 */
export const MOST_READ = 50_000;

const LAUGHING = /[\u{1F602}\u{1F923}\u{1F606}\u{1F639}\u{1F605}]/u;
const LAUGHS = new Set('lol lols lmao lmfao rofl haha hahaha hahahaha hehe'.split(' '));

/** Addresses, and names of accounts: the words in them are nobody's own. */
const SKIPPED = /^["'(<]{0,2}(?:https?:\/\/|www\.|@)/i;

/** What ends a sentence, with the quotation marks and brackets after it. */
const MARKS = /([.!?…]+)["'”’)\]]*$/;

/** Takes a message apart. Lines that begin with ">" repeat somebody else's words, and are left out. */
export function read(message: string): Reading {
  const text = message.slice(0, MOST_READ);
  const words: Word[] = [];
  const asked = new Set<number>();
  const folds: Folds = new Map();
  let [sentence, last, isQuoted] = [0, 0, false];
  for (const { 0: chunk, index } of text.matchAll(/\S+/g)) {
    const lines = text.slice(last, index).split('\n').length - 1;
    last = index + chunk.length;
    if (lines > 0 || index === 0) isQuoted = chunk.startsWith('>');
    if (lines > 1) sentence += 1;
    if (isQuoted || SKIPPED.test(chunk)) continue;
    for (const word of wordsIn(chunk, index, folds)) words.push({ ...word, sentence });
    const marks = MARKS.exec(chunk.slice(-12))?.[1] ?? '';
    if (marks.includes('?')) asked.add(sentence);
    if (endsSentence(marks)) sentence += 1;
  }
  const laughs = LAUGHING.test(text) || words.some(({ word }) => LAUGHS.has(word));
  return { words, asked, laughs };
}

/** Dots in a row are a breath, not an end: "I want to... die". */
function endsSentence(marks: string): boolean {
  return marks !== '' && (marks.includes('?') || marks.includes('!') || marks === '.');
}
