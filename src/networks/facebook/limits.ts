import type { Limits } from '../network.ts';

/** What other programs hold themselves to; it stands in no document of Facebook's that we have read, so it is not verified. */
const MAX = 63_206;

/** How Facebook counts is not verified either, so as strictly as any: a character beyond the first 65,536 of Unicode is two. */
export const limits: Limits = {
  max: MAX,
  unit: 'characters',
  count: (text) => text.length,
  fits: (text) => text.length <= MAX,
  shownLink: (url) => url,
  linkInText: false,
};
