import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** How often a cut happens, 0 to 1: in the middle of what we send, and in what comes back after the server has done it. */
export interface Cuts {
  readonly request: number;
  readonly answer: number;
  /** The same for the answer to the one call that makes a post public. */
  readonly published: number;
}

/** What stands in the request that makes a post public. */
const PUBLISHES = 'com.atproto.repo.putRecord';

/** A proxy on loopback that cuts connections. */
export interface CuttingProxy {
  readonly url: string;
  /** How many connections it has cut. */
  readonly cuts: () => number;
  readonly [Symbol.asyncDispose]: () => Promise<void>;
}

/** Passes bytes on to a server on this computer, and now and then passes on a part of them, or none, and resets. */
export async function cuttingProxy(target: string, often: Cuts, random: () => number): Promise<CuttingProxy> {
  const port = Number(new URL(target).port);
  const open = new Set<Socket>();
  let cuts = 0;
  const pass = (from: Socket, to: Socket, chance: () => number) =>
    from.on('data', (bytes) => {
      if (random() >= chance()) return void to.write(bytes);
      cuts += 1;
      to.write(bytes.subarray(0, Math.floor(random() * bytes.length)), () => {
        to.resetAndDestroy();
        from.destroy();
      });
      return undefined;
    });
  const server = createServer((client) => {
    const upstream = connect(port, 'localhost');
    let publishes = false;
    client.on('data', (bytes) => (publishes = bytes.includes(PUBLISHES)));
    pass(client, upstream, () => often.request);
    pass(upstream, client, () => (publishes ? often.published : often.answer));
    for (const [socket, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      open.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        open.delete(socket);
        other.end();
      });
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const own = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${own}`,
    cuts: () => cuts,
    [Symbol.asyncDispose]: async () => {
      open.forEach((socket) => socket.destroy());
      server.close();
      await once(server, 'close');
    },
  };
}
