import { HUB_FILE } from '../hub/hub-files.ts';
import { networkById } from '../networks/index.ts';
import type { Check } from './check.ts';
import type { Facts } from './facts.ts';
import { warns, type Found } from './problem.ts';

/** Accounts whose posts hub.yaml would correct in a way that their network has not: the network's best way is used. */
export const correctionMeans: Check = {
  name: 'correction-means',
  subject: 'Posts',
  severity: 'warns',
  finds:
    "Accounts whose posts hub.yaml would correct in a way that their network has not: the network's best way is used.",
  bad: [],
  good: [],
  inHub: find,
};

function find({ hub }: Facts): readonly Found[] {
  return hub.accounts.flatMap(({ id, network, correct }) => {
    const means = networkById(network)?.corrects;
    if (!means || correct === undefined || correct === 'none' || means.includes(correct)) return [];
    return [
      warns(
        HUB_FILE,
        { line: 1, column: 1 },
        `The account "${id}" says "correct: ${correct}", which its network cannot do.`,
        `Write one of: ${[...means, 'none'].join(', ')}.`,
      ),
    ];
  });
}
