import { compose, type PostAccount } from '../compose/compose.ts';
import type { EventOf } from '../ledger/event.ts';
import type { ManifestItem } from '../manifest/manifest.ts';
import { NetworkError, type SignedIn } from '../networks/network.ts';
import type { Post } from '../networks/post.ts';
import { answerOf, attempt, notPosted, type Ready } from './attempt.ts';
import { noteTarget } from './gone.ts';
import { handOver } from './hand-over.ts';
import { outcome } from './look.ts';
import { fetchMedia } from './media.ts';
import { fittedTo } from './plan/situation.ts';
import type { Step } from './plan/step.ts';
import type { Outcome } from './run.ts';
import type { Running } from './running.ts';
import { inWordsOf } from './wanted.ts';

/** A post that is about to be made: its step, the item, and its words. */
export interface Making {
  readonly step: Step;
  readonly item: ManifestItem;
  readonly n: string;
  readonly words: (account: PostAccount) => Post;
}

/** Posts an item to an account, once: prepare, write `sending`, save it, see that nobody else has it, and make the one publish call. */
export async function send(
  running: Running,
  step: Step,
  item: ManifestItem,
  withLink = true,
): Promise<Outcome> {
  const { n, text } = step;
  const words: Making['words'] = (account) =>
    text === undefined ? compose(item, account, { withLink }) : inWordsOf(item, text, account);
  if (running.accountOf(step).network?.byHand) {
    return handOver(running, step, item, words(fittedFor(running, step)));
  }
  const signedIn = await running.signIn(running.accountOf(step));
  if (signedIn instanceof NetworkError) return outcome(step, 'not-posted', signedIn.message);
  const ready = await prepare(running, { step, item, n, words }, signedIn);
  return 'result' in ready ? ready : attempt(running, ready);
}

/** Everything before the publish call. Whatever fails here, nothing is public, and the ledger says why. */
export async function prepare(
  running: Running,
  { step, item, n, words }: Making,
  signedIn: SignedIn,
): Promise<Ready | Outcome> {
  const account = running.accountOf(step);
  const { id } = account.account;
  const key = signedIn.key({ hubTag: running.manifest.hub.tag, item: item.id, account: id, n });
  const past = running.progress(item.id, account).find((progress) => progress.n === n);
  const createdAt = past?.createdAt ?? running.now();
  const { revision, correction } = item;
  const common = {
    version: 1,
    item: item.id,
    account: account.ledgerId,
    n,
    attempt: running.random(),
  } as const;
  const made = await answerOf(async () => {
    const post = words(fittedFor(running, step, signedIn));
    const media = post.attachment && (await fetchMedia(post.attachment.picture, running));
    return { post, prepared: await signedIn.prepare(post, media, key, createdAt) };
  });
  if (made instanceof NetworkError) {
    const refusal = made.refusal === 'unknown' ? 'later' : made.refusal;
    const { message: why, retryAt } = made;
    running.journal.record({ ...common, at: running.now(), kind: 'failed', refusal, why, retryAt, revision });
    return made.missing && step.means === 'reply'
      ? noteTarget(running, step)
      : notPosted(running, step, made);
  }
  const { post, prepared } = made;
  const sending: EventOf<'sending'> = {
    ...common,
    at: running.now(),
    kind: 'sending',
    action: 'post',
    revision,
    correction,
    text: post.text,
    link: post.link,
    key: prepared.key ?? key,
    createdAt,
    ...(post.replyTo !== undefined && { target: post.replyTo }),
  };
  return { step, item, sending, prepared, signedIn };
}

/** How posts are fitted: to what the server says of its limits, if it says anything; else to the network's own. */
export function fittedFor(running: Running, step: Step, { says }: Pick<SignedIn, 'says'> = {}): PostAccount {
  const account = running.accountOf(step);
  const fitted = fittedTo(account, (says && account.network?.limitsAt?.(says)) ?? account.limits);
  if (!fitted) throw new Error(`The plan would post to an unknown network: ${step.account}.`);
  return fitted;
}
