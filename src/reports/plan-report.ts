import { diffLines } from 'diff';
import type { Difference } from '../syndication/differences.ts';
import type { Step } from '../syndication/plan/step.ts';

/**
 * A plan in words: each item, and under it what would happen on each account and why. Where the post that is there
 * differs from the one that is wanted, what goes is marked "-", and what comes "+".
 */
export function planReport(steps: readonly Step[], differences: readonly Difference[] = []): string {
  if (steps.length === 0) return 'There is nothing to post: no account, or no item.';
  const items = Map.groupBy(steps, ({ item }) => item);
  return [...items.values()]
    .flatMap((ofItem) => [
      headingOf(ofItem),
      ...ofItem.flatMap((step) => [
        `  ${step.account}: ${reasonOf(step, differences)}`,
        ...differences.filter((one) => one.step === step).flatMap(linesOf),
      ]),
    ])
    .join('\n');
}

function reasonOf(step: Step, differences: readonly Difference[]): string {
  const differs = step.action === 'nothing' && differences.some((one) => one.step === step);
  return differs && !step.reason.includes('left alone')
    ? `${step.reason} It differs, left alone: only a correction changes a post.`
    : step.reason;
}

function linesOf({ from, to }: Difference): readonly string[] {
  return diffLines(from && `${from}\n`, `${to}\n`).flatMap(({ added, removed, value }) => {
    const mark = (added && '+') || (removed && '-') || ' ';
    return value
      .replace(/\n$/, '')
      .split('\n')
      .map((line) => `    ${mark} ${line}`.trimEnd());
  });
}

function headingOf([first]: readonly Step[]): string {
  return first === undefined || first.title === first.item
    ? `Item ${first?.item}`
    : `${first.title} (${first.item})`;
}
