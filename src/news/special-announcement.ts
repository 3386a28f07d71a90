import { fullUrl, type Hub } from '../hub/hub.ts';
import type { Item } from './item.ts';
import { namesOf } from './kicker.ts';

/** An alert as https://schema.org/SpecialAnnouncement, beside its article: when it was posted, until when and where it holds. */
export function specialAnnouncement(
  item: Pick<
    Item,
    'path' | 'title' | 'summary' | 'language' | 'published' | 'updated' | 'expires' | 'topics' | 'places'
  >,
  hub: Pick<Hub, 'site' | 'name' | 'topics' | 'places'>,
): Readonly<Record<string, unknown>> {
  const [category] = namesOf(item.topics, hub.topics);
  const where = namesOf(item.places, hub.places).map((name) => ({ '@type': 'Place', name }));
  return {
    '@context': 'https://schema.org',
    '@type': 'SpecialAnnouncement',
    url: fullUrl(hub, item.path),
    name: item.title,
    text: item.summary,
    inLanguage: item.language,
    datePosted: item.published,
    dateModified: item.updated ?? item.published,
    expires: item.expires,
    category,
    spatialCoverage: where.length > 0 ? where : undefined,
    webFeed: fullUrl(hub, '/alerts.xml'),
    publisher: { '@type': 'Organization', name: hub.name, url: fullUrl(hub, '/') },
  };
}
