import type { Step } from '../syndication/plan.ts';

/** A plan in words: each item, and under it what would happen on each account and why. */
export function planReport(steps: readonly Step[]): string {
  if (steps.length === 0) return 'There is nothing to post: no account, or no item.';
  const items = Map.groupBy(steps, ({ item }) => item);
  return [...items.values()]
    .flatMap((ofItem) => [
      headingOf(ofItem),
      ...ofItem.map(({ account, reason }) => `  ${account}: ${reason}`),
    ])
    .join('\n');
}

function headingOf([first]: readonly Step[]): string {
  return first === undefined || first.title === first.item
    ? `Item ${first?.item}`
    : `${first.title} (${first.item})`;
}
