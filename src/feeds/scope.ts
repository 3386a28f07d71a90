import type { Hub } from '../hub/hub.ts';
import { KINDS, type Kind } from '../hub/kinds.ts';
import type { Item } from '../news/item.ts';
import { KIND_LISTS } from '../news/kind-lists.ts';

/** The formats in which each feed is written, and the names of their files. */
export const FEED_FILES = { rss: 'rss.xml', atom: 'atom.xml', json: 'feed.json' } as const;
export type FeedFormat = keyof typeof FEED_FILES;

/** What a feed is about: the whole hub, a topic, a place, or a kind of news. */
export interface Scope {
  /** `/`, `/topics/vaccinations/`, `/places/thornby/` or `/events/`: the feed's files lie there. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly holds: (item: Pick<Item, 'kind' | 'topics' | 'places'>) => boolean;
  /** Whether the page at its path stands also while nothing on it holds. */
  readonly standing?: boolean;
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

/** What each kind's feed carries, as its description says it. */
const CARRIES: Readonly<Record<Kind, string>> = {
  news: 'News',
  notice: 'Changes to services',
  alert: 'Urgent news',
  event: 'Clinics, drop-ins and meetings',
  consultation: 'Questions to residents',
  story: "Residents' and staff stories",
  'you-said-we-did': 'What people told us, and what was decided,',
};

/** A feed for each kind of news, at the page that lists it. */
export function kindScopes(hub: Pick<Hub, 'title' | 'name'>): readonly Scope[] {
  return KINDS.map((kind) => ({
    path: KIND_LISTS[kind].path,
    title: `${hub.title}: ${KIND_LISTS[kind].name}`,
    description: `${CARRIES[kind]} from ${hub.name}`,
    holds: (item) => item.kind === kind,
    standing: true,
  }));
}

/** The address of a feed on the site, without the base path. */
export function feedPath(scope: Pick<Scope, 'path'>, format: FeedFormat): string {
  return `${scope.path}${FEED_FILES[format]}`;
}
