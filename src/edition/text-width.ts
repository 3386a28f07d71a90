import { textWidth as boldWidth } from '../cards/glyphs.ts';

/**
 * Advances of the printable characters of ASCII in Arimo Regular, in thousandths of an em: those of Arial and of
 * Liberation Sans too, which were drawn to be as wide. What is not among them counts as in the bold, which is wider.
 */
const REGULAR = (
  '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 ' +
  '584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 ' +
  '278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 ' +
  '500 334 260 334 584'
)
  .split(' ')
  .map(Number);

const FIRST = 32;

/** How letters are set: size and distance of lines in points. */
export interface Type {
  readonly size: number;
  readonly leading: number;
  readonly bold: boolean;
}

/** The width of a text in points, kerning left out. */
export function widthOf(text: string, { size, bold }: Pick<Type, 'size' | 'bold'>): number {
  if (bold) return boldWidth(text, size);
  return [...text].reduce((sum, character) => sum + regular(character, size), 0);
}

function regular(character: string, size: number): number {
  const advance = REGULAR[character.charCodeAt(0) - FIRST];
  return advance === undefined ? boldWidth(character, size) : (advance * size) / 1000;
}
