import { serve } from '@hono/node-server';
import type { AddressInfo } from 'node:net';
import { deskApp, type DeskTools } from './app.ts';
import type { Office } from './office.ts';

/** A desk that is open on this computer. */
export interface ServedDesk {
  /** `http://127.0.0.1:4322` */
  readonly origin: string;
  /** A link that lets one person in, once. */
  readonly link: () => string;
  readonly close: () => Promise<void>;
}

/**
 * Opens the desk on loopback.
 * @param port 0 for any that is free. @throws what the system says of a port that is taken.
 */
export async function serveDesk(
  office: Office,
  tools: Omit<DeskTools, 'hosts'>,
  port: number,
): Promise<ServedDesk> {
  let listening = port;
  const hosts = (): readonly string[] => [`127.0.0.1:${listening}`, `localhost:${listening}`];
  const app = deskApp(office, { ...tools, hosts });
  const server = await new Promise<ReturnType<typeof serve>>((resolve, reject) => {
    const made = serve({ fetch: app.fetch, hostname: '127.0.0.1', port }, ({ port: taken }: AddressInfo) => {
      listening = taken;
      resolve(made);
    });
    made.once('error', reject);
  });
  const origin = `http://127.0.0.1:${listening}`;
  return {
    origin,
    link: () => `${origin}/sign-in?key=${tools.sessions.newKey()}`,
    close: async () => {
      await tools.jobs.settled();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      });
    },
  };
}
