import { momentAt } from './moments.ts';

/** A network that names a moment further away than this, in milliseconds, is not believed: a week. */
const FURTHEST = 7 * 24 * 60 * 60 * 1000;

/** A number from which on a reset is a moment (seconds since 1970), not a wait: September 2001. */
const FIRST_EPOCH = 1_000_000_000;

/** How networks spell the moment of a reset: the last is X's (https://docs.x.com/x-api/fundamentals/rate-limits). */
const RESETS = ['ratelimit-reset', 'x-ratelimit-reset', 'x-rate-limit-reset'];

/**
 * When a call that was one too many may be made again, `2026-11-22T12:00:17Z`, if the network said.
 * `Retry-After` is seconds or a date (https://www.rfc-editor.org/rfc/rfc9110#field.retry-after);
 * `RateLimit-Reset` is seconds since 1970 on Bluesky and X, and seconds to wait elsewhere.
 */
export function retryMoment(headers: Headers, now: string): string | undefined {
  const from = Date.parse(now);
  const moments = [
    after(headers.get('retry-after'), from),
    ...RESETS.map((name) => reset(headers.get(name), from)),
  ];
  const moment = moments.find((ms) => ms > from && ms - from <= FURTHEST);
  return moment === undefined ? undefined : momentAt(Math.ceil(moment / 1000) * 1000);
}

function after(value: string | null, from: number): number {
  if (value === null) return Number.NaN;
  return isNumber(value) ? from + Number(value) * 1000 : Date.parse(value);
}

function reset(value: string | null, from: number): number {
  if (value === null) return Number.NaN;
  if (!isNumber(value)) return Date.parse(value);
  return Number(value) >= FIRST_EPOCH ? Number(value) * 1000 : from + Number(value) * 1000;
}

function isNumber(value: string): boolean {
  return /^\d+(\.\d+)?$/.test(value.trim());
}
