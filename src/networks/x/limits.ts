import type { Limits } from '../network.ts';
import { EMOJI } from './emoji.ts';
import { linksIn } from './links.ts';

/** https://docs.x.com/fundamentals/counting-characters, configuration v3 of twitter-text: the most that a post may count, and what a link counts. */
const MAX = 280;
const LINK = 23;

/** Every letter that is not light, and an emoji of several parts, for which one of one part may stand. */
const HEAVY = 2;
const AS_EMOJI = '😀';

/** What counts one: Latin, Greek, Cyrillic, Arabic and their neighbours, and most punctuation. "…" is none of them. */
const LIGHT = /[\u0000-\u10FF\u2000-\u200D\u2010-\u201F\u2032-\u2037]/gu;

/** The limits of a post, as X weighs it: a link 23, an emoji or a Chinese letter 2, most letters 1. */
export const LIMITS: Limits = {
  max: MAX,
  unit: 'characters',
  count: weightOf,
  fits: (text) => weightOf(text) <= MAX,
  shownLink: (url) => url,
  linkInText: true,
};

function weightOf(text: string): number {
  const composed = text.normalize('NFC');
  let weight = 0;
  let from = 0;
  for (const { start, end, doubtful } of linksIn(composed)) {
    const asItIs = doubtful ? weightWithoutLinks(composed.slice(start, end)) : 0;
    weight += weightWithoutLinks(composed.slice(from, start)) + Math.max(LINK, asItIs);
    from = end;
  }
  return weight + weightWithoutLinks(composed.slice(from));
}

function weightWithoutLinks(text: string): number {
  const letters = text.replaceAll(EMOJI, AS_EMOJI);
  const light = letters.match(LIGHT)?.length ?? 0;
  return light + HEAVY * ([...letters].length - light);
}
