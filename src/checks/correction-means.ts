import { HUB_FILE } from '../hub/hub-files.ts';
import { networkById } from '../networks/index.ts';
import type { Check } from './check.ts';
import type { Facts } from './facts.ts';
import { warns, type Found } from './problem.ts';

const BLUESKY =
  'id: bluesky, network: bluesky, url: https://bsky.app/profile/marsh.example, connected: 2026-01-01';
const MASTODON = 'id: mastodon, network: mastodon, url: https://social.example/@marsh, connected: 2026-01-01';

/** Accounts whose posts hub.yaml would correct in a way that their network has not: the network's best way is used. */
export const correctionMeans: Check = {
  name: 'correction-means',
  subject: 'Posts',
  severity: 'warns',
  finds:
    'Accounts that hub.yaml would have corrected in a way that their network does not offer. The best way that the network has is used instead.',
  allowed: false,
  bad: [
    {
      hub: `accounts: [{ ${BLUESKY}, correct: edit }]`,
      says: '1:1 The account "bluesky" says "correct: edit", which its network cannot do. Write one of: repost, reply, none.',
    },
    {
      hub: `accounts: [{ ${MASTODON} }, { ${BLUESKY}, enabled: false, correct: edit }]`,
      says: '1:1 The account "bluesky" says "correct: edit", which its network cannot do. Write one of: repost, reply, none.',
    },
  ],
  good: [
    { hub: `accounts: [{ ${BLUESKY}, correct: reply }]` },
    { hub: `accounts: [{ ${MASTODON}, correct: edit }, { ${BLUESKY} }]` },
  ],
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
