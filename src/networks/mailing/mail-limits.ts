import type { Limits, Pictures } from '../network.ts';

/** As long as anybody reads in an email, in characters: a summary of the item and its link. Of our own choosing; email has no limit. */
const MAX = 5000;

/** An email: text without hashtags, with the whole link. */
export const MAIL_LIMITS: Limits = {
  max: MAX,
  unit: 'characters',
  count: (text) => text.length,
  fits: (text) => text.length <= MAX,
  shownLink: (url) => url,
  linkInText: true,
  hashtags: 0,
};

/** An email carries no picture: nobody is to load one from our site who only reads. */
export const NO_PICTURES: Pictures = { maxBytes: 0, types: [] };
