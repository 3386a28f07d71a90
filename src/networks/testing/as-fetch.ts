/** How long a pretend server may be silent before a call gives up, in milliseconds. */
const PATIENCE = 20;

/**
 * A pretend server as the `fetch` that a network is handed. The timer is our own: one of `AbortSignal.timeout` is
 * forgotten with the request when memory is tidied, since no socket holds on to it here.
 */
export function asFetch(handle: (request: Request) => Promise<Response>): typeof fetch {
  return async (input, init) => {
    const { promise: late, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(() => reject(new DOMException('The time is up.', 'TimeoutError')), PATIENCE);
    try {
      return await Promise.race([handle(new Request(input, init)), late]);
    } finally {
      clearTimeout(timer);
    }
  };
}
