import Slugger from 'github-slugger';
import type { Words } from '../words.ts';
import { nodesOf, textOf } from './nodes.ts';

const OWN_ID = /\bid\s*=\s*(?:"([^"]+)"|'([^']+)'|\{\s*["'`]([^"'`]+)["'`]\s*\})/g;

/** A heading of a body and the address that the site gives it. */
export interface HeadingId {
  readonly text: string;
  /** What stands after "#" in a link to it. */
  readonly id: string;
}

/** The headings of a body with the ids that Astro gives them: see `heading-ids.test.ts`, which asks Astro. */
export function headingIds({ tree }: Pick<Words, 'tree'>): readonly HeadingId[] {
  const slugger = new Slugger();
  return nodesOf(tree, 'heading').map((node) => {
    const text = textOf(node);
    return { text: text.trim(), id: slugger.slug(text) };
  });
}

/** Every place of a body that a link can lead to: its headings, and whatever has an id of its own in HTML. */
export function placesIn(words: Pick<Words, 'tree' | 'body'>): ReadonlySet<string> {
  const own = [...words.body.matchAll(OWN_ID)].map(
    ([, double, single, braced]) => double ?? single ?? braced ?? '',
  );
  return new Set([...headingIds(words).map(({ id }) => id), ...own]);
}
