/** A picture as Markdown shows it. */
export interface WrittenPicture {
  readonly offset: number;
  readonly alt: string;
  readonly target: string;
}

const PICTURE = /!\[([^\]]*)\]\(\s*<?([^)>\s]*)>?[^)]*\)/g;

/** The pictures that a Markdown text shows. */
export function picturesIn(markdown: string): readonly WrittenPicture[] {
  return [...markdown.matchAll(PICTURE)].map(({ 1: alt = '', 2: target = '', index }) => ({
    offset: index,
    alt: alt.trim(),
    target,
  }));
}
