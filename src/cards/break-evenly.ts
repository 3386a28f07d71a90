/** A stretch of text that no line end may divide. */
export interface Piece {
  readonly text: string;
  /** Whether a space stands before it when it does not begin a line. */
  readonly spaceBefore: boolean;
}

interface Setting {
  readonly lines: readonly string[];
  /** The sum of the squares of the lines' widths: of settings in as many lines, the least is the most even. */
  readonly cost: number;
}

/**
 * Breaks a text into as few lines as `width` allows, and these as even as can be.
 * @param measure the width of a text, in the unit of `width`.
 * @returns nothing when it needs more than `mostLines`, or holds a piece wider than a line.
 */
export function breakEvenly(
  pieces: readonly Piece[],
  measure: (text: string) => number,
  width: number,
  mostLines: number,
): readonly string[] | undefined {
  // best[end]: the most even setting of the first `end` pieces in `count` lines.
  let best = new Map<number, Setting>([[0, { lines: [], cost: 0 }]]);
  for (let count = 1; count <= mostLines; count++) {
    const next = new Map<number, Setting>();
    for (const [start, { lines, cost }] of best) {
      let line = '';
      for (const [end, { text, spaceBefore }] of [...pieces.entries()].slice(start)) {
        line = end === start ? text : `${line}${spaceBefore ? ' ' : ''}${text}`;
        const length = measure(line);
        if (length > width) break;
        const setting = { lines: [...lines, line], cost: cost + length ** 2 };
        if (setting.cost < (next.get(end + 1)?.cost ?? Infinity)) next.set(end + 1, setting);
      }
    }
    const whole = next.get(pieces.length);
    if (whole) return whole.lines;
    best = next;
  }
  return undefined;
}
