import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';

/** A server on loopback that talks as it likes: what a real library for mail servers cannot be made to do. */
export interface RawMail {
  /** `smtp://127.0.0.1:41967` */
  readonly url: string;
  readonly [Symbol.asyncDispose]: () => Promise<void>;
}

/** @param talk is given each connection. */
export async function rawMail(talk: (socket: Socket) => void): Promise<RawMail> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => {}));
    talk(socket);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    url: `smtp://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    [Symbol.asyncDispose]: () =>
      new Promise<void>((done) => {
        sockets.forEach((socket) => socket.destroy());
        server.close(() => done());
      }),
  };
}

/** A mail server that takes everything, up to the end of a text. @param then what it does with the text. */
export function takesTexts(then: (socket: Socket, to: string) => void): (socket: Socket) => void {
  return (socket) => {
    let text: string | undefined;
    let to = '';
    const say = (words: string) => socket.write(`${words}\r\n`);
    say('220 mail.example');
    socket.on('data', (chunk) => {
      const said = chunk.toString();
      if (text !== undefined) {
        text += said;
        if (!text.endsWith('\r\n.\r\n')) return;
        text = undefined;
        then(socket, to);
      } else if (said.startsWith('DATA')) {
        text = '';
        say('354 go on');
      } else {
        to = /^RCPT TO:<(.*)>/.exec(said)?.[1] ?? to;
        say(said.startsWith('QUIT') ? '221 bye' : '250 fine');
      }
    });
  };
}
