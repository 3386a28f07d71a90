import { domainToASCII } from 'node:url';
import tlds from 'tlds' with { type: 'json' };
import type { Span } from '../network.ts';
import { NEWER_DOMAINS, RETIRED_DOMAINS } from './retired-domains.ts';

/*
 * How X finds the links of a text, a bare domain among them: https://docs.x.com/fundamentals/counting-characters, as
 * twitter-text 3.1.0 does it (`extractUrlsWithIndices`). In no text may it find fewer than X, so it is held against that.
 */

/** Longer than this, in characters, nothing is a link. */
const LONGEST = 4096;

/** The longest part of a domain between dots, in ASCII: https://www.rfc-editor.org/rfc/rfc1035#section-2.3.4 */
const LONGEST_LABEL = 63;

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
const ENDS_PATH = String.raw`(?:[+\-a-z\u0400-\u04FF0-9=_#/${LATIN}]|${IN_BRACKETS})`;
const PATH = String.raw`/(?:${IN_PATH}*(?:${IN_BRACKETS}${IN_PATH}*)*${ENDS_PATH}|@${IN_PATH}+/)*`;
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

/** Where X makes links of a text, in order. */
export function linksIn(text: string): readonly Span[] {
  if (!text.includes('.')) return [];
  return [...text.matchAll(LINK)].flatMap((found) => {
    const { before = '', url = '', protocol, domain = '', path } = found.groups ?? {};
    const start = found.index + before.length;
    if (url.length > LONGEST || !isDomain(domain)) return [];
    if (protocol !== undefined) return whole(url, start);
    return /[-_./]$/.test(before) ? [] : bare(url, domain, path, start);
  });
}

/** A link that says its protocol. Of one that X made itself, only what X put there. */
function whole(url: string, start: number): readonly Span[] {
  const own = OF_X.exec(url);
  if ((own?.groups?.['slug'] ?? '').length > LONGEST_SLUG) return [];
  return [{ start, end: start + (own?.[0] ?? url).length }];
}

/** The domains within letters that run on, as 日本nhs.uk does. The path belongs to the last of them. */
function bare(url: string, domain: string, path: string | undefined, start: number): readonly Span[] {
  const found = [...domain.matchAll(PLAIN_DOMAIN)].map((plain) => ({
    start: start + plain.index,
    end: start + plain.index + plain[0].length,
  }));
  const last = found.at(-1);
  if (last === undefined || path === undefined) return found;
  return [...found.slice(0, -1), { ...last, end: last.end + url.length - domain.length }];
}

function isDomain(domain: string): boolean {
  return domain.split('.').every((label) => (domainToASCII(label) || label).length <= LONGEST_LABEL);
}
