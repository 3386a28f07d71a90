import type { Fetch } from '../strangers/ask.ts';
import { getText } from '../strangers/get-text.ts';

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
export async function getPage(
  fetch: Fetch,
  start: string,
  headers: Readonly<Record<string, string>>,
): Promise<Page> {
  const found = await getText(fetch, start, { headers, mostBytes: MOST_BYTES, reads: isHtml });
  return {
    url: found.url,
    status: found.status,
    link: found.headers.get('link') ?? '',
    html: found.text,
  };
}

function isHtml(contentType: string): boolean {
  return /^(text\/html|application\/xhtml\+xml)\b/i.test(contentType);
}
