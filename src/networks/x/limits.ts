import type { Limits } from '../network.ts';
import { EMOJI } from './emoji.ts';
import { linksIn } from './links.ts';

/** https://docs.x.com/fundamentals/counting-characters, configuration v3 of twitter-text: the most that a post may count, and what a link counts. */
const MAX = 280;
const LINK = 23;

/** An emoji of several parts, and every letter that is not light. */
const HEAVY = 2;

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
  const links = linksIn(composed);
  const between = [...links, { start: composed.length, end: composed.length }].map(({ start }, place) =>
    composed.slice(links[place - 1]?.end ?? 0, start),
  );
  return between.reduce((sum, part) => sum + weightWithoutLinks(part), links.length * LINK);
}

function weightWithoutLinks(text: string): number {
  let emoji = 0;
  const rest = text.replaceAll(EMOJI, () => {
    emoji += 1;
    return '';
  });
  const light = rest.match(LIGHT)?.length ?? 0;
  return HEAVY * (emoji + [...rest].length - light) + light;
}
