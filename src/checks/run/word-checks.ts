import { isTakenBack } from '../../news/withdrawal.ts';
import type { Check, WordsCheck } from '../check.ts';
import { CHECKS } from '../index.ts';
import type { KeptProblem } from './kept-files.ts';
import type { Words } from '../words.ts';

const WORD_CHECKS = CHECKS.filter((check): check is WordsCheck => 'inWords' in check);

/** What checks are about that only readers and followers care for, and that repeats words of the file. */
const FOR_READERS: ReadonlySet<Check['subject']> = new Set([
  'Plain English',
  'Words',
  'Pictures',
  'Links',
  'Structure',
  'Posts',
]);

/**
 * Whether a check looks at a file. Nobody reads the words of what was taken back, and what checks say of them would stand in
 * logs for ever.
 */
export function looksAt({ subject, allowed }: WordsCheck, { item }: Words): boolean {
  return !item || !isTakenBack(item) || allowed === false || !FOR_READERS.has(subject);
}

/** What the checks that look at one file by itself find in it. */
export function problemsIn(words: Words): readonly KeptProblem[] {
  return WORD_CHECKS.filter((check) => looksAt(check, words)).flatMap((check) =>
    check.inWords(words).map(({ line, column, severity, what, instead }) => ({
      check: check.name,
      line,
      column,
      severity,
      what,
      instead,
    })),
  );
}
