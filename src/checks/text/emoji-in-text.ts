/** An emoji in a text, and how often it stands there in a row. */
export interface EmojiRun {
  readonly offset: number;
  readonly text: string;
  readonly times: number;
}

/** One character with all that belongs to it: a family is one, and so is a flag. */
const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Pictures, flags and digits in boxes; not ©, ® and ™, unless they are asked for as pictures. */
const EMOJI = /(?![©®™](?!\uFE0F))\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20E3/u;

/** The emoji of a text, in order; one that stands there several times in a row, with spaces or without, counts as one. */
export function emojiIn(text: string): readonly EmojiRun[] {
  if (!EMOJI.test(text)) return [];
  const runs: (EmojiRun & { readonly end: number })[] = [];
  for (const { segment, index } of characters.segment(text)) {
    if (!EMOJI.test(segment)) continue;
    const before = runs.at(-1);
    const end = index + segment.length;
    if (before?.text === segment && /^[^\S\n]*$/.test(text.slice(before.end, index))) {
      runs[runs.length - 1] = { ...before, times: before.times + 1, end };
    } else {
      runs.push({ offset: index, text: segment, times: 1, end });
    }
  }
  return runs;
}
