import { breakEvenly, type Piece } from './break-evenly.ts';
import { drawn, graphemes, textWidth } from './glyphs.ts';

/** The distance from line to line, as a part of the size. */
export const LEADING = 1.14;

/** A size in pixels, and the most lines that a title of it may take. */
type Size = readonly [size: number, mostLines: number];

/** The room that a card has for its title: widths in pixels, and sizes of which the first that fits is taken. */
export interface TitleSpace {
  readonly width: number;
  /** At these no line ends at a hyphen: `drop-in` stays whole as long as the title is large even so. */
  readonly wholeSizes: readonly Size[];
  readonly sizes: readonly Size[];
  /** The widest a title may be whose words `width` cannot hold. */
  readonly widest: number;
  readonly wideSizes: readonly Size[];
  /** For a word that no line can hold: it is divided. 110 of the font's widest letters fit the last. */
  readonly dividedSizes: readonly Size[];
}

/**
 * The title of a card of 1200×630. It is as wide as the centre square less a margin of 20 pixels on each side: what a crop
 * to a square leaves. Titles of the length we ask for (20 to 65 characters) come out at 56 and above; the two smallest
 * keep the longest inside the square as well. Words that the square cannot hold are as large as the whole width allows.
 */
export const LANDSCAPE_TITLE: TitleSpace = {
  width: 590,
  wholeSizes: [],
  sizes: [
    [84, 3],
    [76, 3],
    [70, 4],
    [64, 4],
    [60, 5],
    [56, 5],
    [52, 6],
    [48, 6],
  ],
  widest: 1040,
  wideSizes: [
    [60, 5],
    [56, 5],
    [48, 6],
  ],
  dividedSizes: [
    [48, 6],
    [40, 7],
    [30, 8],
  ],
};

/** The least size of a title that is large, on a card of 1080 pixels, in pixels. */
const LARGE = 84;

/** A space as wide everywhere, with as many lines of each size as its height holds. All in pixels. */
export function titleSpace(width: number, height: number, largest: number): TitleSpace {
  const linesAt = (size: number): Size => [size, Math.floor(height / (size * LEADING))];
  const sizes = Array.from({ length: Math.floor((largest - 48) / 8) + 1 }, (_, step) => largest - 8 * step);
  return {
    width,
    wholeSizes: sizes.filter((size) => size >= LARGE).map(linesAt),
    sizes: sizes.map(linesAt),
    widest: width,
    wideSizes: [],
    dividedSizes: [64, 56, 48, 40, 30].map(linesAt),
  };
}

/** A text set in lines: its size in pixels and the width of its widest line. */
export interface SetText {
  readonly size: number;
  readonly lines: readonly string[];
  readonly width: number;
}

/**
 * Sets a title in even lines, as large as it can be, and never cut. Only one of so many long words that the width cannot
 * hold them is set wider.
 */
export function fitTitle(
  title: string,
  { width, wholeSizes, sizes, widest, wideSizes, dividedSizes }: TitleSpace,
): SetText {
  const pieces = piecesOf(title);
  return (
    firstFit(wholeSizes, width, () => wordsOf(title)) ??
    firstFit(sizes, width, () => pieces) ??
    firstFit(wideSizes, widest, () => pieces) ??
    firstFit(dividedSizes, widest, (size) => pieces.flatMap((piece) => divide(piece, size, widest))) ??
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

/** Words, and the parts of words joined by a hyphen, dash or stroke between letters. */
function piecesOf(text: string): readonly Piece[] {
  return wordsOf(text).flatMap(({ text: word }) =>
    word.split(/(?<=\p{L}[-–—/])(?=\p{L})/u).map((part, index) => ({ text: part, spaceBefore: index === 0 })),
  );
}

/** Words. A number keeps to the capitalised word after it, as in 12 November. */
function wordsOf(text: string): readonly Piece[] {
  return drawn(text)
    .replace(/(?<=(?:^| )\d{1,2}) (?=\p{Lu})/gu, '\u00A0')
    .split(' ')
    .map((word) => ({ text: word, spaceBefore: true }));
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
