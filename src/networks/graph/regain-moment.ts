import { recordOf } from '../fields.ts';
import { momentAfter } from '../moments.ts';

/** What is longer than a week is not believed. In minutes, as Graph counts. */
const LONGEST = 7 * 24 * 60;

/**
 * When Graph takes calls again, `2026-11-22T12:19:00Z`, where it says: in minutes, for each limit of each business, in
 * https://developers.facebook.com/docs/graph-api/overview/rate-limiting#headers-2
 */
export function regainMoment(headers: Headers | undefined, now: string): string | undefined {
  const minutes = Math.max(0, ...usesIn(headers?.get('x-business-use-case-usage')).map(minutesOf));
  if (minutes === 0 || minutes > LONGEST) return undefined;
  return momentAfter(now, minutes * 60_000);
}

function usesIn(header: string | null | undefined): readonly unknown[] {
  try {
    return Object.values(recordOf(JSON.parse(header ?? ''))).flat();
  } catch {
    return [];
  }
}

function minutesOf(use: unknown): number {
  const minutes = recordOf(use)['estimated_time_to_regain_access'];
  return typeof minutes === 'number' ? minutes : 0;
}
