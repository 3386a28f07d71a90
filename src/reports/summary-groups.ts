import type { Matter } from './summary.ts';

/** How many titles a group names. */
const MOST_TITLES = 5;

/** A line for each matter; those of one account that say the same share one, so that a lost account is one line and not a hundred. */
export function inGroups(matters: readonly Matter[]): readonly string[] {
  const groups = Map.groupBy(matters, ({ account, words }) => `${account}~${words}`);
  return [...groups.values()].map(lineOf);
}

function lineOf(group: readonly Matter[]): string {
  const [first, ...others] = group;
  if (!first) return '';
  const { title, account, words } = first;
  if (others.length === 0) return `${title}, on ${account}: ${words}`;
  const titles = group.slice(0, MOST_TITLES).map((one) => one.title);
  const more = group.length - titles.length;
  return `${group.length} posts on ${account}: ${words} They are: ${titles.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`;
}
