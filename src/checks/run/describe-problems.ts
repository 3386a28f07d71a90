import type { Problem } from '../problem.ts';

/** How many items were read, and what was found. */
export interface Report {
  readonly items: number;
  readonly problems: readonly Problem[];
}

/**
 * What a build prints: as `check`, but of items that are not public yet only the names of files that it holds back, for
 * its log is kept.
 * @param held the files that are built as drafts, for a problem in them.
 */
export function describeForBuild({ items, problems }: Report, held: readonly string[] = []): string {
  const secret = problems.filter(({ hidden }) => hidden);
  const shown = problems.filter(({ hidden }) => !hidden);
  const where =
    secret.length === 0
      ? []
      : [`In items that are not public yet: ${tally(secret)}. "npm run check" names their files.`];
  const last = held.length === 0 ? lastLine(items, problems) : heldBack(held);
  return [...describeFiles(shown), ...where, last].join('\n\n');
}

function heldBack(held: readonly string[]): string {
  const which = held.length === 1 ? 'This item is' : 'These items are';
  const what = `${which} held back, as a draft, for a problem that blocks: ${held.join(', ')}.`;
  return `${what} Everything else is published. Mend it: it goes out with the next run.`;
}

/** What `check` prints: every problem under the name of its file, and the state of things in the last line. */
export function describeProblems({ items, problems }: Report): string {
  return [...describeFiles(problems), lastLine(items, problems)].join('\n\n');
}

function describeFiles(problems: readonly Problem[]): readonly string[] {
  const files = [...new Set(problems.map(({ file }) => file))];
  return files.map((file) =>
    problems
      .filter((problem) => problem.file === file)
      .map(describeProblem)
      .join('\n'),
  );
}

/** Whether anything found stops the build. */
export function stopsTheBuild({ problems }: Pick<Report, 'problems'>): boolean {
  return problems.some(({ severity }) => severity === 'blocks');
}

/**
 * `news/2026/x.md:3:1  What is wrong. What to write instead. [weekdays]`: the name of the check last, for who lets it pass; a
 * warning says that it is one.
 */
function describeProblem({ file, line, column, severity, check, what, instead }: Problem): string {
  const name = check === '' ? '' : ` [${check}]`;
  return `${file}:${line}:${column}  ${severity === 'warns' ? 'Warning: ' : ''}${what} ${instead}${name}`;
}

function lastLine(items: number, problems: readonly Problem[]): string {
  const stop = problems.filter(({ severity }) => severity === 'blocks').length;
  const warnings = problems.length - stop;
  const read = counted(items, 'item');
  if (problems.length === 0) return `${read}, no problems.`;
  const warned = counted(warnings, 'warning');
  if (stop === 0) return `${read}, ${warned}. Nothing stops the build.`;
  const stops = `${counted(stop, 'problem')} ${stop === 1 ? 'stops' : 'stop'} the build`;
  return `${read}: ${stops}${warnings === 0 ? '' : `, ${warned}`}. Nothing was published.`;
}

function tally(problems: readonly Problem[]): string {
  const stop = problems.filter(({ severity }) => severity === 'blocks').length;
  const parts = [counted(stop, 'problem'), counted(problems.length - stop, 'warning')];
  return parts.filter((part) => !part.startsWith('0 ')).join(', ');
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
