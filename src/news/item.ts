import type { Hub } from '../hub/hub.ts';
import type { Kind } from '../hub/kinds.ts';
import type { FrontMatter } from './front-matter.ts';
import type { Format } from './formats.ts';
import { keepNumbers } from './keep-numbers.ts';
import type { Consultation } from './kinds/consultation.ts';
import type { Event } from './kinds/event.ts';
import type { Notice } from './kinds/notice.ts';
import type { Story } from './kinds/story.ts';
import type { YouSaidWeDid } from './kinds/you-said-we-did.ts';
import { peopleFrom, type PictureOfPeople } from './people.ts';
import type { Question } from './questions.ts';
import type { Instant } from './times.ts';
import { withdrawalOf, type Withdrawal } from './withdrawal.ts';

/** Something that was changed after an item was published. */
export interface Change {
  readonly at: Instant;
  readonly what: string;
  readonly minor: boolean;
  /** Of an alert: there is news of it, or it is over. */
  readonly state?: 'updated' | 'stood-down';
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
  /** What is known of the people in its pictures. */
  readonly people: readonly PictureOfPeople[];
  readonly expires?: Instant;
  /** The day by which somebody must read it again: `2027-05-01`. */
  readonly review?: string;
  readonly draft: boolean;
  /** That it was taken back, or will be: somebody wrote so, or the consent to tell its story ends. */
  readonly withdrawn?: Withdrawal;
  /** Why it is posted even while posting is paused. */
  readonly essential?: string;
  readonly social: Social;
  /** When an alert was stood down. */
  readonly stoodDown?: Instant;
  readonly event?: Event;
  readonly consultation?: Consultation;
  readonly notice?: Notice;
  readonly story?: Story;
  readonly youSaidWeDid?: YouSaidWeDid;
  /** 1 to 9, 5 as a rule: how much it matters in its first week. */
  readonly weight: number;
  readonly formats: readonly Format[];
  /** What people asked about it, and our answers, in the order in which they are shown. */
  readonly questions: readonly Question[];
  readonly notesToEditors: readonly string[];
  /** Paths at which it used to be, without the base path. */
  readonly formerly: readonly string[];
  /** The name of the approved words that it was made from. */
  readonly template?: string;
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
    .map(({ at, what, minor, state }) => ({ at: at.instant, what, minor, ...(state && { state }) }))
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
    people: peopleFrom(front.people, file),
    expires: endOf(front),
    review: front.review,
    draft: front.draft,
    withdrawn: withdrawalOf(front),
    essential: front.essential,
    social: socialFrom(front.social),
    stoodDown: stoodDownOf(front),
    event: front.event,
    consultation: front.consultation,
    notice: front.notice,
    story: front.story,
    youSaidWeDid: front.youSaidWeDid,
    weight: front.weight,
    formats: front.formats,
    questions: front.questions,
    notesToEditors: front.notesToEditors,
    formerly: front.formerly,
    template: front.template,
  };
}

/** When an item no longer holds: as it says, or when what it is about is over. */
function endOf(front: FrontMatter): Instant | undefined {
  const { expires, event, consultation, notice } = front;
  const over = stoodDownOf(front);
  if (over !== undefined && (expires === undefined || over < expires.instant)) return over;
  return expires?.instant ?? event?.end ?? consultation?.closes ?? notice?.until;
}

function stoodDownOf({ changes }: FrontMatter): Instant | undefined {
  return changes.flatMap(({ state, at }) => (state === 'stood-down' ? [at.instant] : [])).toSorted()[0];
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
