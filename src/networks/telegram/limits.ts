import { NetworkError, type Limits } from '../network.ts';

/**
 * The most of a text under a picture: https://core.telegram.org/bots/api#sendphoto, `caption`, "after entities parsing".
 * A text on its own may have 4,096, but a picture has no alt text on Telegram: what it shows stands in the text, and a
 * correction may put a picture over any text. So one limit is for all. Telegram counts in UTF-16 units wherever it says
 * what it counts in (https://core.telegram.org/bots/api#messageentity); that the limit does too is not verified, and no
 * other way of counting comes to more.
 */
const MAX_UNITS = 1024;

export const limits: Limits = {
  max: MAX_UNITS,
  unit: 'characters',
  count: (text) => text.length,
  fits: (text) => text.length <= MAX_UNITS,
  shownLink: (url) => url,
  linkInText: true,
  altInText: true,
};

/** Refuses what Telegram may take as a text on its own and would not take under a picture. */
export function refuseTooLong(text: string): void {
  if (limits.fits(text)) return;
  throw new NetworkError(
    'rejected',
    `A post on Telegram has at most ${MAX_UNITS} characters, so that a picture can go with it, and this one has ${limits.count(text)}. Nothing was made public. Shorten the item, then run again.`,
  );
}
