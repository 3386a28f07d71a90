import type { EventOf } from '../ledger/event.ts';
import { NetworkError, type SignedIn } from '../networks/network.ts';
import { answerOf } from './attempt.ts';
import { noteMissing } from './gone.ts';
import { result, soughtSince } from './look.ts';
import type { Target } from './plan/step.ts';
import type { RunAccount } from './run-account.ts';
import type { Running } from './running.ts';

/** A post of ours that stands, with the network's id of it. */
export interface Known extends Target {
  readonly post: string;
}

/** What is written of an edit or deletion before its call. */
export type Change = Pick<
  EventOf<'sending'>,
  'action' | 'correction' | 'revision' | 'text' | 'link' | 'key' | 'createdAt'
>;

/**
 * Finds the network's id of a post that a person settled, and sees that the post is still there. Of one that is not, the
 * ledger then says why: a person deleted it, or an earlier run of ours.
 */
export async function known(
  running: Running,
  item: string,
  account: RunAccount,
  signedIn: SignedIn,
  target: Target,
): Promise<Known | NetworkError | 'deleted' | 'gone'> {
  const { n, posted } = target;
  const id = posted.post ?? (await identified(running, item, account, signedIn, target));
  if (id instanceof NetworkError) return id;
  const there = await answerOf(() => signedIn.exists(id));
  if (there instanceof NetworkError) return there;
  if (there) return { ...target, post: id };
  const own = running.progress(item, account).find((progress) => progress.n === n);
  const { deleting } = own ?? {};
  const progress = { account: account.ledgerId, n, ...(deleting && { deleting }) };
  return noteMissing(running, item, progress, { attempt: posted.attempt, post: id });
}

/** Writes and saves what will be done to a post, does it, and writes what came of it. Twice is the same as once. */
export async function change<T>(
  running: Running,
  item: string,
  account: RunAccount,
  { n, post }: Known,
  what: Change,
  call: () => Promise<T>,
): Promise<{ readonly answer: T; readonly sending: EventOf<'sending'> } | NetworkError> {
  const sending: EventOf<'sending'> = {
    version: 1,
    kind: 'sending',
    item,
    account: account.ledgerId,
    n,
    attempt: running.random(),
    at: running.now(),
    target: post,
    ...what,
  };
  const { journal } = running;
  if (!journal.record(sending) || !(await journal.save())) {
    return new NetworkError(
      'later',
      journal.trouble() ?? 'The ledger could not be saved, so nothing was sent.',
    );
  }
  const answer = await answerOf(call);
  if (!(answer instanceof NetworkError)) return { answer, sending };
  const refusal = answer.refusal === 'unknown' ? 'later' : answer.refusal;
  const { message: why, retryAt } = answer;
  journal.record({ ...result(running, sending), kind: 'failed', refusal, why, retryAt });
  return answer;
}

async function identified(
  running: Running,
  item: string,
  account: RunAccount,
  signedIn: SignedIn,
  { n, posted }: Target,
): Promise<string | NetworkError> {
  const byHand = new NetworkError(
    'rejected',
    `The post was found by a person, and we cannot find it: do it by hand. ${posted.url ?? ''}`.trim(),
  );
  const named = posted.url === undefined ? undefined : signedIn.postAt?.(posted.url);
  if (named !== undefined) return named;
  const { sending } = posted;
  if (!sending) return byHand;
  const { key, link, text, createdAt } = sending;
  const others = running.progress(item, account).flatMap((progress) => progress.posted?.post ?? []);
  const found = await answerOf(() =>
    signedIn.find({ key, link, text, except: others, since: soughtSince(createdAt) }),
  );
  if (found instanceof NetworkError) return found;
  if (found.found !== 'yes') return byHand;
  const event = { item, account: account.ledgerId, n, attempt: posted.attempt } as const;
  running.journal.record({
    version: 1,
    ...event,
    at: running.now(),
    kind: 'receipt',
    by: 'found',
    ...found.receipt,
  });
  return found.receipt.post;
}
