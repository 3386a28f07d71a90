import table from './glyphs.json' with { type: 'json' };

/**
 * The parts of Arimo Bold (SIL Open Font License) that cards are drawn with, in the order in which a character is
 * looked for. Each is a family of its own: two fonts of one name do not complement each other in satori.
 */
export const FONT_PARTS = [
  'latin',
  'latin-ext',
  'vietnamese',
  'greek',
  'greek-ext',
  'cyrillic',
  'cyrillic-ext',
  'hebrew',
] as const;

/** sha-256 of the bytes of all parts, in hexadecimal: another font makes other cards. */
export const FONT_HASH: string = table.hash;

const WIDTHS = widthsFrom(table.advances);
const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * The characters of a text that Arimo lacks, each once, as a reader counts them: `['🎄', '日']`.
 * Spaces and line ends are never missing.
 */
export function arimoLacks(text: string): readonly string[] {
  const missing = graphemes(drawn(text)).filter(
    (character) => character.trim() !== '' && [...character].some((point) => !WIDTHS.has(point)),
  );
  return [...new Set(missing)];
}

/** The characters of a text as a reader counts them. */
export function graphemes(text: string): readonly string[] {
  return [...GRAPHEMES.segment(text)].map(({ segment }) => segment);
}

/** The width of a text in pixels at a size in pixels, kerning left out; a character the font lacks is one em. */
export function textWidth(text: string, size: number): number {
  const units = [...text].reduce((sum, point) => sum + (WIDTHS.get(point) ?? table.unitsPerEm), 0);
  return (units * size) / table.unitsPerEm;
}

/** A text as cards draw it: composed characters, one space between words. */
export function drawn(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();
}

/** Advance in font units → ranges of code points, `30-39 a3`, turned round: character → advance. */
function widthsFrom(advances: Readonly<Record<string, string>>): ReadonlyMap<string, number> {
  const widths = new Map<string, number>();
  for (const [advance, ranges] of Object.entries(advances)) {
    for (const range of ranges.split(' ')) {
      const [first = '', last = first] = range.split('-');
      for (let point = Number.parseInt(first, 16); point <= Number.parseInt(last, 16); point++) {
        widths.set(String.fromCodePoint(point), Number(advance));
      }
    }
  }
  return widths;
}
