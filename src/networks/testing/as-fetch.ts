/** How long a pretend server may be silent before a call gives up, in milliseconds. */
const PATIENCE = 20;

/** A pretend server as the `fetch` that a network is handed. */
export function asFetch(handle: (request: Request) => Promise<Response>): typeof fetch {
  return (input, init) => handle(new Request(input, { ...init, signal: AbortSignal.timeout(PATIENCE) }));
}
