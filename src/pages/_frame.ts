import { hub, items, now, pages } from '../items.ts';
import type { Frame } from '../layouts/frame.ts';
import { subjects } from '../news/subjects.ts';

/** What stands around every page of this hub. */
export async function frame(): Promise<Frame> {
  const live = await items();
  const sections = [
    { name: 'All news', path: '/news/', shown: true },
    { name: 'Topics', path: '/topics/', shown: subjects('topics', hub, live, now).length > 0 },
    { name: 'Places', path: '/places/', shown: subjects('places', hub, live, now).length > 0 },
    { name: 'Subscribe', path: '/subscribe/', shown: true },
  ];
  const menu = sections.filter(({ shown }) => shown).map(({ name, path }) => ({ name, path }));
  return { hub, pages: await pages(), menu };
}
