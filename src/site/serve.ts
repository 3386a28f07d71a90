import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';

/** A folder and the path at which it is served: `/` or `/hub/`. */
export interface Mount {
  readonly at: string;
  readonly folder: string;
}

/** A server on loopback, and its origin: `http://127.0.0.1:4321`. */
export interface Serving {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves folders on loopback as a static host would: the longest matching path wins, a folder's page is its
 * `index.html`, and what is not there is the site's own 404 page.
 * @param port 0 for any that is free.
 */
export async function serve(mounts: readonly Mount[], port = 0): Promise<Serving> {
  const handlers = mounts
    .toSorted((a, b) => b.at.length - a.at.length)
    .map(({ at, folder }) => ({ at, folder, handle: sirv(folder, { dev: true, etag: true }) }));
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    const mount = handlers.find(({ at }) => url.startsWith(at));
    if (!mount) return notFound(response);
    request.url = `/${url.slice(mount.at.length)}`;
    mount.handle(request, response, () => notFound(response, join(mount.folder, '404.html')));
  });
  await listen(server, port);
  const { port: listening } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${listening}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function notFound(response: ServerResponse, page = ''): void {
  const html = existsSync(page);
  response.writeHead(404, {
    'content-type': html ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8',
  });
  response.end(html ? readFileSync(page) : 'There is nothing at this address.\n');
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
}
