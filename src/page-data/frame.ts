import { hub, now, pages } from '../items.ts';
import type { Frame } from '../layouts/frame.ts';
import { hubImage } from './item-pictures.ts';
import { siteAlerts } from './site-alerts.ts';
import { siteSubjects } from './site-subjects.ts';

/** What stands around every page of this hub. */
export async function frame(): Promise<Frame> {
  const { topics, places } = await siteSubjects();
  const sections = [
    { name: 'All news', path: '/news/', shown: true },
    { name: 'Topics', path: '/topics/', shown: topics.length > 0 },
    { name: 'Places', path: '/places/', shown: places.length > 0 },
    { name: 'Subscribe', path: '/subscribe/', shown: true },
  ];
  const menu = sections.filter(({ shown }) => shown).map(({ name, path }) => ({ name, path }));
  const { current: alerts } = await siteAlerts();
  return { hub, now, alerts, pages: await pages(), menu, image: hubImage };
}
