import { distance } from 'fastest-levenshtein';

/**
 * The name that somebody probably meant, or nothing when none is near.
 * The same letters in another order count as near; of two names equally far, the one of like length wins.
 */
export function nearest(written: string, known: readonly string[]): string | undefined {
  const word = written.toLowerCase();
  const limit = Math.max(1, Math.floor(word.length * 0.4));
  const [best] = known
    .filter((name) => lengthGap(name, word) <= limit)
    .map((name) => ({ name, far: distance(word, name.toLowerCase()), same: letters(word) === letters(name) }))
    .filter(({ far, same }) => same || far <= limit)
    .toSorted(
      (a, b) =>
        Number(b.same) - Number(a.same) ||
        a.far - b.far ||
        lengthGap(a.name, word) - lengthGap(b.name, word) ||
        (a.name < b.name ? -1 : 1),
    );
  return best?.name;
}

/** What to write in place of an unknown name, as a sentence: the nearest, or all there are. */
export function didYouMean(written: string, known: readonly string[], all: string): string {
  const name = nearest(written, known);
  if (name !== undefined) return `Did you mean "${name}"?`;
  return known.length === 0 ? `${all}: there are none yet.` : `${all}: ${known.join(', ')}.`;
}

function letters(word: string): string {
  return [...word.toLowerCase()].toSorted().join('');
}

function lengthGap(name: string, word: string): number {
  return Math.abs(name.length - word.length);
}
