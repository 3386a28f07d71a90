import { leadType } from './paper-heights.ts';
import { SHEET, TYPES } from './sheet.ts';
import { widthOf } from './text-width.ts';

/** The class of a lead's headline, by the size in which it was reckoned. */
export function leadSize(title: string): 'lead-story--large' | 'lead-story--middle' | 'lead-story--small' {
  const { size } = leadType(title);
  if (size === TYPES.leadLarge.size) return 'lead-story--large';
  return size === TYPES.leadMiddle.size ? 'lead-story--middle' : 'lead-story--small';
}

/** "Free" stands at the right of the name. */
const FREE = 80;

/** The class of the paper's name, which takes one line: 44, 34 or 26 point. */
export function nameSize(
  name: string,
): 'paper-masthead--large' | 'paper-masthead--middle' | 'paper-masthead--small' {
  const room = SHEET.width - FREE;
  const fits = (size: number) => widthOf(name, { size, bold: true }) <= room;
  if (fits(44)) return 'paper-masthead--large';
  return fits(34) ? 'paper-masthead--middle' : 'paper-masthead--small';
}
