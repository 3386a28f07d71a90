/** What the server of a network says when a token may not do what it is used for. */
export const DENIALS = ['token expired', 'token revoked', 'wrong scope'] as const;
export type Denial = (typeof DENIALS)[number];

/** What can go wrong with one call. */
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
  /** Not done: the connection is reset. */
  'lost before',
  /** Not done: 500. */
  'fault before',
  /** Not done: 503. */
  'unavailable',
  /** Not done: 408. */
  'timed out',
  /** Not done: 429, with a time. */
  'busy',
  /** Not done: 429, without a time. */
  'busy for ever',
  /** Not done: nobody listens. */
  'unreachable',
  /** Not done: the name has no address. */
  'no address',
  /** Not done: the certificate is not good. */
  'bad certificate',
  ...DENIALS,
] as const;
export type Fault = (typeof FAULTS)[number];

/** The faults of which we know that the server never did what it was asked. */
export const NEVER_DONE: readonly Fault[] = [
  'busy',
  'busy for ever',
  'unreachable',
  'no address',
  'bad certificate',
  ...DENIALS,
];

/** What `fetch` throws where no server is reached, by its code; and when a connection is reset. */
const BROKEN: Partial<Readonly<Record<Fault, readonly [code: string, message: string]>>> = {
  'lost before': ['ECONNRESET', 'read ECONNRESET'],
  unreachable: ['ECONNREFUSED', 'connect ECONNREFUSED 127.0.0.1:443'],
  'no address': ['ENOTFOUND', 'getaddrinfo ENOTFOUND server.example'],
  'bad certificate': ['ERR_TLS_CERT_ALTNAME_INVALID', 'Hostname/IP does not match'],
};

/** As Mastodon and the servers like it say it. */
const DENIED: Readonly<Record<Denial, () => Response>> = {
  'token expired': () => Response.json({ error: 'The access token expired' }, { status: 401 }),
  'token revoked': () => Response.json({ error: 'The access token was revoked' }, { status: 401 }),
  'wrong scope': () =>
    Response.json({ error: 'This action is outside the authorized scopes' }, { status: 403 }),
};

/** The answer, or the error that `fetch` throws, for a fault that keeps the server from doing anything. */
export async function faultBefore(
  fault: Fault | undefined,
  denied: Readonly<Record<Denial, () => Response>> = DENIED,
): Promise<Response | undefined> {
  if (fault === undefined) return undefined;
  const thrown = BROKEN[fault];
  if (thrown) throw broken(...thrown);
  if (fault === 'fault before') return internalError();
  if (fault === 'unavailable') return new Response('Service Unavailable', { status: 503 });
  if (fault === 'timed out') return new Response('', { status: 408 });
  if (fault === 'busy') return tooMany({ 'retry-after': '17' });
  if (fault === 'busy for ever') return tooMany({});
  return isDenial(fault) ? denied[fault]() : undefined;
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

function isDenial(fault: Fault): fault is Denial {
  return DENIALS.some((denial) => denial === fault);
}

function tooMany(headers: Readonly<Record<string, string>>): Response {
  const said = { error: 'RateLimitExceeded', message: 'Rate Limit Exceeded' };
  return Response.json(said, { status: 429, headers });
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
