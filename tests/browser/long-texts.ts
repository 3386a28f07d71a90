import { globSync, readFileSync } from 'node:fs';

/** How long local NHS news is: the mean. */
const WORDS = 480;

/**
 * Texts as long as news is, of sentences that NHS news is written in: those of this repository's hubs, shuffled, always
 * the same way. A few words in each are its own, as names are.
 */
export function longTexts(count: number): readonly string[] {
  const sentences = globSync(['content/news/**/*.md', 'tests/hubs/*/news/**/*.md'])
    .toSorted()
    .map((file) => readFileSync(file, 'utf8').split('\n---\n').slice(1).join(' '))
    .flatMap((text) => text.replaceAll(/https?:\S+|[^\p{L}\d.,!?'’ -]+/gu, ' ').split(/(?<=[.!?]) +/))
    .filter((sentence) => sentence.split(' ').length > 4);
  let seed = 1;
  const below = (limit: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % limit;
  };
  const letters = (): string => String.fromCodePoint(97 + below(26));
  return Array.from({ length: count }, () => {
    const text = Array.from({ length: 4 }, () => Array.from({ length: 7 }, letters).join(''));
    while (text.join(' ').split(' ').length < WORDS) text.push(sentences[below(sentences.length)] ?? '');
    return text.join(' ');
  });
}
