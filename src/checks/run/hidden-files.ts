import type { ItemFile } from '../../news/item-files.ts';
import { publicState } from '../../news/live.ts';
import { dayOf, isTimeFault, readWallTime } from '../../news/times.ts';
import type { Facts } from '../facts.ts';
import { picturesShown } from '../text/text-facts.ts';
import type { Allowed, Problem } from '../problem.ts';

/** What stands in quotation marks, in which checks write names. */
const QUOTED = /"[^"]*"/g;

const READ_AT_HOME = 'Run "npm run check -- --private" on your own computer to read what it is.';

/**
 * Takes the words out of problems in items that are not public yet, for what `check` prints may stand in a log that
 * anybody can read: file and line stay, once each. Problems of public items name no hidden one.
 * @param problems in the order of their places.
 */
export function withoutHiddenWords(problems: readonly Problem[], facts: Facts): readonly Problem[] {
  const hidden = new Map(facts.all.filter((item) => isHidden(item, facts)).map((item) => [item.file, item]));
  const names = new Set([...hidden.values()].flatMap(namesOf));
  const pictures = onlyShownBy(hidden, facts.items);
  const shown = problems.map((problem) => {
    const item = hidden.get(problem.file);
    if (!item && pictures.has(problem.file)) return { ...problem, hidden: true };
    if (!item) return withoutNames(problem, names);
    return { ...(saysWhatIsHidden(problem, item) ? problem : withoutWords(problem, item)), hidden: true };
  });
  return shown.filter((problem, index) => !isSame(problem, shown[index - 1]));
}

/** Takes what was let pass in items that are not public yet out of what is told: a reason may say what is not to be known. */
export function withoutHiddenReasons(allowed: readonly Allowed[], facts: Facts): readonly Allowed[] {
  const hidden = new Set(facts.items.filter((item) => isHidden(item, facts)).map(({ file }) => file));
  return allowed.filter(({ file }) => !hidden.has(file));
}

function withoutWords(problem: Problem, { item }: ItemFile): Problem {
  const which = item ? 'an item that is not public yet' : 'an item that may not be public yet';
  const what = `There is a problem on this line of ${which}.`;
  return { ...problem, column: 1, check: '', what, instead: READ_AT_HOME };
}

/** A problem of a public item that names a hidden one: the same id, or a name that was perhaps meant. */
function withoutNames(problem: Problem, names: ReadonlySet<string>): Problem {
  const { what, instead } = problem;
  const safe = what.replaceAll(QUOTED, (quoted) =>
    names.has(quoted) ? 'An item that is not public yet' : quoted,
  );
  const isNamed = (instead.match(QUOTED) ?? []).some((quoted) => names.has(quoted));
  return { ...problem, what: safe, instead: isNamed ? READ_AT_HOME : instead };
}

/** The pictures that hidden items show, and no other item does. */
function onlyShownBy(hidden: ReadonlyMap<string, ItemFile>, items: readonly ItemFile[]): ReadonlySet<string> {
  if (hidden.size === 0) return new Set();
  const others = new Set(items.filter(({ file }) => !hidden.has(file)).flatMap(picturesShown));
  return new Set([...hidden.values()].flatMap(picturesShown).filter((picture) => !others.has(picture)));
}

/** The names by which a hidden item may be known, in the quotation marks in which checks write them. */
function namesOf(of: ItemFile): readonly string[] {
  const own = of.item ? [of.item.path] : [];
  return [of.file, ...own, ...picturesShown(of)].map((name) => `"${name}"`);
}

function isSame(a: Problem, b: Problem | undefined): boolean {
  return a.file === b?.file && a.line === b.line && a.what === b.what && a.severity === b.severity;
}

/**
 * What was posted was public, and is no secret. An item that cannot be read counts as hidden unless its front matter
 * says plainly, as far as it goes, that it is public.
 */
function isHidden({ item, written }: ItemFile, { now, hub, postedIds }: Facts): boolean {
  if (item) return publicState(item, now) === 'hidden' && !postedIds.has(item.id);
  if ((written['draft'] ?? false) !== false) return true;
  const published = String(written['published'] ?? '').trim();
  const time = readWallTime(published, hub.timeZone);
  if (!isTimeFault(time)) return time.instant > now;
  const day = published.slice(0, 10);
  return !/^\d{4}-\d\d-\d\d$/.test(day) || day >= dayOf(now, hub.timeZone);
}

/** Of an item that cannot be read: what must be mended first to know whether it is public. It holds no words of the item. */
function saysWhatIsHidden({ what }: Problem, { item, faults }: ItemFile): boolean {
  const first = faults.filter(
    ({ field }) => field === undefined || field === 'published' || field === 'draft',
  );
  return item === undefined && first.some((fault) => fault.what === what);
}
