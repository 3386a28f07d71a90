import type { PublicContacts } from './public-contacts.ts';

/** A stretch of a text: from its first character to before its last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Finds one sort of personal data in plain text. What it returns never holds any of it. */
export type Finder = (text: string, known: PublicContacts) => readonly Span[];

/** What ends a sentence: the next begins with a capital. */
const SENTENCE = /[.!?]["'’”)\]]*\s+(?=["'‘“([]*\p{Lu})/gu;

/** What ends a paragraph, a row of a table, an entry of a list, a field of front matter; but below a name, "Tel: 01632 …" goes on. */
const LINE =
  /\n[ \t]*(?:\n|[-*+#>|]|\d+[.)]\s|(?!(?:phone|telephone|tel|mobile|mob|fax|e-?mail|address|postcode|post|contact|number|home|work):)[a-z][\w-]*:\s)/gi;

/** Whether two places of a text lie in the same sentence, row or entry, given what stands between them. */
export function isOneBreath(between: string): boolean {
  return breathBefore(between, between.length, between.length).length === between.length;
}

/** What stands before a place, back to where its sentence, row or entry begins, and so many characters at most. */
export function breathBefore(text: string, index: number, most: number): string {
  const before = text.slice(Math.max(0, index - most), index);
  const ends = [...before.matchAll(SENTENCE), ...before.matchAll(LINE)].map(
    (found) => found.index + found[0].length,
  );
  return before.slice(Math.max(0, ...ends));
}
