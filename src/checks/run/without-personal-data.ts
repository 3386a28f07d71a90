import type { Facts } from '../facts.ts';
import type { Allowed, Problem } from '../problem.ts';
import type { Checked } from './run-checks.ts';
import { CALLED, knownToAll, suspectsIn, type Suspect } from '../text/personal-data-in.ts';
import { safePath, safeText } from '../text/safe-text.ts';

/** The checks that tell of personal data in words: what they say never holds any. */
export const TELLS: ReadonlySet<string> = new Set(Object.values(CALLED).map(({ check }) => check));

const ANOTHER = {
  what: 'There is another problem on this line.',
  instead: 'Take the personal data out first, then check again to read what it is.',
};

/**
 * Takes suspected personal data out of all that checks say, and out of the names of files. A check of dates would repeat a
 * date of birth, and one of phone numbers would write it anew: on the line of personal data they keep silent until it is gone.
 */
export function withoutPersonalData<T extends Checked>(
  checked: T,
  facts: Pick<Facts, 'items' | 'pages' | 'hub'>,
): T {
  const suspects = suspectsOf([...checked.problems, ...checked.allowed], facts);
  const secrets = [...suspects.values()].flat().map(({ text }) => text);
  return {
    ...checked,
    problems: checked.problems.flatMap((problem) => {
      if (TELLS.has(problem.check)) return [{ ...problem, file: safePath(problem.file) }];
      const onLine = (suspects.get(problem.file) ?? []).filter(
        ({ start, end }) => start.line <= problem.line && problem.line <= end.line,
      );
      return revealsAny(problem, onLine)
        ? concealed(problem)
        : [{ ...problem, ...safeWords(problem, secrets) }];
    }),
    allowed: checked.allowed.map((one): Allowed => ({
      ...one,
      ...safeWords(one, secrets),
      reason: safeText(one.reason, secrets),
    })),
  };
}

/** What stands in the files in which personal data was found. */
function suspectsOf(
  found: readonly Problem[],
  { items, pages, hub }: Pick<Facts, 'items' | 'pages' | 'hub'>,
): ReadonlyMap<string, readonly Suspect[]> {
  const files = new Set(found.filter(({ check }) => TELLS.has(check)).map(({ file }) => file));
  return new Map(
    [...items, ...pages]
      .filter(({ file }) => files.has(file))
      .map(({ file, source }) => [file, suspectsIn(source, knownToAll(hub))]),
  );
}

/** A warning can wait; what stops the build is still named, without its words. */
function concealed(problem: Problem): readonly Problem[] {
  if (problem.severity === 'warns') return [];
  return [{ ...problem, ...ANOTHER, file: safePath(problem.file) }];
}

function revealsAny({ what, instead }: Problem, suspects: readonly Suspect[]): boolean {
  const message = `${what} ${instead}`;
  const said = numbersIn(message);
  return suspects.some(
    ({ text }) => holds(message, text) || [...numbersIn(text)].some((number) => said.has(number)),
  );
}

/** Numbers as they may be written anew: without noughts before them, and years by their last two digits too. */
function numbersIn(text: string): ReadonlySet<number> {
  return new Set((text.match(/\d+/g) ?? []).flatMap((digits) => [Number(digits), Number(digits) % 100]));
}

/** Whether a text holds another, word by word, or all its digits in the same order. */
function holds(text: string, other: string): boolean {
  const digits = other.replace(/\D/g, '');
  const isThere = digits.length >= 6 && text.replace(/\D/g, '').includes(digits);
  return isThere || text.toLowerCase().includes(other.toLowerCase());
}

function safeWords(
  { file, what, instead }: Problem,
  secrets: readonly string[],
): Pick<Problem, 'file' | 'what' | 'instead'> {
  return { file: safePath(file), what: safeText(what, secrets), instead: safeText(instead, secrets) };
}
