import type { EventOf } from '../ledger/event.ts';
import type { Progress } from '../ledger/fold.ts';
import type { ManifestItem } from '../manifest/manifest.ts';
import { NetworkError, type SignedIn } from '../networks/network.ts';
import type { Prepared } from '../networks/post.ts';
import { msOf } from '../news/times.ts';
import { pausesAt } from '../news/moments.ts';
import { noteTarget } from './gone.ts';
import { CLAIM, lookAtOnce, outcome, result } from './look.ts';
import { isGone } from './plan/standing.ts';
import { isOver, windowOf } from './plan/window.ts';
import { pausedFor } from './plan/pauses.ts';
import type { Step } from './plan/step.ts';
import type { Outcome } from './run.ts';
import type { Running } from './running.ts';
import { inWords } from './times-in-words.ts';

/** A post whose uploads are done: only the claim and the one publish call are left. */
export interface Ready {
  readonly step: Step;
  readonly item: ManifestItem;
  readonly sending: EventOf<'sending'>;
  readonly prepared: Prepared;
  readonly signedIn: SignedIn;
}

/** Claims a post in the ledger, then makes the one call. There is no second try in a run: only a plan tries again. */
export async function attempt(running: Running, ready: Ready): Promise<Outcome> {
  return (await claim(running, ready)) ?? publish(running, ready);
}

/** Writes and saves the `sending`, which claims the post. @returns why nothing may be sent, if that is so. */
async function claim(running: Running, { step, item, sending }: Ready): Promise<Outcome | undefined> {
  if (!running.journal.record(sending)) return outcome(step, 'not-posted', running.journal.trouble() ?? '');
  if (!(await running.journal.save())) return giveUp('The ledger could not be saved, so nothing was sent.');
  const account = running.accountOf(step);
  const past = running.progress(sending.item, account);
  if (isTaken(past, step, sending)) return giveUp('Not sent: another run has it.');
  if (isFirst(step)) {
    const postNow = past.flatMap((progress) => progress.postNow ?? []).at(-1);
    const window = windowOf(item, { manifest: running.manifest, posting: running.hub.posting }, postNow);
    if (isOver(window, running.now())) return giveUp('Not sent: its time ran out meanwhile.');
  }
  const pauses = pausesAt(running.now(), running.hub.posting.pause, running.manifest.hub.timeZone);
  const paused = pausedFor({ item, account, times: { pauses } });
  if (paused !== undefined) return giveUp(`Not sent: posting is paused now (${paused}).`);
  const late = msOf(running.now()) - msOf(sending.at) > CLAIM / 2;
  return late
    ? giveUp('Saving the ledger took so long that another run may have it: nothing was sent.')
    : undefined;

  function giveUp(why: string): Outcome {
    running.journal.record({ ...result(running, sending), kind: 'failed', refusal: 'later', why });
    return outcome(step, 'not-posted', why);
  }
}

/** Whether the ledger, as it is after the save, leaves no room for the post: other runs may have written in it. */
function isTaken(past: readonly Progress[], step: Step, sending: EventOf<'sending'>): boolean {
  const { n, attempt: own, correction } = sending;
  const of = (...states: readonly Progress['state'][]) => past.filter(({ state }) => states.includes(state));
  const begun = past.filter((one) => one.n === n || one.state === 'open' || one.state === 'unsure');
  const rivals = begun.flatMap(({ open, unsure }) => [...open, ...unsure]);
  if (rivals.some(({ attempt: other }) => other !== own) || past.some((one) => one.deleted === 'withdrawn')) {
    return true;
  }
  if (of('posted', 'deleted', 'gone').some((one) => one.n === n)) return true;
  if (isFirst(step)) return of('posted', 'deleted', 'gone').length > 0;
  if (step.means === 'repost') return of('posted').length > 0 || isGone(past);
  return step.means === 'reply' && of('posted').some(({ posted }) => (posted?.correction ?? 0) >= correction);
}

function isFirst({ action, text }: Step): boolean {
  return action === 'publish' && text === undefined;
}

/** The one call that makes the post public, and what the ledger then says of it. */
async function publish(running: Running, { step, sending, prepared, signedIn }: Ready): Promise<Outcome> {
  const { journal } = running;
  const answer = await answerOf(() => prepared.publish());
  if (!(answer instanceof NetworkError)) {
    journal.record({ ...result(running, sending), kind: 'receipt', by: 'answer', ...answer });
    await journal.save();
    const where = running.accountOf(step).network?.name ?? step.account;
    return { ...outcome(step, ...saidOf(step, where)), url: answer.url };
  }
  const { refusal, message: why, retryAt } = answer;
  if (refusal === 'unknown') return lookAtOnce(running, step, signedIn, sending, why);
  journal.record({ ...result(running, sending), kind: 'failed', refusal, why, retryAt });
  return answer.missing && step.means === 'reply'
    ? noteTarget(running, step)
    : notPosted(running, step, answer);
}

function saidOf({ means, text }: Step, where: string): ['posted' | 'corrected', string] {
  if (means === 'reply') return ['corrected', `Answered on ${where} with the correction.`];
  if (means === 'repost') return ['corrected', `Deleted, and posted to ${where} again with the correction.`];
  return [
    'posted',
    text === undefined ? `Posted to ${where}.` : `Posted to ${where} again, as its repeats say.`,
  ];
}

/** What a call answers, or how it was refused. */
export async function answerOf<T>(call: () => Promise<T>): Promise<T | NetworkError> {
  try {
    return await call();
  } catch (thrown) {
    if (thrown instanceof NetworkError) return thrown;
    throw thrown;
  }
}

/** In the network's words, and from when on it is tried again when the network named a moment. */
export function notPosted(
  { manifest }: Pick<Running, 'manifest'>,
  step: Step,
  { message, retryAt }: NetworkError,
): Outcome {
  const again =
    retryAt === undefined ? '' : ` It is not tried again before ${inWords(retryAt, manifest.hub.timeZone)}.`;
  return outcome(step, 'not-posted', `${message}${again}`);
}
