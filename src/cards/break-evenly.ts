/** A stretch of text that no line end may divide. */
export interface Piece {
  readonly text: string;
  /** Whether a space stands before it when it does not begin a line. */
  readonly spaceBefore: boolean;
}

/** The first pieces of a text set in a number of lines. */
interface Setting {
  readonly lines: readonly string[];
  /** The sum of the squares of the lines' widths: of settings in as many lines, the least is the most even. */
  readonly cost: number;
}

/**
 * Breaks a text into as few lines as `width` allows, and these as even as can be.
 * @param measure the width of a text, in the unit of `width`: that of two texts together is the sum of theirs.
 * @returns nothing when it needs more than `mostLines`, or holds a piece wider than a line.
 */
export function breakEvenly(
  pieces: readonly Piece[],
  measure: (text: string) => number,
  width: number,
  mostLines: number,
): readonly string[] | undefined {
  const space = measure(' ');
  const measured = pieces.map((piece) => ({ ...piece, width: measure(piece.text) }));
  const total = measured.reduce((sum, piece) => sum + piece.width, 0);
  if (total > width * mostLines || measured.some((piece) => piece.width > width)) return undefined;

  // By how many pieces are set: the most even setting of them in as many lines as have been gone through.
  let best = new Map<number, Setting>([[0, { lines: [], cost: 0 }]]);
  for (let count = 1; count <= mostLines; count++) {
    const next = new Map<number, Setting>();
    for (const [start, { lines, cost }] of best) {
      let line = '';
      let length = 0;
      for (const [index, piece] of measured.slice(start).entries()) {
        const gap = index > 0 && piece.spaceBefore;
        line += `${gap ? ' ' : ''}${piece.text}`;
        length += (gap ? space : 0) + piece.width;
        if (length > width) break;
        const end = start + index + 1;
        const rival = next.get(end);
        if (!rival || cost + length ** 2 < rival.cost) {
          next.set(end, { lines: [...lines, line], cost: cost + length ** 2 });
        }
      }
    }
    const whole = next.get(pieces.length);
    if (whole) return whole.lines;
    best = next;
  }
  return undefined;
}
