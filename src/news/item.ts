import type { Hub, Kind } from '../hub/hub.ts';
import type { FrontMatter } from './front-matter.ts';
import { keepNumbers } from './keep-numbers.ts';
import type { Instant } from './times.ts';

/** Something that was changed after an item was published. */
export interface Change {
  readonly at: Instant;
  readonly what: string;
  readonly minor: boolean;
}

/** The picture of an item. `alt` is empty for a picture that only decorates. */
export interface ItemImage {
  /** Path from the hub's folder. */
  readonly file: string;
  readonly alt: string;
  readonly caption?: string;
}

/** A picture that an item shows, as its file is. */
export interface ItemPicture {
  /** Path from the hub's folder. */
  readonly file: string;
  /** sha-256 of its bytes, in hexadecimal. */
  readonly hash: string;
  /** Pixels, the right way up. */
  readonly width: number;
  readonly height: number;
}

/** A piece of local NHS news, from one Markdown file. */
export interface Item {
  readonly id: string;
  /** Path from the hub's folder: `news/2026/2026-11-22-clinic.md`. */
  readonly file: string;
  /** Address on the site, without the base path: `/news/2026-11-22-clinic/`. */
  readonly path: string;
  readonly kind: Kind;
  readonly title: string;
  readonly summary: string;
  /** BCP 47, `en-GB`. */
  readonly language: string;
  readonly translationOf?: string;
  readonly published: Instant;
  /** From when it may be posted. */
  readonly postFrom: Instant;
  /** Oldest first. */
  readonly changes: readonly Change[];
  /** The last change that was not minor. */
  readonly updated?: Instant;
  /** How many changes were not minor. */
  readonly correction: number;
  readonly topics: readonly string[];
  readonly places: readonly string[];
  readonly image?: ItemImage;
  readonly expires?: Instant;
  readonly draft: boolean;
  readonly withdrawn?: { readonly at: Instant; readonly reason: string; readonly erase: boolean };
  /** Why it is posted even while posting is paused. */
  readonly essential?: string;
  readonly social: Social;
}

/** How an item wishes to be posted. */
export interface Social {
  readonly post: boolean;
  /** When it is posted, if not when it may be. */
  readonly at?: Instant;
  /** What becomes of it when that moment was missed. */
  readonly missed: 'late' | 'skip' | 'ask';
  /** Whether a code owner must have approved it. */
  readonly approve: boolean;
  readonly repeat?: Repeat;
  readonly text?: string;
  /** Text for one account, by its id. */
  readonly accounts: Readonly<Record<string, string>>;
  /** Without `#`, two at most. */
  readonly hashtags: readonly string[];
}

/** How an item is posted again in season: on `dates`, or every so many days. */
export interface Repeat {
  readonly dates: readonly Instant[];
  /** Days. */
  readonly every?: number;
  /** Days of every year, `10-01` to `03-31`, the last one included. */
  readonly season?: { readonly from: string; readonly until: string };
  readonly until?: Instant;
  /** At least one; they are used in turn. */
  readonly texts: readonly string[];
  /** When somebody last made sure that the texts hold. */
  readonly reviewed?: Instant;
}

/** The kinds of file that hold an item. */
export const ITEM_FILE = /\.mdx?$/;

/** Front matter and the file it stands in → the item. */
export function itemFrom(front: FrontMatter, file: string, hub: Pick<Hub, 'language'>): Item {
  const changes = front.changes
    .map(({ at, what, minor }) => ({ at: at.instant, what, minor }))
    .toSorted((a, b) => (a.at < b.at ? -1 : 1));
  const corrections = changes.filter(({ minor }) => !minor);
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  const language = front.lang ?? hub.language;
  return {
    id: front.id,
    file,
    path: itemPath(file),
    kind: front.kind,
    title: keepNumbers(front.title, language),
    summary: keepNumbers(front.summary, language),
    language,
    translationOf: front.translationOf,
    published: front.published.instant,
    postFrom: front.published.postFrom,
    changes,
    updated: corrections.at(-1)?.at,
    correction: corrections.length,
    topics: front.topics,
    places: front.places,
    image: front.image && {
      file: `${folder}${front.image.file}`,
      alt: front.image.decorative ? '' : (front.image.alt ?? ''),
      caption: front.image.caption,
    },
    expires: front.expires?.instant,
    draft: front.draft,
    withdrawn: front.withdrawn && { ...front.withdrawn, at: front.withdrawn.at.instant },
    essential: front.essential,
    social: socialFrom(front.social),
  };
}

function socialFrom({ at, repeat, ...social }: FrontMatter['social']): Social {
  return {
    ...social,
    at: at?.postFrom,
    repeat: repeat && {
      ...repeat,
      dates: repeat.dates.map(({ postFrom }) => postFrom),
      until: repeat.until?.instant,
      reviewed: repeat.reviewed?.instant,
    },
  };
}

/** The address of an item is its file's name, in whichever folder it lies: moving it changes nothing. */
export function itemPath(file: string): string {
  return `/news/${file.slice(file.lastIndexOf('/') + 1).replace(ITEM_FILE, '')}/`;
}
