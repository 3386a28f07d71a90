import { HUB_FILE } from '../hub/hub-files.ts';
import { didYouMean } from '../hub/nearest.ts';
import { isInUse } from '../hub/out-of-use.ts';
import { networkById, networks } from '../networks/index.ts';
import type { Check } from './check.ts';
import type { Facts } from './facts.ts';
import { warns, type Found } from './problem.ts';

/** Accounts in use on networks that Freesheet does not know: nothing would ever be posted to them. */
export const unknownNetworks: Check = {
  name: 'unknown-networks',
  subject: 'Posts',
  severity: 'warns',
  finds: 'Accounts in use on networks that Freesheet does not know: nothing would ever be posted to them.',
  bad: [],
  good: [],
  inHub: find,
};

function find({ hub }: Facts): readonly Found[] {
  const names = networks.map(({ id }) => id);
  return hub.accounts
    .filter(isInUse)
    .filter(({ network }) => networkById(network) === undefined)
    .map(({ id, network }) =>
      warns(
        HUB_FILE,
        { line: 1, column: 1 },
        `The account "${id}" is on "${network}", to which nothing can be posted.`,
        didYouMean(network, names, 'The networks are'),
      ),
    );
}
