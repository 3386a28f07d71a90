/** How far a curve may be from the lines that stand for it, in pixels. At 0.1 edges of letters are visibly off. */
const FLATNESS = 0.05;

const [SPACE, MINUS, POINT, ZERO, NINE] = [32, 45, 46, 48, 57];

/**
 * The straight lines round an outline, each as x and y of its start and x and y of its end. Every part is closed, as filling
 * has it.
 * @param outline the `d` of an SVG path, as satori writes it: M, L, Q and Z alone, with decimals.
 * @returns nothing for any other path.
 */
export function outlineLines(outline: string): readonly number[] | undefined {
  const lines: number[] = [];
  let [startX, startY, x, y] = [0, 0, 0, 0];
  let at = 0;
  let isKnown = true;

  // By hand: a regular expression for the numbers takes three times as long.
  const number = (): number => {
    let code = outline.charCodeAt(at);
    if (code === SPACE) code = outline.charCodeAt(++at);
    const negative = code === MINUS;
    if (negative) code = outline.charCodeAt(++at);
    const start = at;
    let digits = 0;
    let divisor = 0;
    for (; ; code = outline.charCodeAt(++at)) {
      if (code >= ZERO && code <= NINE) {
        digits = digits * 10 + code - ZERO;
        divisor *= 10;
      } else if (code === POINT && divisor === 0) divisor = 1;
      else break;
    }
    if (at === start) isKnown = false;
    const size = divisor > 1 ? digits / divisor : digits;
    return negative ? -size : size;
  };
  const lineTo = (toX: number, toY: number): void => {
    lines.push(x, y, toX, toY);
    [x, y] = [toX, toY];
  };
  const curveTo = (byX: number, byY: number, toX: number, toY: number): void => {
    const [fromX, fromY] = [x, y];
    const bend = Math.abs(fromX - 2 * byX + toX) + Math.abs(fromY - 2 * byY + toY);
    const steps = Math.max(1, Math.ceil(Math.sqrt(bend / (4 * FLATNESS))));
    for (let step = 1; step <= steps; step++) {
      const [after, before] = [step / steps, 1 - step / steps];
      lineTo(
        before * before * fromX + 2 * before * after * byX + after * after * toX,
        before * before * fromY + 2 * before * after * byY + after * after * toY,
      );
    }
  };

  const close = (): void => {
    if (x !== startX || y !== startY) lineTo(startX, startY);
  };

  while (at < outline.length) {
    const command = outline[at++];
    if (command === 'L') lineTo(number(), number());
    else if (command === 'Q') curveTo(number(), number(), number(), number());
    else if (command === 'Z') close();
    else if (command === 'M') {
      close();
      [startX, startY] = [number(), number()];
      [x, y] = [startX, startY];
    } else if (command !== ' ') return undefined;
  }
  close();
  return isKnown ? lines : undefined;
}
