import { atoms, isBetween } from './atoms.ts';

/** Full stops after these end no sentence. */
const ABBREVIATIONS = new Set(
  (
    'dr mr mrs ms mx prof st sr jr rev hon rd ave sq dept approx est tel ext fax inc ltd vs no nos vol p pp eg e.g ie i.e ' +
    'etc cf al a.m p.m ca mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec'
  ).split(' '),
);

/** A mark that can end a sentence, with the quotation marks and brackets that close after it, before a gap or the end. */
const MARK = /(?:[.!?…؟۔]+[)\]"'’”»]*(?=\s|$)|[。！？]+[」』）]*)|\n/gu;

/** Where the sentences of a text end, in UTF-16 units, the end of the text included. A new line ends one too. */
export function sentenceEnds(text: string): readonly number[] {
  const uncut = atoms(text);
  const ends = [...text.matchAll(MARK)]
    .filter(({ 0: mark, index }) => endsSentence(text, index, mark))
    .map(({ 0: mark, index }) => (mark === '\n' ? index : index + mark.length))
    .filter((end) => end > 0 && isBetween(end, uncut));
  return [...new Set([...ends, text.length])];
}

function endsSentence(text: string, index: number, mark: string): boolean {
  if (!mark.startsWith('.') || mark.startsWith('..')) return true;
  const before = text.slice(0, index);
  const after = text.slice(index + mark.length).trimStart();
  const word = /[\p{L}\p{N}.]+$/u.exec(before)?.[0] ?? '';
  if (/^\p{Ll}/u.test(after)) return false;
  if (ABBREVIATIONS.has(word.toLowerCase()) && after !== '') return false;
  // A single capital is an initial, as in "J. Smith"; a number at the start of a line counts the lines.
  if (/(?:^|[\s(])(?:\p{Lu}\.)*\p{Lu}$/u.test(before) && after !== '') return false;
  return !/(?:^|\n)\s*\p{N}+$/u.test(before);
}
