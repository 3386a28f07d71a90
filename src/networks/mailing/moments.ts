/** A moment so many milliseconds later, `2026-11-22T12:00:00Z`. */
export function momentAfter(moment: string, ms: number): string {
  return `${new Date(Date.parse(moment) + ms).toISOString().slice(0, 'YYYY-MM-DDTHH:MM:SS'.length)}Z`;
}

/** Whether so many milliseconds have gone by since a moment. */
export function hasPassed(since: string, ms: number, now: string): boolean {
  return Date.parse(now) >= Date.parse(since) + ms;
}
