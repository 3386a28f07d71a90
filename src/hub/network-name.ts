import type { Hub } from './hub.ts';

const SPELT: Readonly<Record<string, string>> = {
  'govuk-notify': 'Email',
  linkedin: 'LinkedIn',
  smtp: 'Email',
  tiktok: 'TikTok',
  whatsapp: 'WhatsApp',
  x: 'X',
  youtube: 'YouTube',
};

/** A network as people write it: `youtube` → `YouTube`, `bluesky` → `Bluesky`. */
export function networkName(network: string): string {
  return SPELT[network] ?? network.charAt(0).toUpperCase() + network.slice(1);
}

/** Accounts whose posts are on paper, by the beginning of their name in the ledger. */
export const ON_PAPER = 'paper.';

/** Where a post is, for readers, from its account's name in the ledger: `Bluesky`, `Bluesky (on paper)`. */
export function accountNetworkName({ accounts }: Pick<Hub, 'accounts'>, ledgerAccount: string): string {
  const paper = ledgerAccount.startsWith(ON_PAPER);
  const id = paper ? ledgerAccount.slice(ON_PAPER.length) : ledgerAccount;
  const network = accounts.find((account) => account.id === id)?.network ?? id;
  return `${networkName(network)}${paper ? ' (on paper)' : ''}`;
}
