/** The furthest moment that a date can hold, in milliseconds since 1970. */
const FURTHEST = 8.64e15;

/** A moment as Graph writes it, `2026-11-22T12:00:00+0000` or seconds since 1970, in milliseconds since 1970; not a number when it is none. */
export function timeOf(value: unknown): number {
  const isSeconds = typeof value === 'number' || (typeof value === 'string' && /^\d{9,11}$/.test(value));
  const time = isSeconds ? Number(value) * 1000 : Date.parse(String(value));
  return Math.abs(time) <= FURTHEST ? time : Number.NaN;
}
