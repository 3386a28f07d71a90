import type { Span } from '../../../networks/post.ts';
import { expanded } from './expanded.ts';
import { foldedCharacter } from './folded.ts';

/** A word as it is compared, and where it stands. */
export interface PlainWord extends Span {
  readonly word: string;
}

/** Letters and digits; apostrophes inside words; and stars, with which people hide what they swear. */
const OF_WORDS = /[\p{L}\p{N}'*]/u;

/** What each character becomes, found once for a message. */
export type Folds = Map<string, string>;

/** The words in a piece of text without spaces. @param from where it stands in the text. */
export function wordsIn(chunk: string, from: number, folds: Folds): readonly PlainWord[] {
  const found: PlainWord[] = [];
  let [word, start, end, at] = ['', from, from, from];
  const close = (): void => {
    for (const one of plainWords(word)) found.push({ word: one, start, end });
    word = '';
  };
  for (const character of chunk) {
    const fold = folds.get(character) ?? foldedCharacter(character);
    folds.set(character, fold);
    if (fold !== '' && !OF_WORDS.test(fold)) close();
    else if (fold !== '') {
      if (word === '') start = at;
      word += fold;
      end = at + character.length;
    }
    at += character.length;
  }
  close();
  return found;
}

/** A folded word without the quotation marks and stars around it; stars in place of letters stay: "f***". */
function plainWords(word: string): readonly string[] {
  const inner = word.replace(/^['*]+/, '').replace(/'+$/, '');
  if (inner === '') return [];
  const letters = inner.indexOf('*');
  return expanded(letters > 2 && /^\*+$/.test(inner.slice(letters)) ? inner.slice(0, letters) : inner);
}
