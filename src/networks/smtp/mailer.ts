import type { SendMailOptions } from 'nodemailer';
import type { ToOne } from '../mailing/letter.ts';
import type { Mailer } from '../mailing/mailer.ts';
import { NetworkError } from '../network.ts';
import type { Transport } from '../smtp.ts';
import { answerOf } from './answer-of.ts';

/** So many refusals one after another are no chance on a list that people joined themselves: the server does not let us send. */
const DOUBTS_AFTER = 5;

/** In whose name emails are sent. */
export interface Sender {
  /** `Example News <news@example.org>` */
  readonly from: string;
  readonly domain: string;
  /** The account, which names the list: https://www.rfc-editor.org/rfc/rfc2919 */
  readonly account: string;
}

/** Hands messages to a mail server, one at a time. What became of one whose answer was lost cannot be asked. */
export function mailerOf(transport: Transport, sender: Sender): Mailer {
  return {
    doubtsAfter: DOUBTS_AFTER,
    end: transport.close,
    send: async (one) => {
      let underWay = false;
      try {
        await transport.sendMail(mailOf(one, sender), () => void (underWay = true));
        return { became: 'sent' };
      } catch (thrown) {
        const answer = answerOf(thrown, underWay);
        if (answer instanceof NetworkError) throw answer;
        return answer;
      }
    },
  };
}

/** https://www.rfc-editor.org/rfc/rfc8058 and https://www.rfc-editor.org/rfc/rfc3834: easy to leave, and no holiday message answers it. */
function mailOf(
  { email, reference, answers, subject, text, unsubscribe, replyTo }: ToOne,
  { from, domain, account }: Sender,
): SendMailOptions {
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
      'List-Id': `<${account}.${domain}>`,
      'List-Unsubscribe': `<${unsubscribe}>`,
      ...(unsubscribe.startsWith('https:') && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
