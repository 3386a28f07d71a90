import { NetworkError } from '../networks/network.ts';
import { instantFromMs, type Instant } from '../news/times.ts';
import type { Answer, Fetch, Sent } from '../strangers/ask.ts';
import type { Busy, Said } from './said.ts';

/** How often a link may send us on: as often as browsers follow (https://fetch.spec.whatwg.org/#http-redirect-fetch). */
const MOST_REDIRECTS = 20;

/** The longest that a server may ask to be left alone, in milliseconds: 30 days. */
const LONGEST_REST = 30 * 86_400_000;

/** No server of that name, as Node's resolver says it. */
const NO_NAME = new Set(['ENOTFOUND', 'ENODATA']);

/** What asking a link asks of its surroundings. */
export interface Asking {
  /** It reaches the public internet only, and follows nothing by itself. */
  readonly fetch: Fetch;
  /** Before each call: waits until its host may be asked again. */
  readonly pause: (url: string) => Promise<void>;
  readonly now: Instant;
  /** Who asks, for whoever reads the logs of the server. */
  readonly userAgent: string;
  /** Milliseconds that one call may take. */
  readonly patience: number;
}

/**
 * Asks whether a link opens, going where it leads. Only heads are asked for; where a server refuses those, the page itself,
 * of which nothing is read. Never throws for what a server does.
 */
export async function askLink(start: string, around: Asking): Promise<Said | Busy> {
  const seen = new Set<string>();
  let url = start;
  let forGood = start;
  let isForGood = true;
  while (seen.size <= MOST_REDIRECTS && !seen.has(url)) {
    seen.add(url);
    const answer = await heard(url, around);
    if ('kind' in answer) return answer;
    const next = sentTo(answer, url);
    if (next === undefined) return judged(answer.status, start, forGood);
    if (next === 'nowhere') return { kind: 'failing', why: 'it sends readers on to what is no address' };
    isForGood &&= answer.status === 301 || answer.status === 308;
    if (isForGood) forGood = next;
    url = next;
  }
  return { kind: 'failing', why: 'it sends readers on without end' };
}

type Heard = Pick<Answer, 'status' | 'headers'>;

/** The head of what is there; what came instead; or that the server asks to be left alone. */
async function heard(url: string, around: Asking): Promise<Heard | Said | Busy> {
  const head = await once(url, { method: 'HEAD' }, around);
  const isAnswer = !('kind' in head) && head.status < 400;
  if (isAnswer || ('kind' in head && (head.kind === 'private' || head.kind === 'nowhere'))) return head;
  const busy = 'kind' in head ? undefined : leaveAlone(head, around.now);
  if (busy) return busy;
  const page = await once(url, {}, around);
  return ('kind' in page ? undefined : leaveAlone(page, around.now)) ?? page;
}

async function once(url: string, sent: Sent, around: Asking): Promise<Heard | Said> {
  await around.pause(url);
  try {
    const { status, headers, body } = await around.fetch(url, {
      ...sent,
      headers: { 'user-agent': around.userAgent, accept: '*/*' },
      signal: AbortSignal.timeout(around.patience),
      redirect: 'manual',
    });
    // Whatever is there, however large, is not read.
    void body?.cancel().catch(() => undefined);
    return { status, headers };
  } catch (thrown) {
    return instead(thrown);
  }
}

function instead(thrown: unknown): Said {
  if (thrown instanceof NetworkError) return thrown.refusal === 'rejected' ? { kind: 'private' } : failing();
  if (!(thrown instanceof Error)) return failing();
  const code = codeOf(thrown);
  if (NO_NAME.has(code)) return { kind: 'nowhere' };
  if (thrown.name === 'TimeoutError') return failing('it did not answer in time');
  if (/CERT|TLS|SSL|ALTNAME/.test(code))
    return failing('its certificate is not in order, and browsers warn of it');
  return failing();
}

function failing(why = 'it could not be reached'): Said {
  return { kind: 'failing', why };
}

/** The code of what went wrong, which undici keeps in the cause, and once more in that one's. */
function codeOf(error: Error): string {
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.cause instanceof Error ? codeOf(error.cause) : '';
}

/** Whether a server asks for rest: it is busy, and says so. */
function leaveAlone({ status, headers }: Heard, now: Instant): Busy | undefined {
  const after = headers.get('retry-after');
  if (status !== 429 && !(status === 503 && after !== null)) return undefined;
  const ms = after === null ? Number.NaN : restUntil(after, Date.parse(now));
  if (Number.isNaN(ms)) return { kind: 'busy' };
  return { kind: 'busy', until: instantFromMs(Math.min(ms, Date.parse(now) + LONGEST_REST)) };
}

/** Seconds, or a date: https://www.rfc-editor.org/rfc/rfc9110#name-retry-after. In milliseconds since 1970. */
function restUntil(after: string, now: number): number {
  return /^\s*\d+\s*$/.test(after) ? now + Number(after) * 1000 : Date.parse(after);
}

/** Where an answer sends us; nothing when it does not. */
function sentTo({ status, headers }: Heard, from: string): string | undefined {
  const location = headers.get('location');
  if (![301, 302, 303, 307, 308].includes(status) || location === null) return undefined;
  if (!URL.canParse(location, from)) return 'nowhere';
  const next = new URL(location, from);
  if (!/^https?:$/.test(next.protocol)) return 'nowhere';
  next.hash = '';
  return next.href;
}

function judged(status: number, start: string, forGood: string): Said {
  if (status === 404 || status === 410) return { kind: 'gone', status };
  if (status >= 500) return { kind: 'failing', why: `its server says that it has a fault (${status})` };
  if (status < 200 || status >= 300) return { kind: 'unclear', status };
  return forGood === start ? { kind: 'good' } : { kind: 'moved', to: forGood };
}
