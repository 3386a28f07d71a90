import type { EventOf, LedgerEvent } from './event.ts';

/** How far one post of an item has come on one account. */
export interface Progress {
  readonly account: string;
  readonly n: string;
  /**
   * ready: nothing stands in the way. open: a call may have been made, look first. posted: it is there.
   * failed: it is not there, and `failed` says why. unsure: a person must look. gone: a person deleted it.
   */
  readonly state: 'ready' | 'open' | 'posted' | 'failed' | 'unsure' | 'gone';
  /** Sendings that nothing has closed, oldest first. */
  readonly open: readonly EventOf<'sending'>[];
  /** Attempts that a person must settle, oldest first. */
  readonly unsure: readonly EventOf<'unsure'>[];
  readonly posted?: Posted;
  /** The last attempt that came to nothing. */
  readonly failed?: EventOf<'failed'>;
  /** What the network will never take. */
  readonly rejected: readonly Rejected[];
  /** How many attempts were begun. */
  readonly attempts: number;
  /** The moment that the first attempt gave the post; every later one repeats it. */
  readonly createdAt?: string;
}

/** What a network refused for good: a revision of the item, in the words that were sent, if any were. */
export interface Rejected {
  readonly revision: string;
  readonly text?: string;
}

/** A post that is there, as far as the ledger knows. */
export interface Posted {
  readonly attempt: string;
  readonly at: string;
  /** Where readers find it, unless a person who settled it did not say. */
  readonly url?: string;
  /** The network's id of the post; unknown when a person settled it. */
  readonly post?: string;
  /** The item's revision and correction when it was sent, when the ledger has them. */
  readonly revision?: string;
  readonly correction?: number;
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
): readonly { readonly account: string; readonly url: string }[] {
  return fold(events).flatMap(({ state, posted, account }) =>
    state === 'posted' && posted?.url !== undefined ? [{ account, url: posted.url }] : [],
  );
}

/** @param events of one account and n, in order, at least one. */
function progressOf(events: readonly LedgerEvent[]): Progress {
  const { account = '', n = '' } = events[0] ?? {};
  const sendings = firstOfEach(of('sending', events));
  const settled = of('settled', events);
  const proofs = [...of('receipt', events), ...settled.filter(({ outcome }) => outcome === 'posted')];
  const closed = new Set(events.filter(({ kind }) => kind !== 'sending').map(({ attempt }) => attempt));
  const decided = new Set([...proofs, ...settled].map(({ attempt }) => attempt));
  const open = sendings.filter(({ attempt }) => !closed.has(attempt));
  const unsure = firstOfEach(of('unsure', events).filter(({ attempt }) => !decided.has(attempt)));
  const failures = of('failed', events).filter(({ attempt }) => !decided.has(attempt));
  const failed = failures.at(-1);
  const proof = proofs[0];
  const posted = proof && postedBy(proof, sendings);
  const last = [...failures, ...settled].toSorted(inOrder).at(-1);
  return {
    account,
    n,
    state: stateOf(),
    open,
    unsure,
    ...(posted && { posted }),
    ...(failed && { failed }),
    rejected: firstOfEach(failures.filter(({ refusal }) => refusal === 'rejected')).flatMap(
      (failure) => rejectedBy(failure, sendings) ?? [],
    ),
    attempts: new Set(events.map(({ attempt }) => attempt)).size,
    ...(sendings[0] && { createdAt: sendings[0].createdAt }),
  };

  function stateOf(): Progress['state'] {
    if (events.some(({ kind }) => kind === 'gone')) return 'gone';
    if (posted) return 'posted';
    if (unsure.length > 0) return 'unsure';
    if (open.length > 0) return 'open';
    return last?.kind === 'failed' ? 'failed' : 'ready';
  }
}

function rejectedBy(
  { attempt, revision }: EventOf<'failed'>,
  sendings: readonly EventOf<'sending'>[],
): Rejected | undefined {
  if (revision !== undefined) return { revision };
  const sending = sendings.find((one) => one.attempt === attempt);
  return sending && { revision: sending.revision, text: sending.text };
}

function postedBy(
  proof: EventOf<'receipt'> | EventOf<'settled'>,
  sendings: readonly EventOf<'sending'>[],
): Posted {
  const sending = sendings.find(({ attempt }) => attempt === proof.attempt);
  return {
    attempt: proof.attempt,
    at: proof.at,
    ...(proof.url !== undefined && { url: proof.url }),
    ...(proof.kind === 'receipt' && { post: proof.post }),
    ...(sending && { revision: sending.revision, correction: sending.correction }),
  };
}

function of<K extends LedgerEvent['kind']>(kind: K, events: readonly LedgerEvent[]): readonly EventOf<K>[] {
  return events.filter((event): event is EventOf<K> => event.kind === kind);
}

/** One event of each attempt: copies that came by two branches count once. */
function firstOfEach<E extends LedgerEvent>(events: readonly E[]): readonly E[] {
  return events.filter(({ attempt }, at) => events.findIndex((other) => other.attempt === attempt) === at);
}

/** By what the events say of themselves, so that every reader has the same order. Receipts before other results. */
function inOrder(a: LedgerEvent, b: LedgerEvent): number {
  const [first, second] = [sortKey(a), sortKey(b)];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}

function sortKey(event: LedgerEvent): string {
  return [event.at, event.attempt, event.kind, JSON.stringify(event)].join('~');
}
