import { hub, now } from '../items.ts';
import type { Frame } from '../layouts/frame.ts';
import { hubImage } from './item-pictures.ts';
import { siteAlerts } from './site-alerts.ts';
import { siteKinds } from './site-kinds.ts';
import { siteSubjects } from './site-subjects.ts';
import { standingPages } from './standing-pages.ts';

/** What stands around every page of this hub. */
export async function frame(): Promise<Frame> {
  const { places } = await siteSubjects();
  const kinds = await siteKinds();
  const sections = [
    { name: 'News', path: '/news/', shown: true },
    { name: "What's on", path: '/events/', shown: kinds.has('event') },
    { name: 'Have your say', path: '/have-your-say/', shown: kinds.has('consultation') },
    { name: 'You said, we did', path: '/you-said-we-did/', shown: kinds.has('you-said-we-did') },
    { name: 'This week', path: '/this-week/', shown: true },
    { name: 'By place', path: '/places/', shown: places.length > 0 },
  ];
  const menu = sections.filter(({ shown }) => shown).map(({ name, path }) => ({ name, path }));
  const { current: alerts } = await siteAlerts();
  return { hub, now, alerts, pages: await standingPages(), menu, image: hubImage };
}
