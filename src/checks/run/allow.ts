import { didYouMean } from '../../hub/nearest.ts';
import { ALLOW, reasonsOf } from '../../news/allowances.ts';
import type { ItemFile } from '../../news/item-files.ts';
import type { PageFile } from '../../news/page.ts';
import type { Check } from '../check.ts';
import { blocks, warns, type Allowed, type Found, type Problem } from '../problem.ts';

type File = ItemFile | PageFile;

/** Which of what was found the files themselves let pass, and what is left. */
export function allowedBy(
  files: readonly File[],
  checks: readonly Check[],
  found: readonly Problem[],
): { readonly allowed: readonly Allowed[]; readonly standing: readonly Problem[] } {
  const reasons = new Map(files.map((file) => [file.file, reasonsOf(file)]));
  const never = namesOfNever(checks);
  const allowed: Allowed[] = [];
  const standing: Problem[] = [];
  for (const problem of found) {
    const reason = never.has(problem.check) ? undefined : reasons.get(problem.file)?.get(problem.check);
    if (reason === undefined) standing.push(problem);
    else allowed.push({ ...problem, reason });
  }
  return { allowed, standing };
}

/** What is wrong with `allow` itself: a check that there is not, one that nobody can let pass, one that found nothing. */
export function judgeAllowances(
  files: readonly File[],
  checks: readonly Check[],
  found: readonly Problem[],
): readonly Problem[] {
  const names = checks.map(({ name }) => name);
  const never = namesOfNever(checks);
  const passing = new Set(checks.flatMap(({ name, passes }) => (passes ? [name] : [])));
  const needed = new Set(found.map(({ file, check }) => `${file} ${check}`));
  return files.flatMap((file) =>
    [...reasonsOf(file).keys()].flatMap((name): Problem[] => {
      const at = file.position([ALLOW, name]);
      const wrong = (one: Found): Problem[] => [{ ...one, check: ALLOW }];
      if (!names.includes(name)) {
        const instead = didYouMean(name, names, 'docs/checks.md names them all. There are');
        return wrong(blocks(file.file, at, `There is no check "${name}".`, instead));
      }
      if (never.has(name)) {
        const what = `What "${name}" finds cannot be allowed: the site could not be built, or would lose something.`;
        return wrong(blocks(file.file, at, what, 'Take this line out, and mend what it finds.'));
      }
      if (passing.has(name) || needed.has(`${file.file} ${name}`)) return [];
      const what = `"${name}" finds nothing here any more.`;
      return wrong(warns(file.file, at, what, 'Take this line out of "allow".'));
    }),
  );
}

function namesOfNever(checks: readonly Check[]): ReadonlySet<string> {
  return new Set(checks.flatMap(({ name, allowed }) => (allowed === false ? [name] : [])));
}
