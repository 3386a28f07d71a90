/** Line ends of every sort. */
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/** What nobody sees and what turns text around: control characters, marks of direction, spaces without width. */
const UNSEEN =
  /[\u0000-\u0009\u000E-\u001F\u007F-\u009F\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]/g;

/** Joiners belong into emoji and some scripts; between plain letters and digits they only hide what stands there. */
const JOINERS = /(?<=[\w@.])[\u200C\u200D]+|[\u200C\u200D]+(?=[\w@.])/g;

/** Letters and digits that look like plain ones, and are none: wide and mathematical ones. */
const DRESSED = /[\uFF01-\uFF5E\u{1D400}-\u{1D7FF}]/gu;

/**
 * What somebody wrote, as plain text: paragraphs with an empty line between them, single spaces, nothing that is not seen,
 * and plain letters for dressed-up ones.
 */
export function plainWords(text: string): string {
  return text
    .toWellFormed()
    .replace(LINE_ENDS, '\n')
    .replace(DRESSED, (letter) => letter.normalize('NFKC'))
    .replaceAll('\t', ' ')
    .replace(UNSEEN, '')
    .replace(JOINERS, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
