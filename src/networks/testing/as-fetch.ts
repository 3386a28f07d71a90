import { setTimeout as sleep } from 'node:timers/promises';

/**
 * For how many turns of the event loop, of a millisecond or more, a pretend server may be silent before a call gives
 * up: a machine that is busy makes each turn longer, but a server that is at work needs no more of them.
 */
const PATIENCE = 20;

/**
 * A pretend server as the `fetch` that a network is handed. The timer is our own: one of `AbortSignal.timeout` is
 * forgotten with the request when memory is tidied, since no socket holds on to it here.
 */
export function asFetch(handle: (request: Request) => Promise<Response>): typeof fetch {
  return async (input, init) => {
    const answered = new AbortController();
    const late = async () => {
      for (let turn = 0; turn < PATIENCE && !answered.signal.aborted; turn += 1) await sleep(1);
      throw new DOMException('The time is up.', 'TimeoutError');
    };
    try {
      return await Promise.race([handle(new Request(input, init)), late()]);
    } finally {
      answered.abort();
    }
  };
}
