import type { Hub } from '../hub/hub.ts';
import type { Item } from '../news/item.ts';

/** The formats in which each feed is written, and the names of their files. */
export const FEED_FILES = { rss: 'rss.xml', atom: 'atom.xml', json: 'feed.json' } as const;
export type FeedFormat = keyof typeof FEED_FILES;

/** What a feed is about: the whole hub, a topic, or a place. */
export interface Scope {
  /** `/`, `/topics/vaccinations/` or `/places/thornby/`: the feed's files lie there. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly holds: (item: Pick<Item, 'topics' | 'places'>) => boolean;
}

type ScopeHub = Pick<Hub, 'title' | 'name' | 'strapline' | 'topics' | 'places'>;

/** The feed of everything. */
export function hubScope(hub: ScopeHub): Scope {
  return { path: '/', title: hub.title, description: hub.strapline, holds: () => true };
}

/** A feed for each topic of the hub, also while nothing is filed under it: a reader may follow it already. */
export function topicScopes(hub: ScopeHub): readonly Scope[] {
  return hub.topics.map(({ id, name }) => ({
    path: `/topics/${id}/`,
    title: `${hub.title}: ${name}`,
    description: `News from ${hub.name} about: ${name}`,
    holds: ({ topics }) => topics.includes(id),
  }));
}

/** A feed for each place of the hub. */
export function placeScopes(hub: ScopeHub): readonly Scope[] {
  return hub.places.map(({ id, name }) => ({
    path: `/places/${id}/`,
    title: `${hub.title}: ${name}`,
    description: `News from ${hub.name} for: ${name}`,
    holds: ({ places }) => places.includes(id),
  }));
}

/** The address of a feed on the site, without the base path. */
export function feedPath(scope: Pick<Scope, 'path'>, format: FeedFormat): string {
  return `${scope.path}${FEED_FILES[format]}`;
}
