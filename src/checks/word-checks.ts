import type { WordsCheck } from './check.ts';
import { CHECKS } from './index.ts';
import type { KeptProblem } from './kept-files.ts';
import type { Words } from './words.ts';

const WORD_CHECKS = CHECKS.filter((check): check is WordsCheck => 'inWords' in check);

/** What the checks that look at one file by itself find in it. */
export function problemsIn(words: Words): readonly KeptProblem[] {
  return WORD_CHECKS.flatMap((check) =>
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
