const SPELT: Readonly<Record<string, string>> = {
  linkedin: 'LinkedIn',
  tiktok: 'TikTok',
  whatsapp: 'WhatsApp',
  x: 'X',
  youtube: 'YouTube',
};

/** A network as people write it: `youtube` → `YouTube`, `bluesky` → `Bluesky`. */
export function networkName(network: string): string {
  return SPELT[network] ?? network.charAt(0).toUpperCase() + network.slice(1);
}
