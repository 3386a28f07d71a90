import type { Block } from '../words.ts';

/** From where to where in a text. */
export type Span = readonly [start: number, end: number];

/** Single marks around words, and not the apostrophe of "patients'" or "don't". */
const SINGLE = /(?<![\p{L}\p{N}])['‘](?=[\p{L}\p{N}])(?:[^'‘’]|['’](?=\p{L})){1,300}['’](?!\p{L})/gu;

/**
 * What people say themselves in a block of prose: how they say it is their own affair. A whole quotation, what
 * residents said in "You said, we did", and what stands between quotation marks; marks that nobody closed hold to the end.
 */
export function saidIn({ kind, text, path }: Pick<Block, 'kind' | 'text' | 'path'>): readonly Span[] {
  if (kind === 'quotation' || path?.at(-1) === 'said') return [[0, text.length]];
  return [
    ...betweenDoubleMarks(text),
    ...[...text.matchAll(SINGLE)].map(({ 0: said, index }): Span => [index, index + said.length]),
  ];
}

function betweenDoubleMarks(text: string): readonly Span[] {
  const spans: Span[] = [];
  let open: number | undefined;
  for (const { 0: mark, index } of text.matchAll(/["“”]/g)) {
    if (open !== undefined) {
      spans.push([open, index + 1]);
      open = undefined;
    } else if (
      mark === '“' ||
      (mark === '"' && /^$|[\s(/–—-]/.test(text.slice(Math.max(0, index - 1), index)))
    ) {
      open = index;
    }
  }
  return open === undefined ? spans : [...spans, [open, text.length]];
}
