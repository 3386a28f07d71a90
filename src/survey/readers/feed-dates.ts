import { z } from 'zod';
import { postDate } from '../post-date.ts';

/** https://www.jsonfeed.org/version/1.1/ */
const JSON_FEED = z.object({
  version: z.string().startsWith('https://jsonfeed.org/'),
  items: z.array(z.looseObject({})),
});

/** Where an entry says when it was published, best first; the last two say only when it was changed. */
const DATE_FIELDS = ['published', 'pubDate', 'dc:date', 'issued', 'updated', 'modified'];

/**
 * When the entries of a feed are of, in milliseconds since 1970: RSS, Atom or JSON Feed. What the feed says of itself as a whole is
 * not asked: that changes each time it is made.
 * @returns nothing when the text is no feed; entries without a date are left out.
 */
export function feedDates(
  text: string,
): { readonly entries: number; readonly at: readonly number[] } | undefined {
  const start = text.replace(/^\uFEFF/, '').trimStart();
  if (start.startsWith('{')) return jsonDates(start);
  if (!/<(?:rss|feed|rdf:RDF)\b/.test(start.slice(0, 10_000)) || /^<!doctype html|^<html/i.test(start)) {
    return undefined;
  }
  const entries = [...elements(start, 'item'), ...elements(start, 'entry')];
  return { entries: entries.length, at: entries.flatMap((entry) => dateOf(entry) ?? []) };
}

function jsonDates(text: string): ReturnType<typeof feedDates> {
  try {
    const { items } = JSON_FEED.parse(JSON.parse(text));
    const at = items.flatMap((item) => {
      const date = item['date_published'] ?? item['date_modified'];
      return typeof date === 'string' ? (postDate(date) ?? []) : [];
    });
    return { entries: items.length, at };
  } catch {
    return undefined;
  }
}

function dateOf(entry: string): number | undefined {
  for (const field of DATE_FIELDS) {
    const [found] = elements(entry, field);
    const date = postDate((found ?? '').replace('<![CDATA[', '').replace(']]>', ''));
    if (date !== undefined) return date;
  }
  return undefined;
}

/** What stands in each element of a name. It looks at each character a few times only, whatever a stranger wrote. */
function* elements(text: string, name: string): Generator<string> {
  const close = `</${name}>`;
  let from = 0;
  for (;;) {
    const open = text.indexOf(`<${name}`, from);
    if (open < 0) return;
    const inside = open + name.length + 1;
    from = inside;
    if (!/[\s>]/.test(text.charAt(inside))) continue;
    const end = text.indexOf(close, inside);
    if (end < 0) return;
    yield text.slice(text.indexOf('>', open) + 1, end);
    from = end + close.length;
  }
}
