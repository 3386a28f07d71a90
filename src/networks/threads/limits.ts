import { linksInText } from '../links-in-text.ts';
import type { Limits, Pictures } from '../network.ts';

/** https://developers.facebook.com/docs/threads/posts: 500 characters, of which "emojis are counted as the number of UTF-8 bytes". */
const MAX = 500;

/** Five different links, that of the card among them: https://developers.facebook.com/docs/threads/create-posts/text-attachments/ */
const MOST_LINKS = 4;

/** One becomes the post's topic, others would stay plain words: https://developers.facebook.com/docs/threads/posts */
const MOST_HASHTAGS = 1;

/** Of an alt text, in characters: https://developers.facebook.com/docs/threads/posts/accessibility */
export const MOST_ALT = 1000;

/**
 * Threads documents that it counts emoji in bytes, and was seen to refuse a text of 498 letters with three curly
 * apostrophes, 504 bytes (https://github.com/gitroomhq/postiz-app/pull/1946). So everything is counted in bytes of UTF-8:
 * never less than either way of counting. The link is that of the card, and costs nothing.
 */
export const LIMITS: Limits = {
  max: MAX,
  unit: 'bytes',
  count: bytes,
  fits: (text) => bytes(text) <= MAX && new Set(linksInText(text)).size <= MOST_LINKS,
  shownLink: (url) => url,
  linkInText: false,
  hashtags: MOST_HASHTAGS,
};

/** JPEG or PNG, 8 MB, up to ten times as wide as high: https://developers.facebook.com/docs/threads/overview/ */
export const PICTURES: Pictures = {
  maxBytes: 8_000_000,
  types: ['image/jpeg', 'image/png'],
  ratio: [0.1, 10],
};

const encoder = new TextEncoder();

function bytes(text: string): number {
  return encoder.encode(text).length;
}
