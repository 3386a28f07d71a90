import { isLoopback } from '../loopback-only.ts';

/** A mail server, and how to sign in there. */
export interface SmtpServer {
  /** As a socket takes it: an IPv6 address without its brackets. */
  readonly host: string;
  readonly port: number;
  /** Encrypted from the first byte; otherwise the connection turns to encryption before anything is said. */
  readonly secure: boolean;
  readonly auth?: { readonly user: string; readonly pass: string };
  /** Whether it is this computer: then nothing need be encrypted. */
  readonly onThisComputer: boolean;
}

/** The ports on which mail is handed in: https://www.rfc-editor.org/rfc/rfc8314#section-7 */
const PORTS = { 'smtps:': 465, 'smtp:': 587 } as const;

/**
 * Reads the setting SMTP_URL, `smtps://user:password@mail.example.org:465`. Nothing when it is not such an address;
 * options after a "?" are refused, because they could turn the checks of a certificate off.
 */
export function readSmtpUrl(text: string): SmtpServer | undefined {
  const url = URL.parse(text);
  const port = PORTS[url?.protocol as keyof typeof PORTS];
  if (!url || port === undefined || url.hostname === '' || /[?#]/.test(text)) return undefined;
  if (url.pathname !== '' && url.pathname !== '/') return undefined;
  const [user, pass] = [decoded(url.username), decoded(url.password)];
  if (user === undefined || pass === undefined) return undefined;
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? port : Number(url.port),
    secure: url.protocol === 'smtps:',
    ...(user !== '' && { auth: { user, pass } }),
    onThisComputer: isLoopback(url.hostname),
  };
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
