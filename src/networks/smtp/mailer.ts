import type { SendMailOptions } from 'nodemailer';
import { NetworkError } from '../network.ts';
import type { Mailer } from '../mailing/deliver.ts';
import type { ToOne } from '../mailing/letter.ts';
import type { Transport } from '../smtp.ts';
import { mailFault } from './mail-fault.ts';
import type { SmtpServer } from './smtp-url.ts';

/** From which answer on a mail server will never take something: https://www.rfc-editor.org/rfc/rfc5321#section-4.2.1 */
const NEVER = 500;

/** Hands messages to a mail server, one at a time. What became of one whose answer was lost cannot be asked. */
export function mailerOf(transport: Transport, from: string, server: SmtpServer): Mailer {
  return {
    send: async (one) => {
      try {
        await transport.sendMail(mailOf(one, from));
        return 'sent';
      } catch (thrown) {
        const answer = recipientAnswer(thrown);
        if (answer !== undefined) return answer >= NEVER ? 'refused' : 'put-off';
        throw stopping(mailFault(thrown, server, [one.email]));
      }
    },
  };
}

/** What was said of this recipient, when it was that alone; nothing when all would meet the same. */
function recipientAnswer(thrown: unknown): number | undefined {
  if (!(thrown instanceof Error)) return undefined;
  const { code, command, responseCode }: Partial<Record<'code' | 'command' | 'responseCode', unknown>> =
    Object.fromEntries(Object.entries(thrown));
  const isOfRecipient = code === 'EENVELOPE' && command === 'RCPT TO';
  return isOfRecipient && typeof responseCode === 'number' ? responseCode : undefined;
}

/** A server that does not take our words, or our sender, would say so to everybody: somebody has to look. */
function stopping(fault: NetworkError): NetworkError {
  return fault.refusal === 'rejected' ? new NetworkError('unauthorised', fault.message) : fault;
}

/** https://www.rfc-editor.org/rfc/rfc8058 and https://www.rfc-editor.org/rfc/rfc3834: easy to leave, and no holiday message answers it. */
function mailOf(
  { email, reference, answers, subject, text, unsubscribe, replyTo }: ToOne,
  from: string,
): SendMailOptions {
  const domain = /@([^>\s]+)>?$/.exec(from)?.[1] ?? 'localhost';
  const idOf = (key: string) => `<${key}@${domain}>`;
  return {
    from,
    to: { name: '', address: email },
    subject,
    text,
    messageId: idOf(reference),
    ...(replyTo !== undefined && { replyTo }),
    ...(answers !== undefined && { inReplyTo: idOf(answers), references: idOf(answers) }),
    headers: {
      'Auto-Submitted': 'auto-generated',
      'List-Unsubscribe': `<${unsubscribe}>`,
      ...(unsubscribe.startsWith('https:') && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
    },
    xMailer: false,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
