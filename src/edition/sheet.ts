import type { Type } from './text-width.ts';

/** Points in a millimetre. */
const MM = 72 / 25.4;

/**
 * The measures of the two-sided paper in points, which `styles/paper.scss` repeats: A4 with margins of 10 and 11 mm,
 * three columns 6 mm apart. Half a millimetre of the height stays empty, so that no printer makes a third page of it.
 */
export const SHEET = {
  height: 276.5 * MM,
  width: 188 * MM,
  column: ((188 - 12) / 3) * MM,
  wide: ((188 - 12) / 3) * 2 * MM + 6 * MM,
  /** Between two stories of a column, the line between them included. */
  gap: 17,
} as const;

/** A QR code is a square of 20 mm; words keep 2 mm away from it. */
export const CODE = { side: 20 * MM, width: 22 * MM, height: 21 * MM } as const;

/** The letters of the paper: nothing is smaller than 14 point. */
export const TYPES = {
  body: { size: 14, leading: 17.5, bold: false },
  strong: { size: 14, leading: 17.5, bold: true },
  headline: { size: 16, leading: 19, bold: true },
  standfirst: { size: 17, leading: 21, bold: false },
  title: { size: 20, leading: 24, bold: true },
  leadLarge: { size: 34, leading: 37, bold: true },
  leadMiddle: { size: 29, leading: 32, bold: true },
  leadSmall: { size: 24, leading: 27, bold: true },
  name: { size: 36, leading: 40, bold: true },
  phone: { size: 20, leading: 24, bold: true },
  national: { size: 32, leading: 36, bold: true },
} as const satisfies Readonly<Record<string, Type>>;

/** What stands around the columns: masthead and foot of the first side, head line of the second. */
export const FURNITURE = { masthead: 84, foot: 26, headLine: 30 } as const;

/** The width of a word in a table's second column, and of its first, in points. */
export const TABLE = { when: 122, what: ((188 - 12) / 3) * 2 * MM + 6 * MM - 122 - 12 } as const;
