import type { SendMailOptions } from 'nodemailer';
import { smtpBy, type Transport } from '../smtp.ts';
import type { Fault } from './faults.ts';
import { memoryMailing, type MemoryMailing } from './memory-mailing.ts';
import type { Pretend } from './pretend.ts';
import { keyOf, postsOf, type PretendLetter } from './pretend-letters.ts';

/** What nodemailer throws, by what went wrong. */
const THROWN: Partial<Readonly<Record<Fault, object>>> = {
  lost: { code: 'ECONNECTION' },
  hangs: { code: 'ETIMEDOUT', timeoutType: 'SOCKET_TIMEOUT' },
  'lost before': { code: 'ECONNECTION' },
  unavailable: { code: 'ECONNECTION' },
  'fault before': { code: 'EMESSAGE', command: 'DATA', responseCode: 554, response: '554 5.7.1 No' },
  unreachable: { code: 'ESOCKET', message: 'connect ECONNREFUSED 127.0.0.1:465' },
  'no address': { code: 'EDNS' },
  'bad certificate': { code: 'ESOCKET', message: 'certificate has expired' },
  busy: { code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 451, response: '451 Try later' },
  'token revoked': { code: 'EAUTH', responseCode: 535, response: '535 pretend-smtp-password is wrong' },
};

/** The faults in the midst of which the text of a message was on its way. */
const UNDER_WAY: ReadonlySet<Fault | undefined> = new Set([
  undefined,
  'lost',
  'hangs',
  'lost before',
  'fault before',
]);

/** The faults that a mail server can meet, but for one after which somebody may have nothing. */
export const SMTP_FAULTS = [
  'lost',
  'hangs',
  'unreachable',
  'no address',
  'bad certificate',
  'busy',
  'token revoked',
] as const;

/** A pretend mail server, in the place of nodemailer's connection. */
export interface PretendSmtp extends Pretend {
  readonly mailing: MemoryMailing;
  readonly mails: () => readonly SendMailOptions[];
  /** What is said of a recipient. */
  readonly answerTo: (email: string, responseCode: number) => void;
}

/** A pretend mail server. @param mailing who is on the list. */
export function pretendSmtp(_: object = {}, mailing = memoryMailing()): PretendSmtp {
  const mails: SendMailOptions[] = [];
  const pending = new Map<string, Fault>();
  const answers = new Map<string, number>();
  const calls: string[] = [];
  const meet = (call: string, work: () => void): Promise<void> => {
    const fault = pending.get(call);
    pending.delete(call);
    calls.push(call);
    if (fault === undefined || fault === 'lost' || fault === 'hangs') work();
    const thrown = fault && THROWN[fault];
    return thrown ? Promise.reject(Object.assign(new Error('No'), thrown)) : Promise.resolve();
  };
  const transport: Transport = {
    close: () => void calls.push('close'),
    verify: () => meet('verify', () => {}),
    sendMail: (mail, underWay) => {
      const { address = '' } = mail.to as { readonly address?: string };
      const responseCode = answers.get(address);
      const said = {
        code: 'EENVELOPE',
        command: 'RCPT TO',
        responseCode,
        response: `${responseCode} <${address.toUpperCase()}>`,
      };
      if (responseCode !== undefined) return Promise.reject(Object.assign(new Error('No'), said));
      if (UNDER_WAY.has(pending.get('send'))) underWay();
      return meet('send', () => void mails.push(mail));
    },
  };
  const letters = () =>
    mails.map((mail): PretendLetter => {
      const bare = (id: unknown) => String(id).slice(1, String(id).lastIndexOf('@'));
      return {
        reference: bare(mail.messageId),
        text: String(mail.text),
        ...(mail.inReplyTo !== undefined && { answers: bare(mail.inReplyTo) }),
      };
    });
  return {
    network: smtpBy(() => transport),
    account: { id: 'news', url: 'https://news.example/subscribe/', unsubscribe: 'mailto:leave@news.example' },
    settings: {
      URL: 'smtps://user:pretend-smtp-password@mail.example',
      FROM: 'Example News <news@example.org>',
      LIST: 'list.txt',
    },
    secrets: ['pretend-smtp-password', ...mailing.subscribers().map(({ email }) => email)],
    identity: {
      id: 'Example News <news@example.org>',
      name: 'Example News <news@example.org>',
      url: 'https://news.example/subscribe/',
    },
    isAt: () => false,
    handle: () => Promise.reject(new Error('A mail server takes no requests.')),
    callOf: () => undefined,
    deeds: { publish: 'send', edit: 'send', remove: 'send', look: 'send', whoAmI: 'verify' },
    fail: (call, fault) => void pending.set(call, fault),
    posts: () => postsOf(letters(), mailing),
    remove: (post) => {
      mailing.forget(keyOf(post));
      mails.splice(
        0,
        mails.length,
        ...mails.filter((mail) => keyOf(String(mail.messageId).slice(1)) !== keyOf(post)),
      );
    },
    calls,
    mailing,
    mails: () => mails,
    answerTo: (email, responseCode) => void answers.set(email, responseCode),
  };
}
