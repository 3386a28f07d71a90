import { SLOTS } from './made-words.ts';
import type { Random } from './random.ts';

/** What a sentence is about. */
export interface Subject {
  readonly place: string;
  /** Another place. */
  readonly near: string;
  readonly service: string;
}

/**
 * A sentence with each word in braces chosen: `{who}` by chance, `{place}`, `{near}` and `{service}` from its subject.
 * With "!" the word begins with a capital.
 */
export function fill(sentence: string, subject: Subject, random: Random): string {
  return sentence.replaceAll(/\{(\w+)(!?)\}/g, (_, name: string, capital: string) => {
    const word = name in subject ? subject[name as keyof Subject] : random.pick(SLOTS[name] ?? []);
    return capital ? capitalised(word) : word;
  });
}

/** A text with a capital at its beginning. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
