import type { Site } from './site.ts';

/** Where whoever runs the site's program leaves what it works from: the program is loaded by itself, and takes no arguments. */
const PLACE = Symbol.for('freesheet.site');

type Hand = () => Promise<Site>;

/** Hands a site to the program that is loaded after it. */
export function handSite(hand: Hand): void {
  Reflect.set(globalThis, PLACE, hand);
}

/** The site that was handed over: the same whole build through; in `astro dev` as the files are now. */
export function handedSite(): Promise<Site> {
  const hand = Reflect.get(globalThis, PLACE) as Hand | undefined;
  if (!hand) throw new Error('Nobody has handed over a site: handSite comes before the program of the site.');
  return hand();
}
