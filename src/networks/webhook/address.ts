import { isLoopback } from '../loopback-only.ts';

/** Whose webhook an address is: one that speaks as this hub does, or a chat. */
export type WebhookKind = 'own' | 'slack' | 'teams';

/**
 * The hosts of incoming webhooks, and what they end in: https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks,
 * and of Teams the former connectors, and workflows of Power Automate by their two addresses (the last not verified).
 */
const CHATS: readonly (readonly [host: RegExp, kind: WebhookKind])[] = [
  [/^hooks\.slack\.com$/, 'slack'],
  [/\.webhook\.office\.com$/, 'teams'],
  [/\.logic\.azure\.com$/, 'teams'],
  [/\.api\.powerplatform\.com$/, 'teams'],
];

/** Whether an address can be a webhook: encrypted, or on this computer; and without a name before its host, which no call may have. */
export function isWebhookAddress(text: string): boolean {
  const { protocol, hostname, username, password } = URL.parse(text) ?? {};
  if (username || password) return false;
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname ?? ''));
}

/** Whose webhook it is, by its host. */
export function kindOf(address: string): WebhookKind {
  const { hostname } = new URL(address);
  return CHATS.find(([host]) => host.test(hostname))?.[1] ?? 'own';
}

/** What of a webhook's address may stand in no message: who knows it can write there. */
export function secretParts(address: string): readonly string[] {
  const { pathname, searchParams } = new URL(address);
  return [address, pathname, ...pathname.split('/'), ...searchParams.values()];
}
