import { hash } from 'node:crypto';
import type { Item } from './item.ts';
import { instantFromMs, msOf, type Instant } from './times.ts';

/** What pages may show differently as time goes by: each moment of an item's own, and these many days after its publication. */
const AGES = [2, 7, 30];
const DAY = 86_400_000;
const INSTANT = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g;

/** What tells whether an item is still what it was, and shown as it was. */
export interface Trace {
  /** A digest of its front matter, its pictures and the text of its file. */
  readonly digest: string;
  /** The moments at which something of it may be shown differently, in order. */
  readonly times: readonly Instant[];
  /** The content files to which its text links, as paths from the hub's folder: whether they are public decides how it is shown. */
  readonly links: readonly string[];
}

/** A short digest of a text: 16 characters. */
export function digestOf(text: string): string {
  return hash('sha256', text, 'base64url').slice(0, 16);
}

/**
 * The trace of an item.
 * @param source the whole text of its file.
 */
export function traceOf(item: Pick<Item, 'published'>, source: string, links: readonly string[]): Trace {
  const written = JSON.stringify(item);
  const ages = AGES.map((days) => instantFromMs(msOf(item.published) + days * DAY));
  return {
    digest: digestOf(`${written}\n${source}`),
    times: [...new Set([...(written.match(INSTANT) ?? []), ...ages])].toSorted(),
    links,
  };
}

/** How many of an item's moments have come: two builds between which it stays the same show the item alike. */
export function phaseAt({ times }: Pick<Trace, 'times'>, now: Instant): number {
  let passed = times.length;
  while (passed > 0 && (times[passed - 1] ?? '') > now) passed -= 1;
  return passed;
}
