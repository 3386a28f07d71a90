import { fullUrl, type Hub } from '../hub/hub.ts';
import { feedId } from '../news/id.ts';
import { direction } from '../news/direction.ts';
import type { Item, ItemImage } from '../news/item.ts';
import { isCurrent } from '../news/live.ts';
import { newestFirst } from '../news/order.ts';
import { escapeHtml, xmlSafe } from '../news/text.ts';
import type { Instant } from '../news/times.ts';
import { atAGlance } from './at-a-glance.ts';
import { feedPath, type FeedFormat, type Scope } from './scope.ts';

/** How many items a feed carries: the latest. */
export const FEED_ITEMS = 50;

/** A feed, in whichever format it is written. Text is plain text, fit for XML; addresses are absolute. */
export interface FeedModel {
  /** The same for ever, like the ids of items. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly author: string;
  /** The page of which it is the feed; the front page where a topic or place has nothing that still holds. */
  readonly home: string;
  /** Where each format of it is. */
  readonly self: Readonly<Record<FeedFormat, string>>;
  readonly webSubHub?: string;
  /** When the latest of its items was published or corrected; of an empty feed, when the hub's tag was minted. */
  readonly updated: Instant;
  readonly items: readonly FeedItem[];
}

/** An item of a feed. */
export interface FeedItem {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  /** Its own picture, what its page says at a glance, and its whole body, with absolute addresses. */
  readonly html: string;
  readonly language: string;
  readonly published: Instant;
  /** The last change that was not minor. */
  readonly updated?: Instant;
  /** Topics, then places. */
  readonly categories: readonly Category[];
  readonly card: FeedCard;
}

/** A topic or place of an item. */
export interface Category {
  readonly id: string;
  readonly name: string;
}

/** The card of an item, as a picture of 1200×630 pixels. */
export interface FeedCard {
  readonly url: string;
  readonly alt: string;
}

/** What a feed is made from. */
export interface FeedSources<T extends Item> {
  readonly hub: Hub;
  readonly scope: Scope;
  readonly now: Instant;
  /** The live items. */
  readonly items: readonly T[];
  /** An item's body as HTML with absolute addresses. */
  readonly html: (item: T) => Promise<string>;
  /** The address of an item's card, without the base path, and what it says. */
  readonly card: (item: T) => { readonly path: string; readonly alt: string };
  /** An item's own picture, if it has one. */
  readonly picture: (item: T) => FeedPicture | undefined;
}

/** A picture above an item's text. */
export interface FeedPicture {
  /** Without the base path. */
  readonly path: string;
  readonly width: number;
  readonly height: number;
}

/** The latest items of a scope, with their whole text, as one feed. */
export async function feedModel<T extends Item>(sources: FeedSources<T>): Promise<FeedModel> {
  const { hub, scope, now } = sources;
  const all = sources.items.filter(scope.holds);
  const latest = newestFirst(all).slice(0, FEED_ITEMS);
  const items = await Promise.all(latest.map((item) => feedItem(item, sources)));
  const moments = items.map(({ published, updated }) => updated ?? published).toSorted();
  const url = (format: FeedFormat): string => fullUrl(hub, feedPath(scope, format));
  return {
    id: `${feedId(hub.tag, 'feed')}${scope.path}`,
    title: line(scope.title),
    description: line(scope.description),
    language: hub.language,
    author: line(hub.name),
    home: fullUrl(hub, scope.standing || all.some((item) => isCurrent(item, now)) ? scope.path : '/'),
    self: { rss: url('rss'), atom: url('atom'), json: url('json') },
    webSubHub: hub.webSubHub,
    updated: moments.at(-1) ?? mintedOf(hub.tag),
    items,
  };
}

async function feedItem<T extends Item>(item: T, sources: FeedSources<T>): Promise<FeedItem> {
  const { hub, card } = sources;
  const { path, alt } = card(item);
  return {
    id: feedId(hub.tag, item.id),
    url: fullUrl(hub, item.path),
    title: line(item.title),
    summary: line(item.summary),
    html: await itemHtml(item, sources),
    language: item.language,
    published: item.published,
    updated: item.updated,
    categories: [...named(hub.topics, item.topics), ...named(hub.places, item.places)],
    card: { url: fullUrl(hub, path), alt: line(alt) },
  };
}

/** Picture, what its page says at a glance, and body; what is in another language than the hub's says so. */
async function itemHtml<T extends Item>(
  item: T,
  { hub, now, html, picture }: FeedSources<T>,
): Promise<string> {
  const own = picture(item);
  const image = own && item.image ? figure(fullUrl(hub, own.path), own, item.image) : '';
  const glance = atAGlance(item, hub, now);
  const body = await html(item);
  const inItsLanguage = (part: string): string => foreign(part, item.language, hub.language);
  const whole =
    glance === '' ? inItsLanguage(image + body) : inItsLanguage(image) + glance + inItsLanguage(body);
  // `feed` ends a CDATA section at the second of these.
  return xmlSafe(whole).replace(/\r\n?/g, '\n').replaceAll(']]>', ']]&gt;');
}

/** For screen readers and scripts from right to left. */
function foreign(html: string, language: string, around: string): string {
  if (language === around || html === '') return html;
  return `<div lang="${escapeHtml(language)}" dir="${direction(language)}">${html}</div>`;
}

function figure(url: string, { width, height }: FeedPicture, { alt, caption }: ItemImage): string {
  const image = `<img src="${escapeHtml(url)}" alt="${escapeHtml(alt)}" width="${width}" height="${height}">`;
  const under = caption === undefined ? '' : `<figcaption>${escapeHtml(caption)}</figcaption>`;
  return `<figure>${image}${under}</figure>`;
}

function named(list: readonly Category[], ids: readonly string[]): readonly Category[] {
  return ids
    .flatMap((id) => list.find((entry) => entry.id === id) ?? [])
    .map(({ id, name }) => ({ id, name: line(name) }));
}

/** Text on one line, without what XML forbids. */
function line(text: string): string {
  return xmlSafe(text).replace(/\s+/g, ' ').trim();
}

/** `news.example.org,2026-11` → the first moment of that year, month or day. */
function mintedOf(tag: string): Instant {
  const [year = '', month = '01', day = '01'] = tag.slice(tag.indexOf(',') + 1).split('-');
  return `${year}-${month}-${day}T00:00:00Z`;
}
