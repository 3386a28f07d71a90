import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { pretendBluesky, type PretendBluesky } from './pretend-bluesky.ts';
import { pretendMastodon, type PretendMastodon } from './pretend-mastodon.ts';
import type { Ways } from './pretend-ways.ts';

/** A pretend server that listens on loopback, for tests of whole processes. */
export interface Served {
  /** `http://127.0.0.1:41967` */
  readonly url: string;
  readonly [Symbol.asyncDispose]: () => Promise<void>;
}

/**
 * Serves a `(request) => Response`; where it throws, as for a lost answer, the connection is reset.
 * @param port any that is free, when left out.
 */
export async function servePretend(
  handle: (request: Request) => Promise<Response>,
  port = 0,
): Promise<Served> {
  const server = createServer((incoming, outgoing) => {
    answer(handle, incoming, outgoing).catch(() => incoming.socket.resetAndDestroy());
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const taken = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://127.0.0.1:${taken}`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** A pretend Bluesky on loopback. */
export async function servePretendBluesky(): Promise<PretendBluesky & Served> {
  const server = pretendBluesky();
  return { ...server, ...(await servePretend(server.handle)) };
}

/** A pretend Mastodon on loopback. */
export async function servePretendMastodon(ways: Ways = {}): Promise<PretendMastodon & Served> {
  const server = pretendMastodon(ways);
  return { ...server, ...(await servePretend(server.handle)) };
}

async function answer(
  handle: (request: Request) => Promise<Response>,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const gone = new AbortController();
  outgoing.on('close', () => gone.abort());
  const body = await buffer(incoming);
  const request = new Request(
    new URL(incoming.url ?? '/', `http://${incoming.headers.host ?? '127.0.0.1'}`),
    {
      method: incoming.method,
      headers: Object.entries(incoming.headers).map(([name, value]): [string, string] => [
        name,
        String(value),
      ]),
      body: body.length > 0 ? Uint8Array.from(body) : null,
      signal: gone.signal,
    },
  );
  const response = await handle(request);
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  for await (const chunk of response.body ?? []) outgoing.write(chunk);
  outgoing.end();
}
