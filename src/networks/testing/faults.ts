/** What can go wrong with one call; in most, the server has done what it was asked. */
export const FAULTS = [
  /** Done, then the connection is reset. */
  'lost',
  /** Done, then silence. */
  'hangs',
  /** Done, then the answer ends in the middle. */
  'cut',
  /** Done, then the answer is a web page. */
  'web page',
  /** Done, then 500. */
  'fault after',
  /** Not done: 500. */
  'fault before',
  /** Not done: 429, with a time. */
  'busy',
  /** Not done: nobody listens. */
  'unreachable',
] as const;
export type Fault = (typeof FAULTS)[number];

/** The answer, or the error that `fetch` throws, for a fault that keeps the server from doing anything. */
export async function faultBefore(fault: Fault | undefined): Promise<Response | undefined> {
  if (fault === 'fault before') return internalError();
  if (fault === 'busy') {
    return Response.json(
      { error: 'RateLimitExceeded', message: 'Rate Limit Exceeded' },
      { status: 429, headers: { 'retry-after': '17' } },
    );
  }
  if (fault === 'unreachable') throw broken('ECONNREFUSED', 'connect ECONNREFUSED 127.0.0.1:443');
  return undefined;
}

/** What becomes of the answer when the server has done what it was asked. */
export async function faultAfter(
  fault: Fault | undefined,
  request: Request,
  answer: Response,
): Promise<Response> {
  if (fault === 'lost') throw broken('ECONNRESET', 'read ECONNRESET');
  if (fault === 'hangs') return silence(request.signal);
  if (fault === 'fault after') return internalError();
  if (fault === 'cut') return new Response(half(await answer.text()), { status: answer.status });
  if (fault === 'web page') {
    return new Response('<!doctype html><title>Please wait</title>', {
      headers: { 'content-type': 'text/html' },
    });
  }
  return answer;
}

/** An error with the shape in which `fetch` throws it. */
export function broken(code: string, message: string): TypeError {
  return new TypeError('fetch failed', { cause: Object.assign(new Error(message), { code }) });
}

function internalError(): Response {
  return Response.json({ error: 'InternalServerError', message: 'Internal Server Error' }, { status: 500 });
}

function silence(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });
}

function half(text: string): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  let sent = false;
  return new ReadableStream({
    pull(controller) {
      if (sent) controller.error(broken('UND_ERR_SOCKET', 'other side closed'));
      else controller.enqueue(bytes.slice(0, bytes.length / 2));
      sent = true;
    },
  });
}
