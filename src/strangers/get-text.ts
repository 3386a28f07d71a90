import { NetworkError } from '../networks/network.ts';
import { ask, hostOf, noAnswer, PATIENCE, type Answer, type Fetch } from './ask.ts';

/** How often a stranger may send us on. */
const MOST_REDIRECTS = 5;

/** What is asked for. */
export interface Wanted {
  readonly headers: Readonly<Record<string, string>>;
  /** As much as is read, in bytes. */
  readonly mostBytes: number;
  /** Whether an answer of this type, `text/html; charset=utf-8`, is read at all. Any is, when left out. */
  readonly reads?: (contentType: string) => boolean;
}

/** What was found. */
export interface Text {
  /** Where it was found in the end: what its own addresses are relative to. */
  readonly url: string;
  readonly status: number;
  readonly headers: Answer['headers'];
  /** As UTF-8; nothing when its type is not read. */
  readonly text: string;
  /** Whether that is all of it. */
  readonly isWhole: boolean;
}

/**
 * Asks for a text and goes where that sends us, each step through the same `fetch`, all in 20 seconds.
 * @throws NetworkError when nobody answers, or we are sent on more than five times, or to what is not an address.
 */
export async function getText(fetch: Fetch, start: string, wanted: Wanted): Promise<Text> {
  const signal = AbortSignal.timeout(PATIENCE);
  let url = start;
  for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
    const answer = await ask(fetch, url, { headers: wanted.headers, signal });
    const next = sentTo(answer, url);
    if (next === undefined) return await read(answer, url, wanted);
    await answer.body?.cancel().catch(() => undefined);
    url = next;
  }
  throw new NetworkError('later', `${hostOf(start)} sends us on without end.`);
}

function sentTo({ status, headers }: Answer, from: string): string | undefined {
  const location = headers.get('location');
  if (![301, 302, 303, 307, 308].includes(status) || location === null) return undefined;
  if (!URL.canParse(location, from)) {
    throw new NetworkError('later', `${hostOf(from)} sends us to what is not an address.`);
  }
  return new URL(location, from).href;
}

async function read(
  { status, headers, body }: Answer,
  url: string,
  { mostBytes, reads = () => true }: Wanted,
): Promise<Text> {
  if (!reads(headers.get('content-type') ?? '')) {
    await body?.cancel().catch(() => undefined);
    return { url, status, headers, text: '', isWhole: false };
  }
  try {
    return { url, status, headers, ...(await firstOf(body, mostBytes)) };
  } catch (thrown) {
    throw noAnswer(thrown, url);
  }
}

async function firstOf(body: Answer['body'], mostBytes: number): Promise<Pick<Text, 'text' | 'isWhole'>> {
  const decoder = new TextDecoder();
  let left = mostBytes;
  let text = '';
  for await (const chunk of body ?? []) {
    text += decoder.decode(chunk.subarray(0, Math.max(left, 0)), { stream: true });
    left -= chunk.length;
    if (left < 0) break;
  }
  return { text: text + decoder.decode(), isWhole: left >= 0 };
}
