import type { SmtpServer } from './smtp-url.ts';

/** How the server is reached: in clear text only on this computer, never with a doubtful certificate. */
export function transportOptions(
  { host, port, secure, auth, onThisComputer }: SmtpServer,
  patience: number,
): object {
  return {
    host,
    port,
    secure,
    requireTLS: !secure && !onThisComputer,
    ...(auth && { auth }),
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    dnsTimeout: patience,
    socketCloseTimeout: 0,
    logger: false,
  };
}
