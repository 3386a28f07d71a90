import table from './rtl-glyphs.json' with { type: 'json' };

/** A font for scripts from right to left, as Pango is asked for it. Each has the letters and digits of English too. */
interface ShapedFont {
  /** The name of the family inside the file. */
  readonly family: string;
  /**
   * The distance from line to line, as a part of what the font itself asks for, which is as for running text with all its marks:
   * that of a title, and that of one whose lines would run into each other.
   */
  readonly lineHeights: readonly [tight: number, open: number];
}

/** Noto, under the SIL Open Font License. */
export const RTL_FONTS = {
  /** Arabic, Persian, Pashto, Sorani Kurdish and others. */
  arabic: { family: 'Noto Sans Arabic Bold', lineHeights: [0.66, 0.85] },
  /** The slanted hand in which Urdu and western Punjabi are read. */
  nastaliq: { family: 'Noto Nastaliq Urdu Bold', lineHeights: [0.8, 1] },
  hebrew: { family: 'Noto Sans Hebrew Bold', lineHeights: [0.86, 1] },
} as const satisfies Readonly<Record<string, ShapedFont>>;

export type RtlFont = keyof typeof RTL_FONTS;

/** sha-256 of the bytes of each font, in hexadecimal: another font makes other cards. */
export const RTL_FONT_HASHES: Readonly<Record<RtlFont, string>> = {
  arabic: table.arabic.hash,
  nastaliq: table.nastaliq.hash,
  hebrew: table.hebrew.hash,
};

const POINTS: Readonly<Record<RtlFont, ReadonlySet<number>>> = {
  arabic: pointsOf(table.arabic.points),
  nastaliq: pointsOf(table.nastaliq.points),
  hebrew: pointsOf(table.hebrew.points),
};

/** Of some characters, as a reader counts them, those that a font lacks. What only steers the writing is never missing. */
export function lackedByRtlFont(font: RtlFont, characters: readonly string[]): readonly string[] {
  return characters.filter((character) =>
    [...character].some((point) => !/\p{Cf}|\s/u.test(point) && !POINTS[font].has(point.codePointAt(0) ?? 0)),
  );
}

/** All fonts, that which readers of the language expect first. */
export function rtlFontsFor(language: string): readonly [RtlFont, RtlFont, RtlFont] {
  if (/^(ur|pnb)\b/i.test(language)) return ['nastaliq', 'arabic', 'hebrew'];
  if (/^(he|yi)\b/i.test(language)) return ['hebrew', 'arabic', 'nastaliq'];
  return ['arabic', 'hebrew', 'nastaliq'];
}

/** `30-39 a3` → the code points. */
function pointsOf(ranges: string): ReadonlySet<number> {
  const points = new Set<number>();
  for (const range of ranges.split(' ')) {
    const [first = '', last = first] = range.split('-');
    for (let point = Number.parseInt(first, 16); point <= Number.parseInt(last, 16); point++)
      points.add(point);
  }
  return points;
}
