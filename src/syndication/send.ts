import { compose } from '../compose/compose.ts';
import type { EventOf } from '../ledger/event.ts';
import type { ManifestItem } from '../manifest/manifest.ts';
import { NetworkError, type Prepared, type SignedIn } from '../networks/network.ts';
import { msOf } from '../news/times.ts';
import { CLAIM, lookAtOnce, outcome, result } from './look.ts';
import { fetchMedia } from './media.ts';
import type { Step } from './plan.ts';
import { ruledOut } from './rules.ts';
import type { Outcome } from './run.ts';
import type { Running } from './running.ts';
import { inWords } from './times-in-words.ts';

/** A step whose uploads are done: only the claim and the one publish call are left. */
interface Ready {
  readonly step: Step;
  readonly sending: EventOf<'sending'>;
  readonly prepared: Prepared;
  readonly signedIn: SignedIn;
}

/**
 * Posts an item to an account, once: prepare, write `sending`, save it, see that nobody else has it, and make the one
 * publish call. There is no second try in a run: only a plan tries again.
 */
export async function send(running: Running, step: Step, item: ManifestItem): Promise<Outcome> {
  const signedIn = await running.signIn(running.accountOf(step));
  if (signedIn instanceof NetworkError) return outcome(step, 'not-posted', signedIn.message);
  const ready = await prepare(running, step, item, signedIn);
  if ('result' in ready) return ready;
  const stopped = await claim(running, ready, item);
  return stopped ?? publish(running, ready);
}

/** Everything before the publish call. Whatever fails here, nothing is public. */
async function prepare(
  running: Running,
  step: Step,
  item: ManifestItem,
  signedIn: SignedIn,
): Promise<Ready | Outcome> {
  const account = running.accountOf(step);
  const { network } = account;
  if (!network) throw new Error(`The plan would post to an unknown network: ${step.account}.`);
  const { n } = step;
  const attempt = running.random();
  const key = signedIn.key({
    hubTag: running.manifest.hub.tag,
    item: item.id,
    account: account.account.id,
    n,
  });
  const past = running.progress(item.id, account).find((progress) => progress.n === n);
  const createdAt = past?.createdAt ?? running.now();
  const common = { version: 1, item: item.id, account: account.ledgerId, n, attempt } as const;
  const { revision, correction } = item;
  try {
    const post = compose(item, { id: account.account.id, limits: network.limits });
    const media = await fetchMedia(post.attachment.picture, running);
    const prepared = await signedIn.prepare(post, media, key, createdAt);
    const words = { revision, correction, text: post.text, link: post.link, key, createdAt };
    const sending = { ...common, at: running.now(), kind: 'sending', action: 'post', ...words } as const;
    return { step, sending, prepared, signedIn };
  } catch (thrown) {
    if (!(thrown instanceof NetworkError)) throw thrown;
    const refusal = thrown.refusal === 'unknown' ? 'later' : thrown.refusal;
    const { message: why, retryAt } = thrown;
    running.journal.record({ ...common, at: running.now(), kind: 'failed', refusal, why, retryAt, revision });
    return notPosted(running, step, thrown);
  }
}

/** Writes and saves the `sending`, which claims the post. @returns why nothing may be sent, if that is so. */
async function claim(
  running: Running,
  { step, sending }: Ready,
  item: ManifestItem,
): Promise<Outcome | undefined> {
  if (!running.journal.record(sending)) return outcome(step, 'not-posted', running.journal.trouble() ?? '');
  if (!(await running.journal.save())) return giveUp('The ledger could not be saved, so nothing was sent.');
  const account = running.accountOf(step);
  const others = running.progress(sending.item, account).filter(({ state, open, unsure, n }) => {
    const rivals = [...open, ...unsure].filter(({ attempt }) => attempt !== sending.attempt);
    return (
      rivals.length > 0 || state === 'posted' || state === 'gone' || (n !== sending.n && state === 'open')
    );
  });
  if (others.length > 0) return giveUp('Not sent: another run has it.');
  const { manifest, hub, now } = running;
  const ruled = ruledOut(item, account, { manifest, posting: hub.posting, now: now() });
  if (ruled !== undefined) return giveUp(`Not sent: its time ran out meanwhile. ${ruled}`);
  const late = msOf(running.now()) - msOf(sending.at) > CLAIM / 2;
  return late
    ? giveUp('Saving the ledger took so long that another run may have it: nothing was sent.')
    : undefined;

  function giveUp(why: string): Outcome {
    running.journal.record({ ...result(running, sending), kind: 'failed', refusal: 'later', why });
    return outcome(step, 'not-posted', why);
  }
}

/** The one call that makes the post public, and what the ledger then says of it. */
async function publish(running: Running, { step, sending, prepared, signedIn }: Ready): Promise<Outcome> {
  const { journal } = running;
  const answer = await prepared.publish().catch((thrown: unknown) => {
    if (thrown instanceof NetworkError) return thrown;
    throw thrown;
  });
  if (!(answer instanceof NetworkError)) {
    journal.record({ ...result(running, sending), kind: 'receipt', by: 'answer', ...answer });
    await journal.save();
    const where = running.accountOf(step).network?.name ?? step.account;
    return { ...outcome(step, 'posted', `Posted to ${where}.`), url: answer.url };
  }
  const { refusal, message: why, retryAt } = answer;
  if (refusal === 'unknown') return lookAtOnce(running, step, signedIn, sending, why);
  journal.record({ ...result(running, sending), kind: 'failed', refusal, why, retryAt });
  return notPosted(running, step, answer);
}

/** In the network's words, and from when on it is tried again when the network named a moment. */
function notPosted({ manifest }: Running, step: Step, { message, retryAt }: NetworkError): Outcome {
  const again =
    retryAt === undefined ? '' : ` It is not tried again before ${inWords(retryAt, manifest.hub.timeZone)}.`;
  return outcome(step, 'not-posted', `${message}${again}`);
}
