import type { Span } from '../../../networks/post.ts';
import type { Why } from '../rule.ts';
import { findPhrases, type PhraseFound, type Phrases } from './phrases.ts';
import type { Reading } from './reading.ts';

/** How many reasons are told: more tell nobody more. */
const MOST_TOLD = 8;

/** Words that say a thing, and words in which the same are nothing of the sort: "dying for a coffee". */
export interface Sort {
  /** In words for staff. */
  readonly what: string;
  readonly says: Phrases;
  readonly unless?: Phrases;
  /** What must stand in the same sentence. */
  readonly beside?: Phrases;
}

/** Where a message says a thing, but for what lies in words of `unless`. */
export function found(
  reading: Reading,
  { says, unless, beside }: Pick<Sort, 'says' | 'unless' | 'beside'>,
): readonly PhraseFound[] {
  const all = findPhrases(reading, says);
  const hits = beside && all.length > 0 ? inSentencesOf(findPhrases(reading, beside), all) : all;
  if (!unless || hits.length === 0) return hits;
  const harmless = new Set<number>();
  for (const { from, to } of findPhrases(reading, unless)) {
    for (let at = from; at < to; at++) harmless.add(at);
  }
  return hits.filter(({ from, to }) => {
    for (let at = from; at < to; at++) if (harmless.has(at)) return false;
    return true;
  });
}

function inSentencesOf(
  beside: readonly PhraseFound[],
  places: readonly PhraseFound[],
): readonly PhraseFound[] {
  const sentences = new Set(beside.map(({ sentence }) => sentence));
  return places.filter(({ sentence }) => sentences.has(sentence));
}

/** Places of a message as reasons, each once, in order. */
export function whys(what: string, places: readonly Span[]): readonly Why[] {
  return places.map(({ start, end }) => ({ start, end, what }));
}

/** The first reasons of several sorts, in the order of their places, without those that lie in another. */
export function told(reasons: readonly Why[]): readonly Why[] {
  const sorted = reasons.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: Why[] = [];
  for (const why of sorted) {
    if (kept.length === MOST_TOLD) break;
    const before = kept.at(-1);
    if (!before || why.start >= before.end) kept.push(why);
  }
  return kept;
}
