import type { Span } from './span.ts';

/** An address of email. */
export interface WrittenEmail extends Span {
  /** In lower case. */
  readonly email: string;
}

const EMAIL = /(?<![\p{L}\d.+_-])[\p{L}\d][\p{L}\d.+_'’-]{0,63}@(?:[\p{L}\d-]{1,63}\.){1,5}\p{L}{2,24}/gu;

/** The addresses of email in a text. */
export function emailsIn(text: string): readonly WrittenEmail[] {
  return [...text.matchAll(EMAIL)].map(({ 0: written, index }) => ({
    start: index,
    end: index + written.length,
    email: written.toLowerCase(),
  }));
}

/** A text with nothing where its addresses of email stood. */
export function withoutEmails(text: string): string {
  return text.replace(EMAIL, '');
}
