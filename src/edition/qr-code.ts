import encodeQR from 'qr';

/** A QR code as a drawing: one path of horizontal strokes, a unit a module. */
export interface QrCode {
  /** Units of the whole, the quiet zone included. */
  readonly size: number;
  /** Strokes one unit thick. */
  readonly path: string;
}

/** The empty margin that a reader needs, in modules: ISO/IEC 18004, 5.3.8. */
const QUIET = 4;

/** A text as a QR code that can be read with 15% of it dirty or torn: 20 mm is enough for an address of 42 letters. */
export function qrCode(text: string): QrCode {
  // The package draws a margin of one module at least.
  const bordered = encodeQR(text, 'raw', { ecc: 'medium', border: 1 });
  const rows = bordered.slice(1, -1).map((row) => row.slice(1, -1));
  return { size: rows.length + 2 * QUIET, path: rows.map(strokes).join('') };
}

/** One row: a move to its first dark module, then strokes and moves that say how far. */
function strokes(row: readonly boolean[], y: number): string {
  const runs = [
    ...row
      .map((dark) => (dark ? '#' : ' '))
      .join('')
      .matchAll(/#+/g),
  ];
  let at = 0;
  return runs
    .map(({ 0: { length }, index }, place) => {
      const move = place === 0 ? `M${index + QUIET} ${y + QUIET + 0.5}` : `m${index - at} 0`;
      at = index + length;
      return `${move}h${length}`;
    })
    .join('');
}
