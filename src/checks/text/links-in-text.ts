/** A link as Markdown or HTML writes it. */
export interface WrittenLink {
  readonly offset: number;
  readonly target: string;
}

const LINK =
  /(?<!!)\[(?:[^\]\\]|\\.)*\]\(\s*<?([^)>\s]+)>?[^)]*\)|^\[(?!\^)[^\]]+\]:\s+<?([^>\s]+)|\bhref="([^"]*)"/gm;

/** The links of a Markdown text; pictures and footnotes left out. */
export function linksIn(markdown: string): readonly WrittenLink[] {
  return [...markdown.matchAll(LINK)].map(({ 1: inline, 2: reference, 3: href, index }) => ({
    offset: index,
    target: inline ?? reference ?? href ?? '',
  }));
}
