import { Readable } from 'node:stream';
import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Transport } from '../smtp.ts';
import type { SmtpServer } from './smtp-url.ts';
import { transportOptions } from './transport-options.ts';

/** So many messages go through one connection: mail servers close one that has had more, some after 20 (not verified). */
const MOST = 20;

/** How long a server may take to say goodbye, in milliseconds. */
const GOODBYE = 2000;

type Done = (thrown?: Error | null) => void;

/**
 * A mail server, reached by one connection after another. nodemailer's own transports do not tell when the text of a message
 * begins to go out, which decides whether it may have been sent; and its pool sends again by itself.
 * @param patience milliseconds that one step may take.
 */
export function smtpConnection(server: SmtpServer, patience: number): Transport {
  let open: { readonly connection: SMTPConnection; sent: number } | undefined;

  const close = () => {
    const last = open?.connection;
    open = undefined;
    if (!last || last.destroyed) return;
    last.quit();
    setTimeout(() => last.close(), GOODBYE).unref();
  };
  const ready = async () => {
    if (open && (open.sent >= MOST || open.connection.destroyed)) close();
    open ??= { connection: await connected(server, patience), sent: 0 };
    return open;
  };

  return {
    close,
    verify: async () => {
      await ready();
      close();
    },
    sendMail: async (mail, underWay) => {
      const message = new MailComposer(mail).compile();
      const bytes = await message.build();
      const own = await ready();
      // It is read from only when the server has said that it takes the text.
      const text = new Readable({
        read() {
          underWay();
          this.push(bytes);
          this.push(null);
        },
      });
      try {
        await step(own.connection, patience, (done) =>
          own.connection.send(message.getEnvelope(), text, done),
        );
        own.sent += 1;
      } catch (thrown) {
        close();
        throw thrown;
      }
    },
  };
}

async function connected(server: SmtpServer, patience: number): Promise<SMTPConnection> {
  const connection = new SMTPConnection(transportOptions(server, patience));
  // Whatever breaks later is the business of the step that meets it.
  connection.on('error', () => {});
  try {
    await step(connection, patience, (done) => connection.connect(done));
    if (server.auth && connection.allowsAuth) {
      await step(connection, patience, (done) => connection.login(server.auth, done));
    }
    return connection;
  } catch (thrown) {
    connection.close();
    throw thrown;
  }
}

/** One step of a conversation, within so many milliseconds. Throws what nodemailer throws. */
function step(connection: SMTPConnection, patience: number, begin: (done: Done) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const done: Done = (thrown) => {
      clearTimeout(timer);
      connection.off('error', done);
      if (thrown) reject(thrown);
      else resolve();
    };
    const timer = setTimeout(() => {
      connection.close();
      done(Object.assign(new Error('The time is up.'), { code: 'ETIMEDOUT', timeoutType: 'SOCKET_TIMEOUT' }));
    }, patience);
    connection.on('error', done);
    begin(done);
  });
}
