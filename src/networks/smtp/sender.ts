const ADDRESS = String.raw`[^\s@<>(),;:"]+@(?<domain>[a-z0-9.-]+)`;

/** `news@example.org`, or `Example News <news@example.org>` with the name in quotation marks if need be. */
const SENDER = new RegExp(`^(?:[^<>@\\r\\n]*<${ADDRESS}>|${ADDRESS.replace('domain', 'bare')})$`, 'i');

/** The domain in whose name an email is sent, `example.org`. Nothing when a sender is none. */
export function domainOf(sender: string): string | undefined {
  const { domain, bare } = SENDER.exec(sender.trim())?.groups ?? {};
  return (domain ?? bare)?.toLowerCase();
}
