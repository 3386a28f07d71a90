import type { Limits, Pictures } from '../network.ts';

/** https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-user/media: 2,200 characters, 20 names. */
const MAX = 2200;
const MOST_NAMES = 20;

/** Meta documents 30 hashtags; publishing tools have allowed five since 2026. A text with more is refused, the lower of the two. */
const MOST_HASHTAGS = 5;

/** Of an alt text, in characters: what other tools hold to, not documented by Meta. */
export const MOST_ALT = 1000;

/**
 * Of a caption. How its characters are counted is not documented, so they are counted in UTF-16 units, which are never
 * fewer than code points or what people see. A link can be read and typed there, not pressed: the whole of it is shown.
 */
export const LIMITS: Limits = {
  max: MAX,
  unit: 'characters',
  count: (text) => text.length,
  fits: (text) =>
    text.length <= MAX &&
    found(text, /#[\p{L}\p{N}_]/gu) <= MOST_HASHTAGS &&
    found(text, /(?<![\p{L}\p{N}])@[\p{L}\p{N}_]/gu) <= MOST_NAMES,
  shownLink: (url) => url,
  linkInText: true,
};

/** JPEG only, under 8 MiB, from 4:5 to 1.91:1: https://developers.facebook.com/docs/instagram-platform/content-publishing/ */
export const PICTURES: Pictures = {
  maxBytes: 8 * 1024 * 1024,
  types: ['image/jpeg'],
  shape: 'portrait',
  ratio: [0.8, 1.91],
  needed: true,
};

function found(text: string, what: RegExp): number {
  return [...text.matchAll(what)].length;
}
