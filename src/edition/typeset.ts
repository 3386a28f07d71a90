import { widthOf, type Type } from './text-width.ts';

/** A column of text, in points. */
export interface Measure {
  readonly width: number;
  /** A picture at its right side, which lines that begin above its end go round. */
  readonly beside?: { readonly width: number; readonly until: number };
}

/** Browsers round: this much of a line stays empty in our reckoning. */
const CARE = 0.985;

/**
 * Where a text ends that begins at `y`, in points from the top of its block: set ragged, word by word, as a browser
 * sets it. A word longer than a line is divided.
 */
export function textEnd(text: string, type: Type, { width, beside }: Measure, y = 0): number {
  const room = (top: number) => CARE * (beside && top < beside.until ? width - beside.width : width);
  let top = y;
  let used = 0;
  for (const word of text.split(/[ \n\t]+|(?<=\w-)(?=\w)/).filter((one) => one !== '')) {
    const wide = widthOf(word, type);
    const space = used === 0 ? 0 : widthOf(' ', type);
    if (used > 0 && used + space + wide > room(top)) {
      top += type.leading;
      used = 0;
    }
    used += (used === 0 ? 0 : space) + wide;
    while (used > room(top)) {
      used -= room(top);
      top += type.leading;
    }
  }
  return used === 0 && top === y ? y : top + type.leading;
}
