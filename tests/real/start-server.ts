import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { node22 } from './set-up.ts';

/** An account on the real server. */
export interface RealAccount {
  readonly did: string;
  readonly handle: string;
  readonly appPassword: string;
}

/** A real Bluesky server on loopback. */
export interface RealServer {
  readonly url: string;
  readonly accounts: readonly RealAccount[];
  readonly [Symbol.asyncDispose]: () => Promise<void>;
}

/** Starts a real server with this many accounts, each empty. */
export async function startServer(accounts: number): Promise<RealServer> {
  const child = spawn(node22, [join(import.meta.dirname, 'start-pds.mjs'), String(accounts)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.startsWith('{"url"')) continue;
    const told = JSON.parse(line) as Omit<RealServer, typeof Symbol.asyncDispose>;
    child.stdout.resume();
    return {
      ...told,
      [Symbol.asyncDispose]: async () => {
        child.stdin.end();
        await ended;
      },
    };
  }
  throw new Error('The real server ended before it was ready; its own words are above.');
}
