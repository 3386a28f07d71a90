import { lengthOf, type Length } from './phone-number.ts';

/** A British phone number as somebody wrote it. */
export interface WrittenPhone {
  readonly start: number;
  readonly written: string;
  /** Beginning with 0, also where +44 was written. */
  readonly digits: string;
  /** As they were grouped, without the brackets and hyphens. */
  readonly groups: readonly string[];
  readonly length: Length;
}

const CANDIDATE =
  /(?<![\w+/.£-])(?:(?<!\d )|(?<=\b18001 ))(?:\+44|0044|\(0|0)(?:[ .()‐-–-]{0,3}\d){6,14}(?![\w:/]|-\d)/g;
const PHONES =
  /\b(?:call|phone|telephone|tel|mob|mobile|text|ring|dial|helpline|line|contact|fax|on|whatsapp)\b[^\n]{0,25}$/i;
const NO_PHONES =
  /\b(?:charity|company|registered|registration|reference|ref|isbn|issn|order|account|sort code|grant|trial|policy|NHS) ?(?:no\.?|number)?:? $/i;

/** The phone numbers in a text; "01632 960 001 24 hours a day" ends where a number can end. */
export function phonesIn(text: string): readonly WrittenPhone[] {
  return [...text.matchAll(CANDIDATE)].flatMap(({ 0: match, index: start }): readonly WrittenPhone[] => {
    const before = text.slice(Math.max(0, start - 40), start);
    if (NO_PHONES.test(before)) return [];
    const whole = [...match.matchAll(/\d+/g)].map(({ 0: group, index }) => ({
      group,
      end: index + group.length,
    }));
    const best = longestRight(whole.map(({ group }) => group));
    const used = whole.slice(0, best ?? whole.length);
    const groups = national(
      used.map(({ group }) => group),
      match,
    );
    const digits = groups.join('');
    const length = best === undefined ? lengthOf(digits) : 'right';
    const isPhone = length === 'right' ? /^0[1-37-9]/.test(digits) : isProbable(groups, PHONES.test(before));
    if (!isPhone) return [];
    const written = match.slice(0, used.at(-1)?.end);
    const bracket = /^\([^)]*$/.test(written) ? 1 : 0;
    return [{ start: start + bracket, written: written.slice(bracket), digits, groups, length }];
  });
}

/** How many groups from the left make a number that is right: as many as can be. */
function longestRight(groups: readonly string[]): number | undefined {
  for (let count = groups.length; count > 0; count--) {
    const digits = national(groups.slice(0, count), '').join('');
    if (digits.length >= 8 && lengthOf(digits) === 'right') return count;
  }
  return undefined;
}

/** Groups without the code of the country: +44 (0)20 7450 4000 → 020, 7450, 4000. */
function national(groups: readonly string[], match: string): readonly string[] {
  const [first = '', second = '', ...rest] = groups;
  const abroad = /^(?:00)?44/.test(first) || match.startsWith('+44');
  if (!abroad) return groups;
  const code = first.replace(/^(?:00)?44/, '');
  const more = code === '' ? [second, ...rest] : [code, second, ...rest];
  const [area = '', ...others] = more[0] === '0' ? more.slice(1) : more;
  return [area.startsWith('0') ? area : `0${area}`, ...others].filter((group) => group !== '');
}

/** Of a number with a digit too few or too many one has to be sure that it is a phone number at all. */
function isProbable(groups: readonly string[], afterWord: boolean): boolean {
  const digits = groups.join('');
  const area = groups[0] ?? '';
  const looks =
    /^0(?:1[1-9]|2[0-9]|3[03]|7[1-9]|80|84)/.test(digits) && digits.length >= 9 && digits.length <= 13;
  return looks && (afterWord || (groups.length > 1 && area.length >= 3 && area.length <= 5));
}
