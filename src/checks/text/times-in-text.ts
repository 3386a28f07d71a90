import { readClock, spansOf, timesOf, writeMinutes, isOf24Hours, type WrittenClock } from './clock.ts';

/** A time of day, or a span of time, as somebody wrote it in a sentence. */
export interface WrittenTime {
  readonly offset: number;
  readonly text: string;
  /** Minutes since midnight at which it begins; the likelier first, where it does not say which half of the day. */
  readonly from: readonly number[];
  /** As the NHS writes it, the likelier first. */
  readonly right: readonly string[];
}

const NUMBERS = String.raw`\d{1,2}(?:[:.]\d{2}(?!\d))?(?:\s?(?:[ap]\.\s?m(?:\.|\b)|[ap]\s?m\b)|\s?(?:hrs|hours)\b)?`;
const CLOCK = String.raw`(?:(?:12\s?)?(?:noon|midday|midnight)\b|${NUMBERS})`;
const BETWEEN = String.raw`\s{0,2}[-–—]\s{0,2}|\s{1,2}(?:to|and)\s{1,2}`;
const TIMES = new RegExp(
  String.raw`(?<![\w£$€:.,/#–—-])(?<from>${CLOCK})(?:(?<between>${BETWEEN})(?<to>${CLOCK}))?(?![\w%:/]|[.,]\d|-\w)`,
  'dgi',
);

/**
 * Four digits before "hours", where a clock of 24 hours shows them: 0900hrs, at 1730 hours, 0900-1700 hours. Without a nought
 * and without "at" they may as well count hours.
 */
const OTHER = String.raw`(?:\s?(?:[-–—]|to)\s?[0-2]\d:?[0-5]\d)?\s?`;
const MILITARY = new RegExp(
  String.raw`(?<!\w)(0\d|(?<=\bat\s|0\d{3}\s?(?:[-–—]|to)\s?)[12]\d|(?<=\b(?:from|until|by)\s|\d{4}\s?[-–—]\s?)[12]\d(?=\d\d${OTHER}hrs))([0-5]\d)(?=${OTHER}(?:hrs|hours)\b)`,
  'g',
);

/** What stands right before a number that is a time, and not a price, a ratio or a score. */
const SAYS_TIME =
  /(?:^|[(,:;|–]|\b(?:at|from|until|till|til|by|before|after|between|starts?|starting|begins?|beginning|opens?|opening|open|closes?|closing|doors|times?|finish(?:es)?|ends?|hours|\w{3,6}day|mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun|[ap]m|(?:19|20)\d\d))\s*$/i;

/** What stands near a time with a full stop in it, which could be a sum or a share as well. */
const NEAR_TIMES =
  /\b(?:times?|open|opens|closed?|closes|clinics?|sessions?|surgery|drop-in|doors|starts?|begins?|appointments?|meetings?|weekdays?|daily|every|tomorrow|today|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|june|july|august|september|october|november|december)\b/i;

/** What stands near figures. */
const FIGURES =
  /\b(?:rose|rises?|rising|fell|falls?|grew|dropped|increas\w+|decreas\w+|average|mean|median|rates?|scores?|per|compared)\b|[£$€%]/i;

/** What stands before a number that counts how long something took. */
const HOW_LONG = /\b(?:in|of|took|score[sd]?|won|ratio)\s+$/i;
/** What follows a number that is a day, or counts something. */
const NO_HOUR_AFTER =
  /^(?:st|nd|rd|th|\s*(?:\d|[Jj]an|[Ff]eb|[Mm]ar|[Aa]pr|[Mm]ay|[Jj]un|[Jj]ul|[Aa]ug|[Ss]ep|[Oo]ct|[Nn]ov|[Dd]ec))/;
const NO_TIME_AFTER =
  /^\s*(?:vision|ratio|split|minutes?|mins?|seconds?|secs?|per\b|million|miles?|km|kg|[A-Z]{2,3}\d)/;

/** The times in a text, the right ones too. Of what could be something else, only what its neighbours say is a time. */
export function timesIn(text: string): readonly WrittenTime[] {
  if (!/\d|noon|midday|midnight/i.test(text)) return [];
  const readable = text.replace(MILITARY, '$1:$2');
  return readable === text ? find(text) : find(readable).map((time) => inOriginal(time, text));
}

function find(text: string): readonly WrittenTime[] {
  const found: WrittenTime[] = [];
  const pattern = new RegExp(TIMES);
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const { from: first = '', between, to: last } = match.groups ?? {};
    const [from, to] = [readClock(first), last === undefined ? undefined : readClock(last)];
    const before = text.slice(0, match.index);
    const after = text.slice(match.index + match[0].length);
    const whole = { offset: match.index, text: match[0] };
    if (from && to && between !== undefined && isSpan(from, to, between, before, after)) {
      const spans = spansOf(from, to).slice(0, from.form === 'bare' ? 1 : 2);
      const joint = / and /i.test(between) ? 'and' : 'to';
      const right = spans.map(([a, b]) => `${writeMinutes(a)} ${joint} ${writeMinutes(b)}`);
      found.push({ ...whole, from: spans.map(([a]) => a), right });
      continue;
    }
    if (to) pattern.lastIndex = match.index + first.length;
    const rest = text.slice(match.index + first.length);
    if (!from || !isTime(from, before, rest)) continue;
    const times = timesOf(from);
    found.push({ offset: match.index, text: first, from: times, right: times.map(writeMinutes) });
  }
  return found;
}

