import type { Span } from '../networks/post.ts';
import { linkSpans } from './atoms.ts';

/** Staff's text with the item's own address as readers see it, once: where it was first written. Other addresses stay as they are. */
export function showLink(text: string, url: string, shown: string): string {
  const own = linkSpans(text).filter(({ start, end }) => sameAddress(text.slice(start, end), url));
  return own.reduceRight(
    (sofar, { start, end }) =>
      start === own[0]?.start
        ? sofar.slice(0, start) + shown + sofar.slice(end)
        : sofar.slice(0, start).trimEnd() + sofar.slice(end),
    text,
  );
}

/** Where a text shows a link, if it does: not as the beginning of a longer one. */
export function spanOf(text: string, shown: string): Span | undefined {
  const literal = shown.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);
  const alone = new RegExp(
    `(?<![\\p{L}\\p{N}/.@_-])${literal}(?![\\p{L}\\p{N}/_=&#%?-]|\\.[\\p{L}\\p{N}])`,
    'u',
  );
  const start = alone.exec(text)?.index;
  return start === undefined ? undefined : { start, end: start + shown.length };
}

/** Whether two addresses lead to the same page: with or without `https://`, the slash at the end, and what a tool added. */
export function sameAddress(one: string, other: string): boolean {
  return comparable(one) === comparable(other);
}

/** An address without what staff leave out or a tool adds: the slash at its end, `?utm_…`, the part after `#`. */
function comparable(address: string): string {
  const full = /^https?:\/\//i.test(address) ? address : `https://${address}`;
  if (!URL.canParse(full)) return address;
  const { host, pathname } = new URL(full);
  return `${host}${pathname.replace(/\/$/, '')}`;
}
