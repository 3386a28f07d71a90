import type { Position } from '../hub/content-error.ts';
import type { Hub } from '../hub/hub.ts';
import { answerParts } from '../news/answer-parts.ts';
import type { ItemFile } from '../news/item-files.ts';
import { publicState } from '../news/live.ts';
import type { PageFile } from '../news/page.ts';
import type { Instant } from '../news/times.ts';
import { nodesOf } from '../checks/text/nodes.ts';
import { wordsOf } from '../checks/words.ts';

/** Where a link stands. */
export interface Place extends Position {
  /** Path from the hub's folder. */
  readonly file: string;
  /** What stands behind "#", with it; empty without. */
  readonly hash: string;
}

/** A link that leads away from the site, and everywhere that it stands. */
export interface OutsideLink {
  /** Without what stands behind "#". */
  readonly url: string;
  readonly places: readonly Place[];
}

/** What a hub shows its readers. */
export interface Shown {
  readonly hub: Hub;
  readonly items: readonly ItemFile[];
  readonly pages: readonly PageFile[];
  readonly now: Instant;
}

/**
 * The links of a hub that lead to other websites, each once, in the order of the files: those of live items, in text and
 * fields, and of its pages. What is not public yet is left out, for whoever is asked would learn of it.
 */
export function outsideLinks({ hub, items, pages, now }: Shown): readonly OutsideLink[] {
  const live = items.filter(({ item }) => item && publicState(item, now) === 'live');
  const found = new Map<string, Place[]>();
  const add = (file: string, written: string, position: Position): void => {
    if (!/^https?:\/\/\S+$/i.test(written) || !URL.canParse(written)) return;
    const url = new URL(written);
    const { hash } = url;
    url.hash = '';
    if (url.origin === new URL(hub.site).origin) return;
    const places = found.get(url.href) ?? [];
    places.push({ file, hash, ...position });
    found.set(url.href, places);
  };
  for (const file of [...live, ...pages]) {
    const words = wordsOf(file, { hub, dictionary: new Set() });
    for (const { path, text } of texts(file.written, [])) add(file.file, text, file.position(path));
    for (const { url, path } of linksOfAnswers(file)) add(file.file, url, file.position(path));
    for (const node of nodesOf(words.tree, 'link', 'definition'))
      add(file.file, node.url, words.inBody(node));
  }
  return [...found].map(([url, places]) => ({ url, places }));
}

/** The links in our answers to what people asked about an item. */
function linksOfAnswers(file: ItemFile | PageFile) {
  const questions = 'item' in file ? (file.item?.questions ?? []) : [];
  return questions.flatMap(({ answer }, index) =>
    answerParts(answer).flatMap(({ url }) =>
      url === undefined ? [] : [{ url, path: ['questions', index, 'answer'] }],
    ),
  );
}

interface Text {
  readonly path: readonly PropertyKey[];
  readonly text: string;
}

function texts(value: unknown, path: readonly PropertyKey[]): readonly Text[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([key, inner]) => texts(inner, [...path, key]));
}
