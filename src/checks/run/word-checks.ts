import type { Item } from '../../news/item.ts';
import { publicState } from '../../news/live.ts';
import type { Instant } from '../../news/times.ts';
import { isTakenBack } from '../../news/withdrawal.ts';
import type { Facts } from '../facts.ts';
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

/** Whether an item was taken back, or its consent has ended: nobody reads its words, and nothing may repeat or keep them. */
export function isGone(item: Item | undefined, now: Instant): boolean {
  return item !== undefined && (isTakenBack(item) || publicState(item, now) === 'withdrawn');
}

/** Whether what checks say of an item may be kept: never where it, or a picture that it shows, is gone. */
export function mayBeKept(item: Item | undefined, now: Instant): boolean {
  const isEnded = item?.people.some(({ end }) => end !== undefined && end.at <= now) ?? false;
  return !isEnded && !isGone(item, now);
}

/** Whether a check looks at a file: of what is gone, only at what matters while the file is there. */
export function looksAt({ subject, allowed }: WordsCheck, { item }: Words, now: Instant): boolean {
  return !isGone(item, now) || allowed === false || !FOR_READERS.has(subject);
}

/** What the checks that look at one file by itself find in it. */
export function problemsIn(
  words: Words,
  { now, stopping }: Pick<Facts, 'now' | 'stopping'>,
): readonly KeptProblem[] {
  const checks = stopping ? WORD_CHECKS.filter(({ severity }) => severity === 'blocks') : WORD_CHECKS;
  return checks
    .filter((check) => looksAt(check, words, now))
    .flatMap((check) =>
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
