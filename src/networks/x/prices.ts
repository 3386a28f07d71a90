import type { Price } from '../network.ts';
import { linksIn } from './links.ts';

/**
 * What X takes for a call, in millionths of a US dollar: https://docs.x.com/x-api/getting-started/pricing, as in force from
 * 20 April 2026 and read in August 2026. Uploading a picture is not in that list. Reads are paid for each post that
 * comes back, so what is put on the bill before them is the most that they can cost.
 */
export const PRICES = {
  post: 15_000,
  postWithLink: 200_000,
  /** The alt text of a picture. */
  altText: 5_000,
  deletion: 10_000,
  /** One of our own posts in a list of them, where the account owns the app. */
  ownPost: 1_000,
  /** A post by its id. */
  anyPost: 5_000,
  user: 10_000,
  /** A post of somebody else that names us, in a list of them, where the account owns the app. */
  mention: 1_000,
  /** Hiding an answer to a post of ours. Not in that list by name: the dearest that it may come under. */
  hiding: 10_000,
} as const;

/**
 * What a post costs, with the alt text of its picture. Whether it has a link is decided as for its length: that X takes
 * the price with a link for a bare domain too is not verified, and is reckoned so that the bill is never higher.
 */
export function priceOf(text: string, { altText }: { readonly altText: boolean }): Price {
  const linked = linksIn(text.normalize('NFC')).length > 0;
  return {
    micros: (linked ? PRICES.postWithLink : PRICES.post) + (altText ? PRICES.altText : 0),
    what: `a post ${linked ? 'with' : 'without'} a link${altText ? ', and the alt text of its picture' : ''}`,
  };
}

/**
 * What an answer costs. To somebody who addressed us it is $0.010 in that list, and whether one with a link is too is not said:
 * so it is put on the bill as a post would be.
 */
export function priceOfAnswer(text: string): Price {
  const { micros } = priceOf(text, { altText: false });
  return { micros, what: `an answer ${micros === PRICES.post ? 'without' : 'with'} a link` };
}
