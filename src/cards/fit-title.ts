import { drawn, textWidth } from './glyphs.ts';

/** Pixels that survive a crop to the centre square, less a margin of 20 on each side. */
export const SQUARE = 590;
/** The widest a title may be, in pixels. */
export const WIDEST = 1040;

/** Sizes in pixels, each with the most lines it may take; the first that fits is taken. */
const SIZES = [
  [84, 3],
  [76, 4],
  [68, 4],
  [60, 5],
  [56, 5],
] as const;

/** For titles of so many wide letters that 56px cannot hold them: only capitals or one endless word. */
const LAST_RESORTS = [
  [48, 6],
  [40, 7],
] as const;

/** A text set in lines: its size in pixels and the width of its widest line. */
export interface SetText {
  readonly size: number;
  readonly lines: readonly string[];
  readonly width: number;
}

/** A stretch that no line end may divide; `space`: whether one stands before it when it does not begin a line. */
interface Piece {
  readonly text: string;
  readonly space: boolean;
}

/**
 * Sets a title in balanced lines, as large as it can be, and never cut. Every title that fits stays inside the centre
 * square; a longer one takes only as much of the card's width as it needs.
 */
export function fitTitle(title: string): SetText {
  const words = piecesOf(drawn(title));
  for (const [size, most] of SIZES) {
    const set = balanced(words, size, most, SQUARE);
    if (set) return set;
  }
  const wide = balanced(words, 56, 5, WIDEST);
  if (wide) return wide;
  for (const [size, most] of [[56, 5] as const, ...LAST_RESORTS]) {
    const parts = words.flatMap((word) => divide(word, size, WIDEST));
    const set = balanced(parts, size, most, WIDEST);
    if (set) return set;
  }
  return fitLine(title, WIDEST);
}

/** Sets a name in one line of at most 34 pixels, or in as many at 26 as it needs. */
export function fitLine(text: string, width: number): SetText {
  const words = piecesOf(drawn(text));
  for (const size of [34, 30, 26]) {
    const set = balanced(words, size, 1, width);
    if (set) return set;
  }
  const parts = words.flatMap((word) => divide(word, 26, width));
  return setText(greedy(parts, 26, width) ?? [], 26);
}

/** As few lines as `width` allows, then as narrow as that many lines allow; nothing when there are more than `most`. */
function balanced(pieces: readonly Piece[], size: number, most: number, width: number): SetText | undefined {
  const lines = greedy(pieces, size, width);
  if (!lines || lines.length > most) return undefined;
  let tooNarrow = 0;
  let best = lines;
  let wideEnough = width;
  while (wideEnough - tooNarrow > 1) {
    const middle = Math.floor((tooNarrow + wideEnough) / 2);
    const narrower = greedy(pieces, size, middle);
    if (narrower && narrower.length === lines.length) {
      best = narrower;
      wideEnough = middle;
    } else {
      tooNarrow = middle;
    }
  }
  return setText(best, size);
}

function setText(lines: readonly string[], size: number): SetText {
  return { size, lines, width: Math.max(0, ...lines.map((line) => textWidth(line, size))) };
}

/** Lines filled one after another; nothing when a piece is wider than the line. */
function greedy(pieces: readonly Piece[], size: number, width: number): readonly string[] | undefined {
  const lines: string[] = [];
  let line = '';
  for (const { text, space } of pieces) {
    const longer = line === '' ? text : `${line}${space ? ' ' : ''}${text}`;
    if (textWidth(longer, size) <= width) {
      line = longer;
    } else {
      if (textWidth(text, size) > width) return undefined;
      lines.push(line);
      line = text;
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** Words, and the parts of words joined by a hyphen, dash or stroke between letters. */
function piecesOf(text: string): readonly Piece[] {
  return text
    .split(' ')
    .flatMap((word) =>
      word.split(/(?<=\p{L}[-–—/])(?=\p{L})/u).map((part, index) => ({ text: part, space: index === 0 })),
    );
}

/** A word wider than a line in equal parts that fit; any other word as it is. */
function divide(word: Piece, size: number, width: number): readonly Piece[] {
  const count = Math.ceil(textWidth(word.text, size) / width);
  if (count <= 1) return [word];
  const letters = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(word.text)];
  const length = Math.ceil(letters.length / (count + 1));
  return Array.from({ length: Math.ceil(letters.length / length) }, (_, index) => ({
    text: letters
      .slice(index * length, (index + 1) * length)
      .map(({ segment }) => segment)
      .join(''),
    space: index === 0 && word.space,
  }));
}
