import { HUB_FILE } from '../hub/hub-files.ts';
import type { Account } from '../hub/hub.ts';
import { isInUse } from '../hub/out-of-use.ts';
import { networkOf } from '../networks/index.ts';
import type { Check } from './check.ts';
import type { Facts } from './facts.ts';
import { warns, type Found } from './problem.ts';

const X = 'id: x, network: x, url: https://x.com/marsh, connected: 2026-01-01';
const EMAIL = 'id: email, network: smtp, url: https://join.marsh.example/, connected: 2026-01-01';

/** Accounts that do not start, because hub.yaml leaves out what their network cannot do without. */
export const accountNeeds: Check = {
  name: 'account-needs',
  subject: 'Posts',
  severity: 'warns',
  finds:
    'Accounts to which nothing is posted, because hub.yaml leaves out what their network needs: a monthly budget where posts cost money, an address at which people leave a list.',
  allowed: false,
  bad: [
    {
      hub: `accounts: [{ ${X} }]`,
      says: '1:1 The account "x" is on a network that takes money, and has no budget, so nothing is posted to it. Write "budget:" under it, in US dollars a month, as in 5.',
    },
    {
      hub: `accounts: [{ ${EMAIL} }]`,
      says: '1:1 The account "email" names no address at which people leave the list, so nothing is sent to it. Write "unsubscribe:" under it, beginning with https:// or mailto:.',
    },
  ],
  good: [
    { hub: `accounts: [{ ${X}, budget: 5 }]` },
    { hub: `accounts: [{ ${X}, handOver: true }]` },
    { hub: `accounts: [{ ${EMAIL}, unsubscribe: "mailto:leave@marsh.example" }]` },
    { hub: `accounts: [{ ${EMAIL}, enabled: false }]` },
  ],
  inHub: ({ hub }: Facts) => hub.accounts.filter(isInUse).flatMap(needsOf),
};

function needsOf(account: Account): readonly Found[] {
  const { id, budget, unsubscribe } = account;
  const network = networkOf(account);
  const found = (what: string, help: string) => [warns(HUB_FILE, { line: 1, column: 1 }, what, help)];
  if (network?.costs && budget === undefined) {
    return found(
      `The account "${id}" is on a network that takes money, and has no budget, so nothing is posted to it.`,
      'Write "budget:" under it, in US dollars a month, as in 5.',
    );
  }
  return network?.mails && unsubscribe === undefined
    ? found(
        `The account "${id}" names no address at which people leave the list, so nothing is sent to it.`,
        'Write "unsubscribe:" under it, beginning with https:// or mailto:.',
      )
    : [];
}
