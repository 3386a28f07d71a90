import { fullUrl, type Hub } from '../hub/hub.ts';
import type { Item } from './item.ts';
import { KIND_LISTS } from './kind-lists.ts';

/** A picture as search engines and networks are told of it: full URL, pixels, what it shows. */
export interface SharedImage {
  readonly url: string;
  readonly width: number;
  readonly height: number;
  readonly type: string;
  readonly alt: string;
}

/**
 * An item as https://schema.org/NewsArticle. Not inside `@graph`, where Mastodon would not find it.
 * It agrees with the page's OpenGraph: both are made from these same facts.
 */
export function newsArticle(
  item: Pick<Item, 'kind' | 'path' | 'title' | 'summary' | 'language' | 'published' | 'updated' | 'expires'>,
  hub: Pick<Hub, 'site' | 'name'>,
  image: SharedImage | undefined,
): Readonly<Record<string, unknown>> {
  const url = fullUrl(hub, item.path);
  const publisher = { '@type': 'Organization', name: hub.name, url: fullUrl(hub, '/') };
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    mainEntityOfPage: url,
    url,
    headline: item.title,
    description: item.summary,
    inLanguage: item.language,
    datePublished: item.published,
    dateModified: item.updated ?? item.published,
    // When it no longer holds: https://schema.org/expires
    expires: item.expires,
    articleSection: KIND_LISTS[item.kind].name,
    image: image && [image.url],
    author: publisher,
    publisher,
  };
}

/** Data → JSON that no parser of HTML takes for markup. */
export function scriptJson(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
