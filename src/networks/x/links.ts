import tlds from 'tlds' with { type: 'json' };
import type { Span } from '../post.ts';
import { NEWER_DOMAINS, RETIRED_DOMAINS } from './retired-domains.ts';

/*
 * How X finds the links of a text, a bare domain among them: https://docs.x.com/fundamentals/counting-characters, as
 * twitter-text 3.1.0 does it (`extractUrlsWithIndices`). In no text may it find fewer than X, so it is held against that.
 */

/** Longer than this, in characters, nothing is a link. */
const LONGEST = 4096;

/** The longest part of a domain between dots, in ASCII: https://www.rfc-editor.org/rfc/rfc1035#section-2.3.4 */
const LONGEST_LABEL = 63;

/** Up to this length a part of a domain in other letters is short enough in ASCII too, whatever the letters. */
const SHORT_LABEL = 10;

/** The most characters behind `t.co/` of a link that X made itself. */
const LONGEST_SLUG = 40;

/** Latin letters with marks, as they may stand in a bare domain and in a path. */
const LATIN = String.raw`\xC0-\xD6\xD8-\xF6\xF8-\xFF\u0100-\u024F\u0253\u0254\u0256\u0257\u0259\u025B\u0263\u0268\u026F\u0272\u0289\u028B\u02BB\u0300-\u036F\u1E00-\u1EFF`;

/** What turns the direction of writing, and what may stand in no post at all. */
const DIRECTION = String.raw`\u202A-\u202E\u061C\u200E\u200F\u2066-\u2069`;
const INVALID = String.raw`\uFFFE\uFEFF\uFFFF`;

/** A character of a domain: no ASCII punctuation but the quotation mark and the grave, no space, nothing of the above. */
const IN_DOMAIN = String.raw`[^!'#%&()*+,\\\-./:;<=>?@[\]^_{|}~$\x09-\x0D\x20\x85\xA0\u1680\u180E\u2000-\u200A\u2028\u2029\u202F\u205F\u3000${INVALID}${DIRECTION}]+`;

const TOP = [...tlds.filter((domain) => !NEWER_DOMAINS.has(domain)), ...RETIRED_DOMAINS]
  .toSorted((one, other) => other.length - one.length)
  .join('|');

/** A top-level domain, and what may not follow it. */
const TOP_LEVEL = String.raw`(?:(?:${TOP})(?=[^0-9a-zA-Z@+-]|$)|xn--[-0-9a-z]+)`;

const DOMAIN = String.raw`(?:${IN_DOMAIN}(?:[_-]+${IN_DOMAIN})*\.)*${IN_DOMAIN}(?:-+${IN_DOMAIN})*\.${TOP_LEVEL}`;

const IN_PATH = String.raw`[a-z\u0400-\u04FF0-9!*';:=+,.$/%#[\]\-\u2013_~@|&${LATIN}]`;
const IN_BRACKETS = String.raw`\((?:${IN_PATH}+|${IN_PATH}*\(${IN_PATH}+\)${IN_PATH}*)\)`;
const ENDS_PATH = String.raw`[+\-a-z\u0400-\u04FF0-9=_#/${LATIN}]`;
const PATH = String.raw`/(?:${IN_PATH}*(?:${IN_BRACKETS}${IN_PATH}*)*${ENDS_PATH}|${IN_BRACKETS}|@${IN_PATH}+/)*`;
const QUERY = String.raw`\?[a-z0-9!?*'@();:&=+$/%#[\]\-_.,~|]*[a-z0-9\-_&=#/]`;

const LINK = new RegExp(
  [
    String.raw`(?<before>[^A-Za-z0-9@＠$#＃${INVALID}]|[${DIRECTION}]|^)`,
    `(?<url>(?<protocol>https?://)?(?<domain>${DOMAIN})(?::[0-9]+)?(?<path>${PATH})?(?:${QUERY})?)`,
  ].join(''),
  'gi',
);

const PLAIN_DOMAIN = new RegExp(String.raw`(?:[-a-z0-9${LATIN}]+\.)+${TOP_LEVEL}`, 'gi');

const OF_X = new RegExp(String.raw`^https?://t\.co/(?<slug>[a-z0-9]+)(?:${QUERY})?`, 'i');

/** A link that X makes. */
export interface Link extends Span {
  /** Whether X may think its domain too long, in which it would be no link. */
  readonly doubtful: boolean;
}

/** The links that X makes of a text, in order. */
export function linksIn(text: string): readonly Link[] {
  if (!text.includes('.')) return [];
  return [...text.matchAll(LINK)].flatMap((found) => {
    const { before = '', url = '', protocol, domain = '', path } = found.groups ?? {};
    const start = found.index + before.length;
    const labels = domain.split('.');
    const isPlain = /^[\0-\x7F]*$/.test(domain);
    if (url.length > LONGEST || (isPlain && labels.some((label) => label.length > LONGEST_LABEL))) return [];
    const doubtful =
      !isPlain && (domain.startsWith('xn--') || labels.some((label) => label.length > SHORT_LABEL));
    const spans = protocol === undefined ? bare(url, domain, path, before) : whole(url);
    return spans.map((span) => ({ start: start + span.start, end: start + span.end, doubtful }));
  });
}

/** A link that says its protocol. Of one that X made itself, only what X put there. */
function whole(url: string): readonly Span[] {
  const own = OF_X.exec(url);
  const isTooLong = (own?.groups?.['slug'] ?? '').length > LONGEST_SLUG;
  return isTooLong ? [] : [{ start: 0, end: (own?.[0] ?? url).length }];
}

/** The domains within letters that run on, as 日本nhs.uk does. The path belongs to the last of them. */
function bare(url: string, domain: string, path: string | undefined, before: string): readonly Span[] {
  if (/[-_./]$/.test(before)) return [];
  const found = [...domain.matchAll(PLAIN_DOMAIN)].map(({ index, 0: plain }) => ({
    start: index,
    end: index + plain.length,
  }));
  const last = found.at(-1);
  if (last === undefined || path === undefined) return found;
  return [...found.slice(0, -1), { ...last, end: last.end + url.length - domain.length }];
}
