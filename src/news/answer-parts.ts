/** A stretch of an answer: plain text, or the words of a link with its address. */
export interface AnswerPart {
  readonly text: string;
  /** In full. */
  readonly url?: string;
}

/** A web address in full, without the mark that ends its sentence. */
const ADDRESS = String.raw`https?:\/\/[^\s<>"()]*[^\s<>"'.,;:!?()\]]`;
const LINK = new RegExp(
  String.raw`\[(?<words>[^[\]\n]{1,200})\]\((?<behind>${ADDRESS})\)|(?<bare>${ADDRESS})`,
  'gi',
);

/**
 * An answer to a question, taken apart. `[words](https://…)` and web addresses in full are links; a bare one shows itself
 * without what every address begins with. All else is text.
 */
export function answerParts(answer: string): readonly AnswerPart[] {
  const parts: AnswerPart[] = [];
  let from = 0;
  for (const { 0: written, index, groups } of answer.matchAll(LINK)) {
    const url = groups?.['behind'] ?? groups?.['bare'] ?? '';
    parts.push({ text: answer.slice(from, index) }, { text: groups?.['words'] ?? shown(url), url });
    from = index + written.length;
  }
  return [...parts, { text: answer.slice(from) }].filter(({ text }) => text !== '');
}

function shown(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');
}
