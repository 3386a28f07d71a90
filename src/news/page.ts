import { z } from 'zod';
import type { ContentFault, Position } from '../hub/content-error.ts';
import { allowances } from './allowances.ts';
import { reviewDay } from './fields.ts';
import { readFrontMatter } from './front-matter-file.ts';
import { KIND_LISTS } from './kind-lists.ts';
import { SITE_PAGES } from './site-pages.ts';

/** A standing page of a hub: about, accessibility, privacy… */
export interface HubPage {
  /** Its file's name without the ending, `about`. */
  readonly slug: string;
  /** Address on the site, without the base path: `/about/`. */
  readonly path: string;
  readonly title: string;
  readonly summary: string;
  /** Path from the hub's folder, with forward slashes: `pages/about.md`. */
  readonly file: string;
  /** The day by which somebody must read it again: `2027-05-01`. */
  readonly review?: string;
}

/** A page file as read: the page, unless its front matter is wrong, and what is wrong with it. */
export interface PageFile {
  readonly file: string;
  readonly page?: HubPage;
  /** Fields as they were written, as far as they can be read. */
  readonly written: Readonly<Record<string, unknown>>;
  /** The whole text of the file. */
  readonly source: string;
  readonly body: string;
  /** The line of the file on which `body` begins. */
  readonly bodyLine: number;
  readonly faults: readonly ContentFault[];
  readonly position: (path: readonly PropertyKey[]) => Position;
}

/** Addresses that the site makes itself. */
const TAKEN = new Set([
  ...[...Object.values(KIND_LISTS), ...Object.values(SITE_PAGES)].map(({ path }) => path.slice(1, -1)),
  'search',
  'pagefind',
  'gallery',
  '404',
  'cards',
  'paper',
  'pictures',
  'places',
  's',
  'subscribe',
  'this-week',
  'topics',
]);

const pageSchema = z.strictObject({
  title: z
    .string({ error: 'This must be text. | Write what the page is about, as in "Cookies".' })
    .trim()
    .min(1, 'This is empty. | Write what the page is about, as in "Cookies".')
    .max(110, 'This is too long. | Use 110 characters at most.')
    .describe('The heading of the page.'),
  summary: z
    .string({ error: 'This must be text. | Say in a sentence what the page tells.' })
    .trim()
    .min(1, 'This is empty. | Say in a sentence what the page tells.')
    .max(300, 'This is too long. | Use 300 characters at most.')
    .describe('One sentence, shown by search engines.'),
  review: reviewDay,
  allow: allowances,
});

/** The text of a page file → the page, its body and its faults. */
export function parsePageFile(source: string, file: string): PageFile {
  const { data, ...rest } = readFrontMatter(source, file, pageSchema);
  const slug = file.slice(file.lastIndexOf('/') + 1).replace(/\.md$/, '');
  const faults = [...nameFaults(slug, file), ...rest.faults];
  const { title, summary, review } = data ?? {};
  const isRight = title !== undefined && summary !== undefined && faults.length === 0;
  const page = isRight ? { slug, path: `/${slug}/`, file, title, summary, review } : undefined;
  return { file, ...rest, faults, page };
}

function nameFaults(slug: string, file: string): ContentFault[] {
  const fault = { file, position: { line: 1, column: 1 } };
  if (TAKEN.has(slug)) {
    return [
      {
        ...fault,
        what: `The site makes a page at "/${slug}/" itself.`,
        instead: 'Give the file another name.',
      },
    ];
  }
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) return [];
  const instead = 'Name the file in lower-case letters, digits and single hyphens, as in "house-rules.md".';
  return [{ ...fault, what: `"${slug}" cannot be part of an address.`, instead }];
}
