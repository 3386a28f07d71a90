import { breakEvenly, type Piece } from './break-evenly.ts';
import { drawn, graphemes, textWidth } from './glyphs.ts';

/** The width of the centre square less a margin of 20 pixels on each side: what a crop to a square leaves. */
export const SQUARE = 590;

/** The widest a title may be, in pixels. */
export const WIDEST = 1040;

/**
 * Sizes in pixels, each with the most lines it may take; the first that fits is taken. Titles of the length we ask for
 * (20 to 65 characters) come out at 56 and above; the two smallest keep the longest inside the square as well.
 */
const SIZES: readonly Size[] = [
  [84, 3],
  [76, 3],
  [70, 4],
  [64, 4],
  [60, 5],
  [56, 5],
  [52, 6],
  [48, 6],
];

/** For words that the square cannot hold, or only capitals: as large as the whole width allows. */
const WIDE_SIZES: readonly Size[] = [
  [60, 5],
  [56, 5],
  [48, 6],
];

/** For a word that no line can hold: it is divided. 110 of the font's widest letters fit the last. */
const DIVIDED_SIZES: readonly Size[] = [
  [48, 6],
  [40, 7],
  [30, 8],
];

type Size = readonly [size: number, mostLines: number];

/** A text set in lines: its size in pixels and the width of its widest line. */
export interface SetText {
  readonly size: number;
  readonly lines: readonly string[];
  readonly width: number;
}

/**
 * Sets a title in even lines, as large as it can be, and never cut. It stays inside the centre square; only one of so
 * many long words that the square cannot hold them takes more of the card's width.
 */
export function fitTitle(title: string): SetText {
  const pieces = piecesOf(title);
  return (
    firstFit(SIZES, SQUARE, () => pieces) ??
    firstFit(WIDE_SIZES, WIDEST, () => pieces) ??
    firstFit(DIVIDED_SIZES, WIDEST, (size) => pieces.flatMap((piece) => divide(piece, size, WIDEST))) ??
    setText([drawn(title)], 30)
  );
}

/** Sets a name at the largest of the sizes at which it takes one line, else at the last in as many as it needs. */
export function fitName(name: string, sizes: readonly number[], width: number): SetText {
  const last = sizes.at(-1) ?? 0;
  const pieces = piecesOf(name);
  return (
    firstFit(
      sizes.map((size) => [size, 1]),
      width,
      () => pieces,
    ) ??
    firstFit([[last, 4]], width, (size) => pieces.flatMap((piece) => divide(piece, size, width))) ??
    setText([drawn(name)], last)
  );
}

function firstFit(
  sizes: readonly Size[],
  width: number,
  piecesAt: (size: number) => readonly Piece[],
): SetText | undefined {
  for (const [size, most] of sizes) {
    const lines = breakEvenly(piecesAt(size), (text) => textWidth(text, size), width, most);
    if (lines) return setText(lines, size);
  }
  return undefined;
}

function setText(lines: readonly string[], size: number): SetText {
  return { size, lines, width: Math.max(0, ...lines.map((line) => textWidth(line, size))) };
}

/**
 * Words, and the parts of words joined by a hyphen, dash or stroke between letters. A number keeps to the capitalised
 * word after it, as in 12 November.
 */
function piecesOf(text: string): readonly Piece[] {
  return drawn(text)
    .replace(/(?<=(?:^| )\d{1,2}) (?=\p{Lu})/gu, '\u00A0')
    .split(' ')
    .flatMap((word) =>
      word
        .split(/(?<=\p{L}[-–—/])(?=\p{L})/u)
        .map((part, index) => ({ text: part, spaceBefore: index === 0 })),
    );
}

/** A word wider than a line in parts of equally many letters that fit; any other word as it is. */
function divide(word: Piece, size: number, width: number): readonly Piece[] {
  if (textWidth(word.text, size) <= width) return [word];
  const letters = graphemes(word.text);
  for (let length = letters.length - 1; length > 0; length--) {
    const parts = Array.from({ length: Math.ceil(letters.length / length) }, (_, index) =>
      letters.slice(index * length, (index + 1) * length).join(''),
    );
    if (parts.every((part) => textWidth(part, size) <= width)) {
      return parts.map((text, index) => ({ text, spaceBefore: index === 0 && word.spaceBefore }));
    }
  }
  return [word];
}
