import { NetworkError } from './network.ts';

/** 127.0.0.0/8 and ::1 as a URL writes them, and their usual name. */
const LOOPBACK = /^(?:127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\]|localhost)$/;

/** Whether a host is this computer. @param hostname as a URL has it, `[::1]`. */
export function isLoopback(hostname: string): boolean {
  return LOOPBACK.test(hostname);
}

/** A `fetch` for a hub marked `demo`: it reaches this computer only, follows no redirect, and refuses anything else. */
export function loopbackOnly(fetch: typeof globalThis.fetch): typeof globalThis.fetch {
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (!/^https?:$/.test(url.protocol) || !isLoopback(url.hostname)) {
      throw new NetworkError(
        'unauthorised',
        `This hub is marked as a demonstration ("demo: true" in hub.yaml), so it never calls ${url.hostname || url.protocol}, ` +
          'only this computer. Nothing was sent. To post to real accounts, take the mark out.',
      );
    }
    return fetch(input, { ...init, redirect: 'error' });
  };
}
