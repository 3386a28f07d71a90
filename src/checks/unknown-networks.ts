import { HUB_FILE } from '../hub/hub-files.ts';
import { didYouMean } from '../hub/nearest.ts';
import { isInUse } from '../hub/out-of-use.ts';
import { networkOf, networks } from '../networks/index.ts';
import type { Check } from './check.ts';
import type { Facts } from './facts.ts';
import { warns, type Found } from './problem.ts';

const OURS = 'url: https://social.example/marsh, connected: 2026-01-01';

/** Accounts in use on networks that Freesheet does not know: nothing would ever be posted to them. */
export const unknownNetworks: Check = {
  name: 'unknown-networks',
  subject: 'Posts',
  severity: 'warns',
  finds:
    'Accounts on networks to which Freesheet cannot post, and that are not posted to by hand. Nothing would ever appear there.',
  allowed: false,
  bad: [
    {
      hub: `accounts: [{ id: ours, network: blusky, ${OURS} }]`,
      says: '1:1 The account "ours" is on "blusky", to which nothing can be posted. Did you mean "bluesky"?',
    },
    {
      hub: `accounts: [{ id: ours, network: mastadon, ${OURS} }]`,
      says: '1:1 The account "ours" is on "mastadon", to which nothing can be posted. Did you mean "mastodon"?',
    },
  ],
  good: [
    { hub: `accounts: [{ id: ours, network: bluesky, ${OURS} }]` },
    { hub: `accounts: [{ id: ours, network: x, ${OURS}, parked: { since: 2026-02-01 } }]` },
    { hub: `accounts: [{ id: ours, network: friendface, ${OURS}, enabled: false }]` },
    { hub: `accounts: [{ id: ours, network: friendface, ${OURS}, handOver: true }]` },
  ],
  inHub: find,
};

function find({ hub }: Facts): readonly Found[] {
  const names = networks.map(({ id }) => id);
  return hub.accounts
    .filter(isInUse)
    .filter((account) => networkOf(account) === undefined)
    .map(({ id, network }) =>
      warns(
        HUB_FILE,
        { line: 1, column: 1 },
        `The account "${id}" is on "${network}", to which nothing can be posted.`,
        didYouMean(network, names, 'The networks are'),
      ),
    );
}