function isTime(clock: WrittenClock, before: string, after: string): boolean {
  const { form, text, hour } = clock;
  if (form === 'half') return true;
  // "Noon" alone is a name as well.
  if (form === 'word') return !text.startsWith('N') || SAYS_TIME.test(before);
  if (form === 'bare' || hour > 23 || NO_TIME_AFTER.test(after) || HOW_LONG.test(before)) return false;
  if (form === 'colon') return isOf24Hours(clock) || SAYS_TIME.test(before);
  return isDotted(clock, before, after) && /\b(?:at|until|till|by|opens|closes)\s+$/i.test(before);
}

function isSpan(
  from: WrittenClock,
  to: WrittenClock,
  between: string,
  before: string,
  after: string,
): boolean {
  const says = [from, to].filter(({ form }) => form === 'half' || form === 'word').length;
  const dash = /[-–—]/.test(between);
  const spaced = /\s/.test(between);
  if (/and/.test(between) && !/\bbetween\s+$/i.test(before)) return false;
  if (NO_TIME_AFTER.test(after)) return false;
  if (from.form === 'bare' && to.form === 'bare') return dash && isNineToFive(from, to, before, after);
  if (to.form === 'bare')
    return from.form === 'half' && dash && !spaced && to.hour <= 12 && !NO_HOUR_AFTER.test(after);
  if (from.form === 'bare') {
    if (says === 0 || from.hour > 12 || from.hour === 0) return false;
    if (dash && !spaced) return true;
    const oneMore = /^\s*(?:[-–—]|to\b|until\b)/.test(after);
    return !oneMore && SAYS_TIME.test(before) && (before !== '' || !dash);
  }
  if (says > 0) return true;
  if (from.form === 'colon' && to.form === 'colon') {
    return isOf24Hours(from) || isOf24Hours(to) || SAYS_TIME.test(before);
  }
  const isLikely = dash || SAYS_TIME.test(before);
  return isLikely && isDotted(from, before, after) && isDotted(to, before, after);
}

/** "Monday to Friday 9-5", which is no time on any other clock. */
function isNineToFive(from: WrittenClock, to: WrittenClock, before: string, after: string): boolean {
  const isDay = from.hour >= 7 && from.hour <= 11 && to.hour >= 1 && to.hour <= 8;
  return isDay && /day,?:?\s+$/i.test(before) && !/^\s*(?:\w|[-–/])/.test(after);
}

/** Whether a number with a full stop in it is a time, as far as minutes and neighbours can say. */
function isDotted({ minute }: WrittenClock, before: string, after: string): boolean {
  const near = before.slice(-120) + after.slice(0, 120);
  return minute % 5 === 0 && NEAR_TIMES.test(near) && !FIGURES.test(near);
}

/** A time of a text in which colons were put into four digits, where it stands in the text as it was written. */
function inOriginal(time: WrittenTime, text: string): WrittenTime {
  const readable: number[] = [];
  let colons = 0;
  for (const { index } of text.matchAll(MILITARY)) readable.push(index + 2 + colons++);
  const moved = (offset: number): number => offset - readable.filter((colon) => colon < offset).length;
  const start = moved(time.offset);
  return { ...time, offset: start, text: text.slice(start, moved(time.offset + time.text.length)) };
}
