import { NetworkError } from '../networks/network.ts';
import { ask, hostOf, noAnswer, PATIENCE, type Answer, type Fetch } from '../strangers/ask.ts';

/** How often a page may send us on. */
const MOST_REDIRECTS = 5;

/** As much of a page as is read, in bytes. */
export const MOST_BYTES = 1_000_000;

/** A page as it was found. */
export interface Page {
  /** Where it was found in the end: what its own addresses are relative to. */
  readonly url: string;
  readonly status: number;
  /** Its `Link` header. */
  readonly link: string;
  /** Its text, when it is HTML: the first megabyte. */
  readonly html: string;
}

/**
 * Asks for a page and goes where it sends us, each step through the same `fetch`, all in 20 seconds.
 * @throws NetworkError when it does not answer, sends us on more than five times, or to what is not an address.
 */
export async function getPage(fetch: Fetch, start: string, headers: Fields): Promise<Page> {
  const signal = AbortSignal.timeout(PATIENCE);
  let url = start;
  for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
    const answer = await ask(fetch, url, { headers, signal });
    const next = sentTo(answer, url);
    if (next === undefined) return await read(answer, url);
    await answer.body?.cancel().catch(() => undefined);
    url = next;
  }
  throw new NetworkError('later', `${hostOf(start)} sends us on without end.`);
}

type Fields = Readonly<Record<string, string>>;

function sentTo({ status, headers }: Answer, from: string): string | undefined {
  const location = headers.get('location');
  if (![301, 302, 303, 307, 308].includes(status) || location === null) return undefined;
  if (!URL.canParse(location, from)) {
    throw new NetworkError('later', `${hostOf(from)} sends us to what is not an address.`);
  }
  return new URL(location, from).href;
}

async function read({ status, headers, body }: Answer, url: string): Promise<Page> {
  const page = { url, status, link: headers.get('link') ?? '' };
  if (!/^(text\/html|application\/xhtml\+xml)\b/i.test(headers.get('content-type') ?? '')) {
    await body?.cancel().catch(() => undefined);
    return { ...page, html: '' };
  }
  try {
    return { ...page, html: await firstOf(body) };
  } catch (thrown) {
    throw noAnswer(thrown, url);
  }
}

async function firstOf(body: Answer['body']): Promise<string> {
  const decoder = new TextDecoder();
  let left = MOST_BYTES;
  let text = '';
  for await (const chunk of body ?? []) {
    text += decoder.decode(chunk.subarray(0, left), { stream: true });
    left -= chunk.length;
    if (left <= 0) break;
  }
  return text + decoder.decode();
}
