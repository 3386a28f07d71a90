/** A text without its marks, and where each of its characters stood before. */
export interface PlainSource {
  readonly text: string;
  /** Where a character of `text` stands in the source. */
  readonly offsetOf: (index: number) => number;
}

/**
 * What stands in Markdown or YAML and is neither a word nor a mark between words: emphasis, code, tags, escapes, characters
 * that nobody sees. An address in a tag is a word: it stays.
 */
const MARKS =
  /\*{1,3}(?=\S)|(?<=\S)\*{1,3}|(?<![\p{L}\d])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![\p{L}\d])|~~|`+|\\(?=[!-/:-@[-`{-~\n])|<\/?[a-z][^<>@\d]{0,200}>|&(?:nbsp|ensp|emsp|thinsp|#160|#xa0);|[\u00AD\u200B-\u200D\u2060\uFEFF]/giu;

/** The source of an item → its text: a number whose parts are bold, or parted by `&nbsp;`, is a number all the same. */
export function plainSource(source: string): PlainSource {
  const pieces: { readonly from: number; readonly at: number }[] = [{ from: 0, at: 0 }];
  let text = '';
  let last = 0;
  for (const { 0: mark, index } of source.matchAll(MARKS)) {
    text += source.slice(last, index) + (mark.startsWith('&') ? ' ' : '');
    last = index + mark.length;
    pieces.push({ from: text.length, at: last });
  }
  text += source.slice(last);
  const offsetOf = (index: number): number => {
    const piece = pieces.findLast(({ from }) => from <= index);
    return piece ? piece.at + index - piece.from : index;
  };
  return { text, offsetOf };
}
