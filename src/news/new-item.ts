import { quoted } from '../hub/quoted.ts';
import { slugOf } from '../hub/slug.ts';
import type { Kind } from '../hub/kinds.ts';
import { FIELD_ASKS, TEXT_ASKS } from './kinds/asks.ts';
import { exampleLines } from './kinds/examples.ts';
import { SKELETONS } from './kinds/skeletons.ts';

const SUMMARY = 'Write one or two sentences: what a reader who stops here must know.';

/** What stands in a new item until somebody writes it, whichever kind it is. */
export const PLACEHOLDERS: readonly string[] = [
  SUMMARY,
  ...Object.values(FIELD_ASKS),
  ...Object.values(TEXT_ASKS),
];

/** What a person says of a new item, and what is known anyway. */
export interface NewItem {
  readonly id: string;
  readonly title: string;
  readonly kind: Kind;
  /** The day in the hub's zone, `2026-11-22`. */
  readonly day: string;
  /** Ids from hub.yaml, the main one first; none, when left out. */
  readonly topics?: readonly string[];
  readonly places?: readonly string[];
  /** Lines of front matter in place of those that an item of its kind begins with. */
  readonly fields?: readonly string[];
  /** Parts of its text, in place of those that it begins with. */
  readonly parts?: readonly string[];
}

/** A new item: where it goes, from the hub's folder, and what stands in it. */
export interface NewItemFile {
  readonly file: string;
  readonly text: string;
  /** What to do with it, as staff are told. */
  readonly next: string;
}

/** A picture, and the people in it: fields to use when the "# " is taken away. */
const PICTURE = [
  '# image: { file: clinic.jpg, alt: What it shows } # in the same folder',
  '# people: [{ picture: clinic.jpg, identifiable: false }] # when it shows people. If they can be recognised, in place of "identifiable": consent: { reference: C-2026-014, until: 2028-11-30 }',
];

const NEXT = `It is a draft. Write its summary and text, then take out the line "draft: true".
"npm run check -- --private" tells you what is still wrong with it.`;

/**
 * A draft that is valid as it stands: what only a person can write is marked, and `draft` keeps it from the public.
 * A title in a script that addresses cannot hold gives the id in its place.
 */
export function newItemFile({ id, title, kind, day, ...known }: NewItem): NewItemFile {
  const { topics = [], places = [], fields = exampleLines(kind, day), parts = SKELETONS[kind] } = known;
  const slug = slugOf(title) || id;
  const lines = [
    '---',
    `id: ${id}`,
    `title: ${quoted(title)}`,
    `summary: ${quoted(SUMMARY)}`,
    `published: ${day}`,
    ...(kind === 'news' ? [] : [`kind: ${kind}`, ...fields]),
    `topics: [${topics.join(', ')}] # ids from hub.yaml, the main one first`,
    `places: [${places.join(', ')}] # ids from hub.yaml`,
    ...PICTURE,
    'draft: true # take this line out to publish',
    '---',
    ...parts.flatMap((line) => ['', line]),
    '',
  ];
  return { file: `news/${day.slice(0, 4)}/${day}-${slug}.md`, text: lines.join('\n'), next: NEXT };
}
