/** A stretch of a line: words, or an address that can be opened. */
export type Stretch =
  { readonly kind: 'words'; readonly text: string } | { readonly kind: 'link'; readonly url: string };

/** An address, up to the punctuation of the sentence that it stands in. */
const LINK = /https?:\/\/[^\s"<>()]*[^\s"<>().,;:!?]/g;

/** A line → its words and addresses, in order. */
export function stretches(line: string): readonly Stretch[] {
  const found: Stretch[] = [];
  let at = 0;
  for (const match of line.matchAll(LINK)) {
    if (!URL.canParse(match[0])) continue;
    found.push({ kind: 'words', text: line.slice(at, match.index) }, { kind: 'link', url: match[0] });
    at = match.index + match[0].length;
  }
  return [...found, { kind: 'words' as const, text: line.slice(at) }].filter(
    (stretch) => stretch.kind === 'link' || stretch.text !== '',
  );
}
