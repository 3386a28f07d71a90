import { NetworkError } from '../networks/network.ts';

/** How long one stranger may take, in milliseconds. */
export const PATIENCE = 20_000;

/** What is sent to one of those we tell. */
export interface Sent {
  readonly method?: 'POST' | 'HEAD';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly redirect?: 'manual';
  readonly signal?: AbortSignal;
}

/** As much of a `fetch` as telling others needs, whoever made it. */
export type Fetch = (url: string, sent: Sent) => Promise<Answer>;

/** As much of its answer. */
export interface Answer {
  readonly status: number;
  readonly headers: Pick<Headers, 'get'>;
  readonly body: (AsyncIterable<Uint8Array> & { readonly cancel: () => Promise<void> }) | null;
}

/** Asks once, and follows no redirect. @throws NetworkError when there is no answer, in words that begin with the host. */
export async function ask(fetch: Fetch, url: string, sent: Sent = {}): Promise<Answer> {
  try {
    return await fetch(url, { signal: AbortSignal.timeout(PATIENCE), ...sent, redirect: 'manual' });
  } catch (thrown) {
    throw noAnswer(thrown, url);
  }
}

/** Sends once, and reads no more of the answer than its status. @throws NetworkError as above. */
export async function tell(fetch: Fetch, url: string, sent: Sent): Promise<number> {
  const { status, body } = await ask(fetch, url, { ...sent, method: 'POST' });
  await body?.cancel().catch(() => undefined);
  return status;
}

/** What was thrown instead of an answer, in words. What the stranger sent is not among them. */
export function noAnswer(thrown: unknown, url: string): NetworkError {
  if (thrown instanceof NetworkError) return thrown;
  const late = thrown instanceof Error && thrown.name === 'TimeoutError';
  const what = late ? 'did not answer in time' : 'could not be reached';
  return new NetworkError('later', `${hostOf(url)} ${what}.`);
}

/** The host of an address, with its port when it has one of its own. */
export function hostOf(url: string): string {
  return new URL(url).host;
}

/** Whether a status says that it was taken. */
export function isTaken(status: number): boolean {
  return status >= 200 && status < 300;
}

/** Whether a status says no for good: what was sent is wrong, and trying again changes nothing. */
export function isRefused(status: number): boolean {
  return status >= 400 && status < 500 && status !== 408 && status !== 429;
}
