import type { EventOf, LedgerEvent } from './event.ts';
import { inOrder } from './in-order.ts';
import { postedBy, type Posted } from './posted.ts';

/** How far one post of an item has come on one account. */
export interface Progress {
  readonly account: string;
  readonly n: string;
  /**
   * ready: nothing stands in the way. open: a call may have made it, look first. posted: it is there. failed: it is not
   * there, and `failed` says why. unsure: a person must look. handed: a person posts it by hand. gone: a person deleted it. deleted: we did, or a person
   * who was asked to; that is known, and "gone" only follows from a post that is not there. lapsed: its window passed. skipped: a person decided against it.
   */
  readonly state:
    'ready' | 'open' | 'posted' | 'failed' | 'unsure' | 'handed' | 'gone' | 'deleted' | 'lapsed' | 'skipped';
  /** Sendings of the post itself that nothing has closed, oldest first. */
  readonly open: readonly EventOf<'sending'>[];
  /** Attempts that a person must settle, oldest first. */
  readonly unsure: readonly EventOf<'unsure'>[];
  /** What a person was to post by hand and has not settled, oldest first; also when its window has passed since. */
  readonly handed: readonly EventOf<'sending'>[];
  /** As it was last posted or edited. */
  readonly posted?: Posted;
  /** Why it was taken away: an item that was withdrawn is not posted again. */
  readonly deleted?: EventOf<'deleted'>['because'];
  /** A deletion that was begun, and that nobody refused: if the post is not there any more, that is why. */
  readonly deleting?: Pick<EventOf<'deleted'>, 'attempt' | 'because'>;
  /** The last attempt that came to nothing, to post it or, once it is there, to edit or delete it; always with its `action`. */
  readonly failed?: EventOf<'failed'>;
  /** What the network will never take. */
  readonly rejected: readonly Rejected[];
  /** How many attempts were begun. */
  readonly attempts: number;
  /** The moment that the first attempt gave the post; every later one repeats it. */
  readonly createdAt?: string;
  /** When a person said to post it in spite of the time, and nothing has lapsed since. */
  readonly postNow?: string;
  /** Until when its last run said that it waits, and how often one said so. */
  readonly waits?: { readonly until: string; readonly times: number };
  /** Approvals by a code owner: what was approved, and when. */
  readonly approved: readonly { readonly source: string; readonly at: string }[];
}

/** What a network refused for good: a revision of the item, in the words that were sent, if any were. */
export interface Rejected {
  readonly action: EventOf<'sending'>['action'];
  readonly revision: string;
  readonly text?: string;
}

/**
 * The events of one item, in any order and however often, → its progress on each account and n, sorted by them.
 * A result closes only the sending with its own attempt id, so two branches fold the same whichever way they merge.
 */
export function fold(events: readonly LedgerEvent[]): readonly Progress[] {
  const groups = Map.groupBy(events, ({ account, n }) => `${account}~${n}`);
  return [...groups.keys()].toSorted().map((key) => progressOf((groups.get(key) ?? []).toSorted(inOrder)));
}

/** Where readers find an item: its posts that are there and have an address, by account. */
export function receipts(
  events: readonly LedgerEvent[],
): readonly { readonly account: string; readonly at: string; readonly url: string }[] {
  return fold(events).flatMap(({ state, posted, account }) =>
    state === 'posted' && posted?.url !== undefined ? [{ account, at: posted.at, url: posted.url }] : [],
  );
}

