import type { Fetch, Sent } from '../ask.ts';

/** What a pretend web was asked. */
export interface Asked {
  readonly url: string;
  readonly sent: Sent;
}

/** A web for tests: what answers at each address, by its full address. Elsewhere nobody is there. */
export function pretendWeb(pages: Readonly<Record<string, (sent: Sent) => Response>>): {
  readonly fetch: Fetch;
  readonly asked: Asked[];
} {
  const asked: Asked[] = [];
  const fetch: Fetch = async (url, sent) => {
    asked.push({ url, sent });
    const answer = pages[url];
    if (!answer) throw new TypeError('fetch failed', { cause: new Error('ECONNREFUSED') });
    return answer(sent);
  };
  return { fetch, asked };
}

/** A page of HTML. */
export function html(text: string, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(text, { headers: { 'content-type': 'text/html; charset=utf-8', ...headers } });
}

/** An answer without a body. */
export function status(code: number, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(null, { status: code, headers: { ...headers } });
}
