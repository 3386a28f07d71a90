import type { Facts } from './facts.ts';
import type { Found, Severity } from './problem.ts';
import type { Words } from './words.ts';

/** What checks are about, in the order in which staff read the catalogue. */
export const SUBJECTS = [
  'Personal data',
  'Consent',
  'Dates and times',
  'Plain English',
  'Words',
  'Pictures',
  'Links',
  'Structure',
  'Posts',
  'Rules',
  'Files',
] as const;

/** An item from real life: what stands in its body, and the lines of its front matter that differ from the usual. */
export interface Example {
  /** Markdown; "Come in." when left out. */
  readonly body?: string;
  /** Lines of front matter, in place of those of the usual item, or added to them. */
  readonly front?: string;
  /** Lines of hub.yaml that differ from those of the usual hub, or are added to them. */
  readonly hub?: string;
  /** Other files of the hub, by their paths: the example itself is `news/example.md`. */
  readonly files?: Readonly<Record<string, string>>;
  /** What else is known, where it is not as usual. */
  readonly more?: Partial<Facts>;
  /** How the item's own file is called, when not `news/example.md`. */
  readonly file?: string;
}

/** An item with exactly one mistake. */
export interface BadExample extends Example {
  /** What is said of it, with line and column: `8:9 28 November 2026 is a Saturday, not a Tuesday. Write …`. */
  readonly says: string;
}

interface About {
  /** As its file is called, and as `allow` calls it: `nhs-numbers`. */
  readonly name: string;
  readonly subject: (typeof SUBJECTS)[number];
  /** The worst that it says. */
  readonly severity: Severity;
  /** What it finds and why that matters, in a sentence or two for staff. */
  readonly finds: string;
  /** At least two, each with exactly its one message. */
  readonly bad: readonly BadExample[];
  /** At least two that look much like a bad one, and about which nothing is said. */
  readonly good: readonly Example[];
  /** true where what it finds goes by itself with time: a reason that is left in `allow` is then no mistake. */
  readonly passes?: true;
  /** false where nobody can let it pass: the site could not be built, or would lose something; or it is not in an item or page. */
  readonly allowed?: false;
}

/** Looks at one file by itself: what it finds depends on its words and hub.yaml alone, never on the time, so it is kept. */
export interface WordsCheck extends About {
  readonly inWords: (words: Words) => readonly Found[];
}

/** Looks at all that is known of a hub. */
export interface HubCheck extends About {
  /**
   * true where what it finds in an item depends on that item, hub.yaml and the templates alone: a build asks it only of items that
   * changed since one in which nothing stopped it.
   */
  readonly alone?: true;
  readonly inHub: (facts: Facts) => readonly Found[];
}

/** Finds one sort of problem. Pure, but for the ids it may ask for. */
export type Check = WordsCheck | HubCheck;
