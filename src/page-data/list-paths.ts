import { hub } from '../items.ts';
import { eventMonths } from '../news/events/months.ts';
import { siteArchive } from './archive-paths.ts';
import { siteEvents } from './site-events.ts';
import { SITE_PAGES } from '../news/site-pages.ts';
import { weekPath } from '../edition/week.ts';
import { siteEditions } from './editions.ts';
import { siteSubjects } from './site-subjects.ts';
import { standingPages } from './standing-pages.ts';

/** The addresses of all pages but items and the days of a month, without the base path. */
export async function listPaths(): Promise<readonly string[]> {
  const years = await siteArchive();
  const { topics, places } = await siteSubjects();
  const { editions } = await siteEditions();
  const lists = [
    ...years,
    ...years.flatMap(({ months }) => months),
    ...topics,
    ...places,
    ...eventMonths(await siteEvents(), hub.timeZone),
    ...editions.map(({ monday }) => ({ path: weekPath(monday) })),
    ...(await standingPages()),
    ...Object.values(SITE_PAGES),
  ];
  return [
    '/',
    '/news/',
    '/alerts/',
    '/notices/',
    '/events/',
    '/have-your-say/',
    '/you-said-we-did/',
    '/stories/',
    '/topics/',
    '/places/',
    '/subscribe/',
    '/search/',
    '/this-week/',
    '/this-week/past/',
    ...lists.map(({ path }) => path),
  ];
}
