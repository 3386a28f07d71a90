import type { Span } from '../networks/post.ts';
import { atoms, isBetween } from './atoms.ts';
import { sentenceEnds } from './sentences.ts';

/** What stands where words were left out. */
const ELLIPSIS = '…';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Whether a text, as it would stand in the post, is allowed. */
export type Fits = (text: string) => boolean;

/**
 * The most of a text that fits: all of it, else its first whole sentences, else its first words and "…".
 * Never part of a link, a number, a date, a hashtag or an emoji. Nothing when not even a word fits.
 */
export function fitText(text: string, fits: Fits): string {
  return fitSentences(text, fits) ?? fitWords(text, fits);
}

/** The most whole sentences that fit; nothing when the first does not. */
export function fitSentences(text: string, fits: Fits): string | undefined {
  const cuts = sentenceEnds(text).map((end) => text.slice(0, end).trimEnd());
  return cuts.findLast((cut) => cut !== '' && fits(cut));
}

/** The most words that fit, with "…" after them; of a first word that is too long itself, its first characters. */
export function fitWords(text: string, fits: Fits): string {
  if (fits(text)) return text;
  const uncut = atoms(text);
  const gaps = [...text.matchAll(/\s+/g)].map(({ index }) => index);
  const firstWord = text.slice(0, gaps[0]);
  const inFirstWord = [...graphemes.segment(firstWord)].map(({ index }) => index);
  const longest = (places: readonly number[]) =>
    places
      .filter((place) => isBetween(place, uncut))
      .map((place) => shortened(text, place, uncut))
      .findLast((cut) => cut !== ELLIPSIS && fits(cut));
  return longest(gaps) ?? longest(inFirstWord) ?? '';
}

/** A text up to a place, with "…" in place of the rest and of the comma or bracket before it, but never of a part of an atom. */
function shortened(text: string, place: number, uncut: readonly Span[]): string {
  const floor = Math.max(0, ...uncut.filter(({ end }) => end <= place).map(({ end }) => end));
  return `${text.slice(0, floor)}${text.slice(floor, place).replace(/[\s,;:([{–—-]+$/u, '')}${ELLIPSIS}`;
}
