import { hub, items } from '../items.ts';
import { archive, dayCounts } from '../news/archive.ts';
import { once } from '../news/once.ts';

/** The live items by year, month and day; sorted once a build. */
export async function siteArchive() {
  const live = await items();
  return once(live, 'archive', () => archive(live, hub.timeZone));
}

/** The pages of all years, each with its months and how many items they hold. */
export async function yearPaths() {
  const years = await siteArchive();
  return years.map(({ year, path, months }, at) => ({
    params: { year },
    props: {
      year: { year, path, months: months.map(({ month, path: of, count }) => ({ month, path: of, count })) },
      newer: step(years[at - 1]),
      older: step(years[at + 1]),
    },
  }));
}

/** The pages of all months, each with the ones before and after it. */
export async function monthPaths() {
  const months = (await siteArchive()).flatMap((year) => year.months);
  return months.map((month, at) => {
    const [year, number] = month.month.split('-');
    return {
      params: { year, month: number },
      props: { month, newer: monthStep(months[at - 1]), older: monthStep(months[at + 1]) },
    };
  });
}

/** The pages of the days of months that are split. */
export async function dayPaths() {
  const months = (await siteArchive()).flatMap((year) => year.months);
  return months
    .filter(({ split }) => split)
    .flatMap(({ days }) => {
      const rows = dayCounts(days, hub.timeZone);
      return days.map((day, at) => {
        const [year, month, number] = day.day.split('-');
        return {
          params: { year, month, day: number },
          props: { day, name: rows[at]?.name ?? day.day, newer: rows[at - 1], older: rows[at + 1] },
        };
      });
    });
}

function step(year: { readonly year: string; readonly path: string } | undefined) {
  return year && { year: year.year, path: year.path };
}

function monthStep(month: { readonly month: string; readonly path: string } | undefined) {
  return month && { month: month.month, path: month.path };
}
