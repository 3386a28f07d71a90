import { call, type Answer, type Call, type Caller } from '../http.ts';
import type { SignIn } from '../network.ts';

/** Where one of Meta's networks is called, and as whom. */
export interface GraphAccount extends Pick<SignIn, 'fetch' | 'now'> {
  /** As people know it: `Facebook`. */
  readonly network: string;
  /** `https://graph.facebook.com` */
  readonly origin: string;
  /** `v25.0`: each is answered for about two years (https://developers.facebook.com/docs/graph-api/guides/versioning). */
  readonly version: string;
  readonly token: string;
  /** The page that tells how to get a new token: `docs/accounts/facebook.md`. */
  readonly guide: string;
}

/** Graph, the interface of Facebook, Instagram and Threads, called with one token. */
export interface Graph extends Pick<GraphAccount, 'guide'> {
  readonly caller: Caller;
  /** One call: a path behind the version, `/1234/feed`. */
  readonly ask: (path: string, asked?: GraphCall) => Promise<Answer>;
  /** The same, called as somebody who has other secrets or says other things of a failure. */
  readonly as: (change: (caller: Caller) => Caller) => Graph;
}

/** One call, and what comes with it. */
export interface GraphCall extends Pick<Call, 'method'> {
  readonly query?: Readonly<Record<string, string>>;
  /** As the JSON body. */
  readonly json?: object;
  readonly publishes?: boolean;
}

/** The token goes in a header: Graph would take it in the address too, and addresses end up in logs. */
export function graphOf({ network, fetch, now, ...place }: GraphAccount): Graph {
  return graphFor(place, { network, fetch, now, secrets: [place.token] });
}

function graphFor(place: Omit<GraphAccount, 'network' | 'fetch' | 'now'>, caller: Caller): Graph {
  const { origin, version, token, guide } = place;
  return {
    caller,
    guide,
    as: (change) => graphFor(place, change(caller)),
    ask: (path, { query = {}, json, method = json ? 'POST' : 'GET', publishes = false } = {}) => {
      const url = new URL(`/${version}${path}`, origin);
      url.search = new URLSearchParams(query).toString();
      return call(caller, {
        url: url.href,
        method,
        headers: {
          authorization: `Bearer ${token}`,
          ...(json && { 'content-type': 'application/json' }),
        },
        ...(json && { body: JSON.stringify(json) }),
        publishes,
      });
    },
  };
}
