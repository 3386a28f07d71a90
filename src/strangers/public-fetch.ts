import { isIP, type LookupFunction } from 'node:net';
import { Agent, fetch as undiciFetch } from 'undici';
import { NetworkError } from '../networks/network.ts';
import type { Fetch } from './ask.ts';
import { isPublicAddress } from './public-address.ts';

/** Every address of a host, as `lookup` of `node:dns/promises` gives them with `all`. */
export type Resolve = (
  host: string,
) => Promise<readonly { readonly address: string; readonly family: number }[]>;

/** What may be reached. */
export interface Gate {
  readonly resolve: Resolve;
  readonly mayReach: (address: string) => boolean;
  /** As `URL.port` writes them: nothing stands for the usual one. */
  readonly ports: readonly string[];
}

/** The public internet, on the ports of the web. */
export function publicGate(resolve: Resolve): Gate {
  return { resolve, mayReach: isPublicAddress, ports: ['', '80', '443'] };
}

/** A `fetch` for strangers, and its connections, which end with it. */
export interface PublicFetch extends AsyncDisposable {
  readonly fetch: Fetch;
}

/**
 * A `fetch` that reaches only what the gate allows, whatever a link, a redirect or a name server says. A name is looked
 * up once for each connection, and the connection is made to the very addresses that were judged: a name server has no
 * second answer to give. Throws NetworkError, `rejected`, for what the gate refuses.
 */
export function publicFetch(gate: Gate): PublicFetch {
  const agent = new Agent({ allowH2: false, connect: { lookup: lookupThrough(gate) } });
  return {
    fetch: async (url, sent) => {
      refuseUnlessOpen(new URL(url), gate);
      try {
        return await undiciFetch(url, { ...sent, redirect: 'manual', dispatcher: agent });
      } catch (thrown) {
        throw thrown instanceof Error && thrown.cause instanceof NetworkError ? thrown.cause : thrown;
      }
    },
    [Symbol.asyncDispose]: () => agent.destroy(),
  };
}

/** What an address says of itself, before any name is looked up. @throws NetworkError */
function refuseUnlessOpen({ protocol, port, username, password, hostname }: URL, gate: Gate): void {
  const host = hostname.replace(/^\[|\]$/g, '');
  if (!/^https?:$/.test(protocol)) throw refused(`${protocol}//${hostname} is not on the web`);
  if (username + password !== '') throw refused(`The address at ${hostname} holds a name or a password`);
  if (!gate.ports.includes(port)) throw refused(`${hostname}:${port} is not at a port of the web`);
  if (isIP(host) && !gate.mayReach(host)) throw refused(notPublic(hostname));
}

function lookupThrough({ resolve, mayReach }: Gate): LookupFunction {
  return (host, { all }, done) => {
    void resolve(host).then(
      (found) => {
        const [first] = found;
        if (!first) return done(refused(`${host} has no address`), '', 0);
        if (!found.every(({ address }) => mayReach(address))) return done(refused(notPublic(host)), '', 0);
        return all ? done(null, [...found]) : done(null, first.address, first.family);
      },
      (fault: Error) => done(fault, '', 0),
    );
  };
}

function notPublic(host: string): string {
  return `${host} is not on the public internet`;
}

function refused(why: string): NetworkError {
  return new NetworkError('rejected', `${why}, so it is never called.`);
}
