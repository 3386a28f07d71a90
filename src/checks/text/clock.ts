/** A time of day as somebody wrote it. */
export interface WrittenClock {
  readonly text: string;
  readonly hour: number;
  readonly minute: number;
  /** Which half of the day it says. */
  readonly half?: 'am' | 'pm';
  /** What it is written like. */
  readonly form: 'word' | 'half' | 'colon' | 'dot' | 'bare';
}

/** Minutes since midnight; 1440 for the midnight that ends a day. */
export type Minutes = number;

const HOUR = 60;
const NOON: Minutes = 12 * HOUR;
const DAY: Minutes = 24 * HOUR;

/** Of a time that does not say its half: from this hour on it is taken for the morning first, as clinics have it. */
const MORNING_FROM = 7;

const WRITTEN =
  /^(?:(?:12\s?)?(?<word>noon|midday|midnight)|(?<hour>\d{1,2})(?:(?<mark>[:.])(?<minute>\d{2}))?(?:\s?(?<half>[ap])\.?\s?m\.?)?(?:\s?(?:hrs|hours))?)$/i;

/** A time as it stands in a text → what it says; nothing for what no clock shows. */
export function readClock(text: string): WrittenClock | undefined {
  const { word, hour, mark, minute = '0', half } = WRITTEN.exec(text)?.groups ?? {};
  if (word !== undefined) {
    return { text, hour: word.toLowerCase() === 'midnight' ? 0 : 12, minute: 0, form: 'word' };
  }
  if (hour === undefined) return undefined;
  const [hours, minutes] = [Number(hour), Number(minute)];
  if (hours > 24 || minutes > 59 || (hours === 24 && minutes > 0)) return undefined;
  const said = half === undefined ? undefined : half.toLowerCase() === 'a' ? 'am' : 'pm';
  const form = said ? 'half' : mark === ':' ? 'colon' : mark === '.' ? 'dot' : 'bare';
  return { text, hour: hours, minute: minutes, form, ...(said && { half: said }) };
}

/** Whether it is written for a clock of 24 hours: 17:30, 09:00. */
export function isOf24Hours({ text, hour, form }: WrittenClock): boolean {
  return (form === 'colon' || form === 'dot') && (hour > 12 || text.startsWith('0'));
}

/** Which times it may be, the likelier first. */
export function timesOf(clock: WrittenClock): readonly Minutes[] {
  const { hour, minute, half, form } = clock;
  const onFace = (hour % 12) * HOUR + minute;
  if (half !== undefined) return [hour > 12 ? hour * HOUR + minute : onFace + (half === 'pm' ? NOON : 0)];
  if (form === 'word' || isOf24Hours(clock) || hour > 12) return [hour * HOUR + minute];
  const isMorning = hour >= MORNING_FROM && hour < 12;
  return isMorning ? [onFace, onFace + NOON] : [onFace + NOON, onFace];
}

/** From when to when, where one of the two does not say its half: the likelier first. */
export function spansOf(from: WrittenClock, to: WrittenClock): readonly (readonly [Minutes, Minutes])[] {
  const [starts, ends] = [timesOf(from), timesOf(to)];
  const [first = 0] = starts;
  if (starts.length === 1 && ends.length === 1) return [[first, ends[0] ?? 0]];
  if (isOf24Hours(from) || isOf24Hours(to)) {
    return [[from.hour * HOUR + from.minute, to.hour * HOUR + to.minute]];
  }
  if (ends.length === 1) {
    const end = ends[0] === 0 ? DAY : (ends[0] ?? 0);
    return [[latestBefore(end, starts), ends[0] ?? 0]];
  }
  return starts.map((start) => [start, earliestAfter(start, ends)] as const);
}

/** `5:30pm`, `5pm`, `midday`, `midnight`, as the NHS writes times. */
export function writeMinutes(minutes: Minutes): string {
  const [hour, minute] = [Math.floor(minutes / HOUR) % 24, minutes % HOUR];
  if (minute === 0 && hour === 0) return 'midnight';
  if (minute === 0 && hour === 12) return 'midday';
  const past = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  return `${hour % 12 === 0 ? 12 : hour % 12}${past}${hour < 12 ? 'am' : 'pm'}`;
}

function latestBefore(end: Minutes, starts: readonly Minutes[]): Minutes {
  const before = starts.filter((start) => start < end);
  return before.length === 0 ? Math.max(...starts) : Math.max(...before);
}

function earliestAfter(start: Minutes, ends: readonly Minutes[]): Minutes {
  const after = ends.filter((end) => end > start);
  return after.length === 0 ? Math.min(...ends) : Math.min(...after);
}
