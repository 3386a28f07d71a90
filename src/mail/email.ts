import { createTransport } from 'nodemailer';
import { NetworkError } from '../networks/network.ts';
import { mailFault } from './mail-fault.ts';
import type { MessageId } from './message-id.ts';
import type { Message, Page } from './message.ts';
import { plainText } from './plain-text.ts';
import type { SmtpServer } from './smtp-url.ts';

/** How long all of it may take, in milliseconds. */
const PATIENCE = 60_000;

/** Whom an email comes from, whom it goes to, and what it is known by. */
export interface Envelope {
  readonly from: { readonly name: string; readonly address: string };
  readonly to: readonly string[];
  readonly id: MessageId;
}

/**
 * Sends a message as one plain-text email to all addresses, once, with its page attached if it has one. @returns what to say of it.
 * @throws NetworkError when the server did not take it for each of them, or nobody knows whether it did.
 */
export async function sendEmail(
  message: Message,
  { from, to, id }: Envelope,
  server: SmtpServer,
  patience = PATIENCE,
): Promise<string> {
  const transport = createTransport(transportOptions(server, patience));
  const mail = {
    from: { ...from },
    to: [...to],
    subject: message.subject,
    text: plainText(message),
    ...(message.page && { attachments: [attached(message.page)] }),
    messageId: id.id,
    ...(id.thread !== undefined && { inReplyTo: id.thread, references: id.thread }),
    // https://www.rfc-editor.org/rfc/rfc3834: no holiday message is to answer it.
    headers: { 'Auto-Submitted': 'auto-generated' },
    xMailer: false as const,
    disableFileAccess: true,
    disableUrlAccess: true,
    signal: AbortSignal.timeout(patience),
  };
  const { accepted, rejectedErrors = [] } = await transport.sendMail(mail).catch((thrown: unknown) => {
    throw mailFault(thrown, server);
  });
  if (rejectedErrors.length === 0) return `Sent by email to ${addresses(accepted.length)}.`;
  const refused = rejectedErrors.map((error) => `${error.recipient}: ${mailFault(error, server).message}`);
  throw new NetworkError(
    'rejected',
    `Sent by email to ${addresses(accepted.length)}, but not to ${refused.join(' ')}`,
  );
}

/** How the server is reached: in clear text only on this computer, never with a doubtful certificate. */
export function transportOptions(
  { host, port, secure, auth, onThisComputer }: SmtpServer,
  patience = PATIENCE,
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

/** As base64, so that no line of it is too long for a mail server. */
function attached({ file, html }: Page): object {
  return {
    filename: file,
    content: html,
    contentType: 'text/html; charset=utf-8',
    contentTransferEncoding: 'base64',
  };
}

function addresses(count: number): string {
  return count === 1 ? '1 address' : `${count} addresses`;
}
