import { warns, type Found } from '../problem.ts';
import type { Words } from '../words.ts';
import { isName, likeWritten } from './capitals.ts';
import { proseOf } from './prose.ts';

/** Words that are better written otherwise. */
export interface WordRule {
  /** The whole words, as the source of a pattern. */
  readonly find: string;
  /** What to write: "$1" is what stands in the first brackets of `find`. One of them, when there are several. */
  readonly write?: string | readonly string[];
  /** What to do, as a sentence, where no words can simply take the place. */
  readonly instead?: string;
  /**
   * Which capitals count. Left out: lower case, and a capital where a sentence begins, for a capital elsewhere is a name.
   * `exact`, as `find` has them; `any`, all.
   */
  readonly capitals?: 'exact' | 'any';
  /** Prose that has this anywhere is right: what the words mean has been said. */
  readonly unless?: RegExp;
}

/** A rule, ready to look for its words. */
export interface ReadyRule extends WordRule {
  readonly pattern: RegExp;
}

/** What stands in a text and is to be written otherwise. */
export interface WordFound {
  readonly start: number;
  readonly written: string;
  readonly instead: string;
}

/** Rules → the same, with their patterns made. */
export function readyRules(rules: readonly WordRule[]): readonly ReadyRule[] {
  return rules.map((rule) => ({
    ...rule,
    pattern: new RegExp(`(?<![\\w-])(?:${rule.find})(?![\\w-])`, rule.capitals === 'exact' ? 'g' : 'gi'),
  }));
}

/** Where a file breaks rules, but not in what people say themselves. */
export function wordsFound(words: Words, rules: readonly ReadyRule[]): readonly WordFound[] {
  const { text, isSaid } = proseOf(words);
  return rules.flatMap((rule) => {
    if (rule.unless?.test(text)) return [];
    return [...text.matchAll(rule.pattern)].flatMap((match) => {
      const { 0: written, index: start } = match;
      if ((rule.capitals === undefined && isName(text, start, written)) || isSaid(start)) return [];
      return [{ start, written, instead: rule.instead ?? insteadOf(rule, match) }];
    });
  });
}

/** Words to be written otherwise → warnings: each word once in a file, at its first place, and how often it stands there. */
export function wordWarnings(
  words: Words,
  found: readonly WordFound[],
  what: (written: string) => string,
): readonly Found[] {
  const { at } = proseOf(words);
  return onceEach(found).map(({ first: { start, written, instead }, times }) =>
    warns(words.file, at(start), what(written) + standsHere(times), instead),
  );
}

/** What was found, each word once: where it stands first, and how often it stands in the file. */
export function onceEach<T extends Pick<WordFound, 'start' | 'written'>>(
  found: readonly T[],
): readonly { readonly first: T; readonly times: number }[] {
  const byWord = Map.groupBy(
    found.toSorted((a, b) => a.start - b.start),
    ({ written }) => written.toLowerCase(),
  );
  return [...byWord.values()].flatMap((all) => (all[0] ? [{ first: all[0], times: all.length }] : []));
}

/** "It stands here 3 times.", to follow another sentence; nothing for once. */
export function standsHere(times: number): string {
  return times > 1 ? ` It stands here ${times} times.` : '';
}

/** `Write "a", "b" or "c".` */
export function writeOneOf(choices: readonly string[]): string {
  const quoted = choices.map((choice) => `"${choice}"`);
  const last = quoted.pop() ?? '';
  return `Write ${quoted.length === 0 ? last : `${quoted.join(', ')} or ${last}`}.`;
}

function insteadOf({ write = [] }: WordRule, match: RegExpExecArray): string {
  const choices = typeof write === 'string' ? [write] : write;
  const filled = choices.map((choice) =>
    choice.replace(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? ''),
  );
  return writeOneOf(filled.map((choice) => likeWritten(match[0], choice)));
}
