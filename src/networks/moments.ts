/** A day of 24 hours, in milliseconds. */
export const DAY = 24 * 60 * 60 * 1000;

/** Milliseconds since 1970 → the moment, cut to the second: `2026-11-22T12:00:00Z`. */
export function momentAt(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 'YYYY-MM-DDTHH:MM:SS'.length)}Z`;
}

/** A moment so many milliseconds later, or before it. */
export function momentAfter(moment: string, ms: number): string {
  return momentAt(Date.parse(moment) + ms);
}

/** The next midnight in UTC: when networks begin to count the calls of a day anew. */
export function nextMidnight(moment: string): string {
  return momentAt(Math.floor(Date.parse(moment) / DAY + 1) * DAY);
}

/** Whether so many milliseconds have gone by since a moment. */
export function hasPassed(since: string, ms: number, now: string): boolean {
  return Date.parse(now) >= Date.parse(since) + ms;
}
