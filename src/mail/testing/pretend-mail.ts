import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A mail server on loopback that keeps what it is given. */
export interface PretendMail {
  /** `smtp://127.0.0.1:41967` */
  readonly url: string;
  readonly port: number;
  /** Each email as it came, headers and all. */
  readonly received: string[];
  readonly [Symbol.asyncDispose]: () => Promise<void>;
}

/** The user name and password that it takes. */
export const MAIL_USER = { user: 'freesheet', pass: 'canary/pass@word' };

/** What a mail server answers with, where it does not take something. */
export function answer(responseCode: number, words: string): Error {
  return Object.assign(new Error(words), { responseCode });
}

/** Serves mail on loopback. @param changes what it does otherwise than to take everything. */
export async function pretendMail(changes: SMTPServerOptions = {}): Promise<PretendMail> {
  const received: string[] = [];
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    allowInsecureAuth: true,
    logger: false,
    disableReverseLookup: true,
    closeTimeout: 50,
    onAuth: ({ username, password }, _, done) =>
      username === MAIL_USER.user && password === MAIL_USER.pass
        ? done(null, { user: username })
        : done(answer(535, `no such user ${username} with ${password}`)),
    onData: (stream, _, done) => {
      text(stream).then((email) => {
        received.push(email);
        done(null, 'queued');
      }, done);
    },
    ...changes,
  });
  server.on('error', () => {});
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const address = listening.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `smtp://127.0.0.1:${port}`,
    port,
    received,
    [Symbol.asyncDispose]: () => new Promise((done) => void server.close(() => done())),
  };
}
