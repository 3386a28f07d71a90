/** What the addresses of networks themselves are made of: no sign that one holds our words. */
const ORDINARY: ReadonlySet<string> = new Set(
  'http https html activity channel comment comments content feed feeds items media news note notes notice object objects page pages permalink photo photos post posts profile profiles social status statuses stories story timeline update user users video videos view watch'.split(
    ' ',
  ),
);

/** The shortest word that is looked for, in characters: shorter ones are parts of every address. */
const SHORTEST = 4;

/** The words by which an address would give away what an item said. */
export function addressWords(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap(wordsOf));
}

/**
 * Whether an address, or a network's id of a post, holds one of these words: some networks make them from our text.
 * @param ours addresses whose words give nothing away, such as the account's own page.
 */
export function holdsWords(address: string, words: ReadonlySet<string>, ours: readonly string[]): boolean {
  const harmless = new Set(ours.flatMap(wordsOf));
  return wordsOf(address).some((word) => words.has(word) && !harmless.has(word));
}

function wordsOf(text: string): readonly string[] {
  const words =
    decoded(text)
      .toLowerCase()
      .normalize('NFC')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.filter((word) => word.length >= SHORTEST && !ORDINARY.has(word));
}

function decoded(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}
