import { fullUrl, type Hub } from '../hub/hub.ts';
import { languageName } from '../news/languages.ts';
import type { Item } from '../news/item.ts';
import { KIND_NAMES } from '../news/kind-names.ts';
import { escapeHtml } from '../news/text.ts';
import { writeDay } from '../news/times.ts';

/** A page as the search index takes it: the address it leads to, and HTML that nobody ever sees. */
export interface IndexedPage {
  readonly url: string;
  readonly content: string;
}

type Listed = Pick<
  Item,
  'path' | 'title' | 'summary' | 'kind' | 'language' | 'published' | 'places' | 'topics'
>;

/**
 * An item for the index: its title weighs most, then its summary and text; it can be narrowed down by place, topic,
 * kind and, where it is in another language than the hub's, by that. One index holds all languages, so that one box
 * finds everything.
 * @param body the HTML of what the item says.
 */
export function indexedPage(item: Listed, body: string, hub: Hub): IndexedPage {
  const filters = [
    ...named(item.places, hub.places).map((name) => ['Place', name] as const),
    ...named(item.topics, hub.topics).map((name) => ['Topic', name] as const),
    ['Kind of news', KIND_NAMES[item.kind]] as const,
    ...(item.language === hub.language ? [] : [['Language', languageName(item.language)] as const]),
  ];
  const aside = [
    ...filters.map(([name, value]) => `<i data-pagefind-filter="${name}">${escapeHtml(value)}</i>`),
    `<i data-pagefind-meta="date">${writeDay(item.published, hub.timeZone)}</i>`,
    `<i data-pagefind-meta="kind">${escapeHtml(KIND_NAMES[item.kind])}</i>`,
    `<i data-pagefind-meta="language">${item.language}</i>`,
  ];
  const content = [
    `<html lang="${hub.language}"><body data-pagefind-body>`,
    `<h1>${escapeHtml(item.title)}</h1><p>${escapeHtml(item.summary)}</p>${body}`,
    `<div data-pagefind-ignore>${aside.join('')}</div></body></html>`,
  ].join('');
  return { url: new URL(fullUrl(hub, item.path)).pathname, content };
}

function named(
  ids: readonly string[],
  known: readonly { readonly id: string; readonly name: string }[],
): readonly string[] {
  return known.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
}
