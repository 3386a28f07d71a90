import { feedDates } from './feed-dates.ts';
import { get, nonsense, webAddress, type Found, type Reader } from './reader.ts';

const FEED_TYPES =
  'application/feed+json, application/atom+xml, application/rss+xml, application/xml;q=0.9, text/html;q=0.5';

/** What a page says of its feed: https://www.rssboard.org/rss-autodiscovery */
const LINK = /<link\b[^<>]{1,2000}>/gi;
const FEED_TYPE = /\btype\s*=\s*["']?application\/(?:rss\+xml|atom\+xml|feed\+json)\b/i;

/** Items of a feed, RSS, Atom or JSON Feed; or of a website that names its feed. Its key is the address. */
export const feed: Reader = {
  account: (text) => {
    const url = webAddress(text);
    if (url) url.hash = '';
    return url && { key: url.href, url: url.href };
  },
  asks: (key) => key,
  read: async (key, reading): Promise<Found> => {
    const got = await get(reading, key, FEED_TYPES);
    if ('kind' in got) return got;
    if (got.status !== 200) return nonsense(key);
    const here = feedDates(got.text);
    if (here) return judged(here, got.url);
    const named = feedOf(got.text, got.url);
    if (named === undefined) {
      return {
        kind: 'not read',
        why: `${new URL(key).host} shows a page there, and the page names no feed.`,
      };
    }
    const other = await get(reading, named, FEED_TYPES);
    if ('kind' in other) return { ...other, kind: 'not read' };
    const there = other.status === 200 ? feedDates(other.text) : undefined;
    return there ? judged(there, named) : nonsense(named);
  },
};

/** A feed without entries may have lost old ones: that says nothing of when the last was. */
function judged({ entries, at }: { entries: number; at: readonly number[] }, url: string): Found {
  if (at.length > 0) return { kind: 'posts', at };
  const what = entries === 0 ? 'holds nothing' : 'has no dates';
  return { kind: 'not read', why: `The feed at ${new URL(url).host} ${what}.` };
}

/** The first feed that a page names, those of comments last. */
function feedOf(html: string, base: string): string | undefined {
  const named = [...html.matchAll(LINK)].flatMap(([tag]) => {
    if (!/\brel\s*=\s*["']?alternate\b/i.test(tag) || !FEED_TYPE.test(tag)) return [];
    const [, quoted, bare] = /\bhref\s*=\s*(?:["']([^"']{1,1000})["']|([^\s"'>]{1,1000}))/i.exec(tag) ?? [];
    const href = (quoted ?? bare)?.replaceAll('&amp;', '&');
    return href !== undefined && URL.canParse(href, base) ? [new URL(href, base)] : [];
  });
  const onTheWeb = named.filter(({ protocol }) => /^https?:$/.test(protocol));
  return (onTheWeb.find(({ pathname }) => !/comments/i.test(pathname)) ?? onTheWeb[0])?.href;
}
