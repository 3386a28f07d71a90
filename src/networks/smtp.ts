import type { SendMailOptions } from 'nodemailer';
import { MAIL_LIMITS, NO_PICTURES } from './mailing/mail-limits.ts';
import { mailPosts } from './mailing/mail-posts.ts';
import { NetworkError, type Network, type SignIn } from './network.ts';
import { settingName } from './settings.ts';
import { smtpConnection } from './smtp/connection.ts';
import { mailerOf, type Sender } from './smtp/mailer.ts';
import { mailFault } from './smtp/mail-fault.ts';
import { domainOf } from './smtp/sender.ts';
import { readSmtpUrl, type SmtpServer } from './smtp/smtp-url.ts';

/** How long one step may take, in milliseconds: connecting, signing in, or one message. */
const PATIENCE = 30_000;

/** What hands messages to a mail server. It throws as nodemailer does. */
export interface Transport {
  /** Hands one message in, once. @param underWay is called when its text begins to go out: before that, nothing was sent. */
  readonly sendMail: (mail: SendMailOptions, underWay: () => void) => Promise<void>;
  /** Connects and signs in, and sends nothing. */
  readonly verify: () => Promise<void>;
  /** No more messages follow for now. */
  readonly close: () => void;
}

/** Email by a mail server of one's own, one message to each subscriber. @param open in the place of a real connection. */
export function smtpBy(open: (server: SmtpServer) => Transport): Network {
  return {
    id: 'smtp',
    name: 'Email',
    limits: MAIL_LIMITS,
    settings: ['URL', 'FROM', 'LIST'],
    publicSettings: ['FROM'],
    pictures: NO_PICTURES,
    corrects: ['reply'],
    settlesAfter: 0,
    mails: true,
    forGood: true,
    inbox: {
      sees: [],
      blind: [
        'Answers to an email are not collected: they come to the mailbox of the address that "replyTo" names in hub.yaml, or of the sender where it names none. Read and answer them there.',
      ],
    },
    signIn: async (with_) => {
      const server = serverOf(with_);
      const sender = senderOf(with_);
      const transport = open(server);
      return {
        ...mailPosts(with_, 'Email', mailerOf(transport, sender)),
        whoAmI: async () => {
          await transport.verify().catch((thrown: unknown) => {
            const fault = mailFault(thrown, server);
            throw fault.refusal === 'unknown' ? notReached() : fault;
          });
          const { from } = sender;
          return { id: from, name: from, url: with_.account.url, lacks: with_.mailing?.faults() ?? [] };
        },
      };
    },
  };
}

/** Email by a mail server of one's own: https://www.rfc-editor.org/rfc/rfc6409 */
export const smtp: Network = smtpBy((server) => smtpConnection(server, PATIENCE));

function serverOf({ account, settings: { URL: address = '' }, onlyHere = false }: SignIn): SmtpServer {
  const server = readSmtpUrl(address);
  if (!server) {
    throw new NetworkError(
      'unauthorised',
      `The setting ${settingName(account.id, 'URL')} is not the address of a mail server. Nothing was sent. Write it as smtps://user:password@mail.example.org:465.`,
    );
  }
  if (onlyHere && !server.onThisComputer) {
    throw new NetworkError(
      'unauthorised',
      'This hub is marked as a demonstration ("demo: true" in hub.yaml), so it sends no email but to this computer. Nothing was sent.',
    );
  }
  return server;
}

function senderOf({ account, settings: { FROM = '' } }: SignIn): Sender {
  const domain = domainOf(FROM);
  if (domain === undefined) {
    throw new NetworkError(
      'unauthorised',
      `The setting ${settingName(account.id, 'FROM')} names no sender. Nothing was sent. Write it as "Example News <news@example.org>".`,
    );
  }
  return { from: FROM, domain, account: account.id };
}

function notReached(): NetworkError {
  return new NetworkError(
    'later',
    'The mail server broke off or did not answer in time. Nothing was sent; run again, it is safe.',
  );
}
