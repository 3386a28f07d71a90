import { itemHtml } from '../item-html.ts';
import { hub, items, now, receiptsOf, type SiteItem } from '../items.ts';
import { monthOf } from '../news/archive.ts';
import { versionsByItem } from '../news/languages.ts';
import { neighboursByItem } from '../news/neighbours.ts';
import { relatedByItem } from '../news/related.ts';
import { subjectsOf } from '../news/subjects.ts';
import { frame } from './frame.ts';
import { ownPicture, sharedImage } from './item-pictures.ts';
import { siteSubjects } from './site-subjects.ts';

/** The pages of those live items whose files end so, `.md` or `.mdx`, each with what stands around it. */
export async function itemPaths(ending: '.md' | '.mdx') {
  const live = await items();
  const { topics, places } = await siteSubjects();
  const versions = versionsByItem(live);
  const neighbours = neighboursByItem(live);
  const related = relatedByItem(live);
  return live
    .filter(({ file }) => file.endsWith(ending))
    .map((item) => ({
      params: { item: item.path.split('/').at(-2) },
      props: {
        item,
        subjects: [...subjectsOf(item.topics, topics), ...subjectsOf(item.places, places)],
        versions: versions.get(item.id) ?? [],
        neighbours: neighbours.get(item.id) ?? {},
        related: related.get(item.id) ?? [],
      },
    }));
}

/** What is known of an item only when its page is rendered. */
export async function itemFacts(item: SiteItem) {
  return {
    frame: await frame(),
    now,
    revision: item.revision,
    html: await itemHtml(item),
    picture: ownPicture(item),
    image: sharedImage(item),
    month: monthOf(item, hub.timeZone),
    receipts: await receiptsOf(item.id),
  };
}
