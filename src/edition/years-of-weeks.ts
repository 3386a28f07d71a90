import type { Edition } from './running-order.ts';
import { weekPath, writeWeek } from './week.ts';

/** Weeks as rows of a list, by the year of their Monday. */
export interface YearOfWeeks {
  /** `2026` */
  readonly year: string;
  readonly weeks: readonly { readonly name: string; readonly path: string; readonly count: number }[];
}

/** Editions by year, in the order given, each with how many items were published in its week. */
export function yearsOfWeeks(
  editions: readonly Pick<Edition<unknown>, 'monday' | 'count'>[],
): readonly YearOfWeeks[] {
  return [...Map.groupBy(editions, ({ monday }) => monday.slice(0, 4))].map(([year, of]) => ({
    year,
    weeks: of.map(({ monday, count }) => ({ name: writeWeek(monday), path: weekPath(monday), count })),
  }));
}
