import type { Counts } from './count.ts';
import { SURVEY_NETWORKS } from './networks.ts';
import type { Thresholds } from './state.ts';

/** How a survey was made, in full sentences for its readers. */
export function methodOf({ networks }: Counts, { quiet, inactive }: Thresholds): readonly string[] {
  const named = (isOpen: boolean): readonly string[] =>
    SURVEY_NETWORKS.filter(
      ({ id, reader }) => (reader !== undefined) === isOpen && networks.some(({ network }) => network === id),
    ).map(({ name }) => name);
  const open = named(true);
  const closed = named(false);
  return [
    'A body is on a network if the list of the survey names an account of its there. Bodies that the list says nothing of for a network are left out of the percentage of that network.',
    ...(open.length > 0
      ? [
          `${listed(open)}: the day of the last post was read from what is shown to anybody, without signing in. Posts, answers and posts passed on all count.`,
        ]
      : []),
    ...(closed.length > 0
      ? [
          `${listed(closed)}: no program read anything. A person looked, and survey.csv has the day, the role of that person and a link to the evidence. Such an account is judged as it was on that day.`,
        ]
      : []),
    `An account is active if its last post was at most ${quiet} days before it was looked at, quiet if it was at most ${inactive} days, and inactive if it was longer ago or there is no post. It is parked if it says that it is no longer used, and points elsewhere. Days are those of England.`,
    'An account that nobody looked at, or that could not be read, counts in no percentage of activity. It is never taken for inactive.',
    'An account that its network does not know, or no longer, counts neither as being there nor as not being there.',
    'Each percentage stands with what it is a percentage of. It is rounded to a whole number, or to two decimals beside a count that published two.',
    'Compare with 2010 with care: when the counts of that year took an account for active is not known here, and the bodies are others.',
  ];
}

function listed(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(names);
}
