const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Letters with their marks in one, and common punctuation: none of them joins with its neighbours. */
const PLAIN = /^[\n\u{20}-\u{2FF}\u{2010}-\u{2027}]*$/u;

/** How many characters a text has as people see them: a family emoji is one (https://unicode.org/reports/tr29/). */
export function graphemes(text: string): number {
  return PLAIN.test(text) ? text.length : [...segmenter.segment(text)].length;
}