/** @param events of one account and n, in order, at least one. */
function progressOf(events: readonly LedgerEvent[]): Progress {
  const { account = '', n = '' } = events[0] ?? {};
  const sendings = firstOfEach(of('sending', events));
  const posts = sendings.filter(({ action }) => action === 'post');
  const actions = new Map(sendings.map(({ attempt, action }) => [attempt, action]));
  const settled = of('settled', events);
  const proofs = [...of('receipt', events), ...settled.filter(({ outcome }) => outcome === 'posted')];
  const closed = new Set(events.filter(({ kind }) => kind !== 'sending').map(({ attempt }) => attempt));
  const looked = settled.filter(({ outcome }) => outcome === 'posted' || outcome === 'not-posted');
  const decided = new Set([...proofs, ...looked].map(({ attempt }) => attempt));
  const open = posts.filter(({ attempt }) => !closed.has(attempt));
  const unsure = firstOfEach(of('unsure', events).filter(({ attempt }) => !decided.has(attempt)));
  const given = new Set(of('handed', events).map(({ attempt }) => attempt));
  const handed = posts.filter(({ attempt }) => given.has(attempt) && !decided.has(attempt));
  const posted = postedBy(proofs, sendings);
  const failures = of('failed', events)
    .filter(({ attempt }) => !decided.has(attempt))
    .map((failure) => ({ ...failure, action: actions.get(failure.attempt) ?? failure.action ?? 'post' }));
  const ofPost = failures.filter(({ action }) => action === 'post');
  const failed = (posted ? failures.filter((failure) => !ofPost.includes(failure)) : ofPost).at(-1);
  const last = [...ofPost, ...looked].toSorted(inOrder).at(-1);
  const decision = [
    ...of('lapsed', events),
    ...settled.filter(({ outcome }) => outcome === 'post-now' || outcome === 'skip'),
  ]
    .toSorted(inOrder)
    .at(-1);
  const postNow = decision?.kind === 'settled' && decision.outcome === 'post-now' ? decision.at : undefined;
  const waits = of('waiting', events);
  const until = waits.at(-1)?.until;
  const deletion = sendings.findLast(({ attempt, action }) => action === 'delete' && !wasRefused(attempt));
  const deleted =
    of('deleted', events).at(-1)?.because ??
    (settled.some(({ outcome }) => outcome === 'deleted') ? 'withdrawn' : undefined);
  return {
    account,
    n,
    state: stateOf(),
    open,
    unsure,
    handed,
    ...(posted && { posted }),
    ...(deleted && { deleted }),
    ...(deletion && !deleted && { deleting: begun(deletion, posted) }),
    ...(failed && { failed }),
    rejected: firstOfEach(failures.filter(({ refusal }) => refusal === 'rejected')).flatMap(
      (failure) => rejectedBy(failure, sendings) ?? [],
    ),
    attempts: new Set(events.map(({ attempt }) => attempt)).size,
    ...(posts[0] && { createdAt: posts[0].createdAt }),
    ...(postNow !== undefined && { postNow }),
    ...(until !== undefined && { waits: { until, times: waits.length } }),
    approved: of('approved', events).map(({ source, at, since = at }) => ({ source, at: since })),
  };

  function wasRefused(attempt: string): boolean {
    return failures.some(
      (failure) =>
        failure.attempt === attempt && (failure.refusal === 'rejected' || failure.refusal === 'unauthorised'),
    );
  }

  function stateOf(): Progress['state'] {
    if (deleted) return 'deleted';
    if (events.some(({ kind }) => kind === 'gone')) return 'gone';
    if (posted) return 'posted';
    if (unsure.length > 0) return 'unsure';
    if (open.length > 0) return 'open';
    if (decision?.kind === 'lapsed') return 'lapsed';
    if (decision?.outcome === 'skip') return 'skipped';
    if (handed.length > 0) return 'handed';
    return last?.kind === 'failed' ? 'failed' : 'ready';
  }
}

/** A deletion for a correction names the correction that is to come; one for a withdrawal that of the post. */
function begun(
  { attempt, correction }: EventOf<'sending'>,
  posted: Posted | undefined,
): NonNullable<Progress['deleting']> {
  return { attempt, because: correction > (posted?.correction ?? 0) ? 'corrected' : 'withdrawn' };
}

function rejectedBy(
  { attempt, action = 'post', revision }: EventOf<'failed'>,
  sendings: readonly EventOf<'sending'>[],
): Rejected | undefined {
  if (revision !== undefined) return { action, revision };
  const sending = sendings.find((one) => one.attempt === attempt);
  return (
    sending && { action, revision: sending.revision, ...(action !== 'delete' && { text: sending.text }) }
  );
}

function of<K extends LedgerEvent['kind']>(kind: K, events: readonly LedgerEvent[]): readonly EventOf<K>[] {
  return events.filter((event): event is EventOf<K> => event.kind === kind);
}

/** One event of each attempt: copies that came by two branches count once. */
function firstOfEach<E extends LedgerEvent>(events: readonly E[]): readonly E[] {
  const seen = new Set<string>();
  return events.filter(({ attempt }) => !seen.has(attempt) && seen.add(attempt));
}
