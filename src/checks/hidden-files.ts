import type { ItemFile } from '../news/item-files.ts';
import { publicState } from '../news/live.ts';
import { dayOf } from '../news/times.ts';
import type { Facts } from './facts.ts';
import type { Problem } from './problem.ts';

/**
 * Takes the words out of problems in items that are not public yet, for what `check` prints may stand in a log that
 * anybody can read: file and line stay, once each.
 * @param problems in the order of their places.
 */
export function withoutHiddenWords(problems: readonly Problem[], facts: Facts): readonly Problem[] {
  const hidden = new Set(facts.items.filter((item) => isHidden(item, facts)).map(({ file }) => file));
  const shown = problems.map((problem) =>
    hidden.has(problem.file)
      ? {
          ...problem,
          column: 1,
          what: 'There is a problem on this line of an item that is not public yet.',
          instead: 'Run "npm run check -- --private" on your own computer to read what it is.',
        }
      : problem,
  );
  return shown.filter((problem, index) => !isSame(problem, shown[index - 1]));
}

function isSame(a: Problem, b: Problem | undefined): boolean {
  return a.file === b?.file && a.line === b.line && a.what === b.what && a.severity === b.severity;
}

/** An item that cannot be read counts as hidden if its front matter says so as far as it goes. */
function isHidden({ item, written }: ItemFile, { now, hub }: Facts): boolean {
  if (item) return publicState(item, now) === 'hidden';
  return (
    written['draft'] === true || String(written['published'] ?? '').slice(0, 10) > dayOf(now, hub.timeZone)
  );
}
