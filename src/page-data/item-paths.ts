import { items, type SiteItem } from '../items.ts';
import { neighboursByItem } from '../news/neighbours.ts';
import { once } from '../news/once.ts';
import { relatedByItem } from '../news/related.ts';
import { subjectsOf } from '../news/subjects.ts';
import { siteSubjects } from './site-subjects.ts';
import { siteVersions } from './site-versions.ts';

/** The last part of an item's address: `2026-11-22-clinic` of `/news/2026-11-22-clinic/`. */
export function itemSlug({ path }: Pick<SiteItem, 'path'>): string {
  return path.split('/').at(-2) ?? '';
}

/** What stands around the items of this site, for all their pages. */
export async function itemSurroundings() {
  const live = await items();
  return {
    subjects: await siteSubjects(),
    versions: await siteVersions(),
    neighbours: once(live, 'neighbours', () => neighboursByItem(live)),
    related: once(live, 'related', () => relatedByItem(live)),
  };
}

/** What stands around one item. */
export function aroundItem(item: SiteItem, around: Awaited<ReturnType<typeof itemSurroundings>>) {
  const { topics, places } = around.subjects;
  return {
    subjects: [...subjectsOf(item.topics, topics), ...subjectsOf(item.places, places)].map(
      ({ name, path }) => ({ name, path }),
    ),
    versions: around.versions.get(item.id) ?? [],
    neighbours: around.neighbours.get(item.id) ?? {},
    related: around.related.get(item.id) ?? [],
  };
}

/** The pages of those live items whose files end so, `.md` or `.mdx`, each with what stands around it. */
export async function itemPaths(ending: '.md' | '.mdx') {
  const around = await itemSurroundings();
  return (await items())
    .filter(({ file }) => file.endsWith(ending))
    .map((item) => ({ params: { item: itemSlug(item) }, props: { item, ...aroundItem(item, around) } }));
}
