import type { SiteItem } from '../items.ts';
import { SUBJECT_PAGE_ITEMS, type Subject } from '../news/subjects.ts';
import { siteSubjects } from './site-subjects.ts';

/** The pages of all topics, each with the items that it shows. */
export async function topicPaths() {
  return (await siteSubjects()).topics.map((subject) => ({
    params: { topic: subject.id },
    props: { subject: { ...subject, items: subject.items.slice(0, SUBJECT_PAGE_ITEMS) } },
  }));
}

/** The pages of all places, each with the names of the others. */
export async function placePaths() {
  const { places } = await siteSubjects();
  return places.map((place) => ({
    params: { place: place.id },
    props: { place, others: places.filter((other) => other !== place).map(named) },
  }));
}

function named({ name, path }: Subject<SiteItem>) {
  return { name, path };
}
