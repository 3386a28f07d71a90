import { compose } from '../compose/compose.ts';
import type { ManifestItem } from '../manifest/manifest.ts';
import { NetworkError, type SignedIn } from '../networks/network.ts';
import { answerOf, attempt, notPosted } from './attempt.ts';
import { change, known, type Known } from './change.ts';
import { noteTarget } from './gone.ts';
import { outcome, result } from './look.ts';
import { fetchMedia } from './media.ts';
import { correctedIn, standingOf } from './plan/standing.ts';
import type { Step } from './plan/step.ts';
import type { Outcome } from './run.ts';
import type { Running } from './running.ts';
import { fittedFor, prepare } from './send.ts';
import { remove } from './take-down.ts';
import { correctionReply } from './wanted.ts';

/** Brings the posts of a corrected item in line on one account, by the means that the plan chose. */
export async function correct(running: Running, step: Step, item: ManifestItem): Promise<Outcome> {
  const account = running.accountOf(step);
  const signedIn = await running.signIn(account);
  if (signedIn instanceof NetworkError) return outcome(step, 'not-posted', signedIn.message);
  const targets: Known[] = [];
  for (const target of step.targets ?? []) {
    const found = await known(running, item.id, account, signedIn, target);
    if (found instanceof NetworkError) return refused(running, step, item, found, target.n);
    if (found === 'gone' && target.n.startsWith('c')) {
      return outcome(step, 'gone', 'A person deleted the post, so it is neither corrected nor posted again.');
    }
    if (found !== 'gone' && found !== 'deleted') targets.push(found);
  }
  if (targets.length === 0 && step.means !== 'repost') {
    return outcome(step, 'not-posted', 'The post is not there any more. Run again, it is safe.');
  }
  if (step.means === 'edit') return edit(running, step, item, signedIn, targets);
  return step.means === 'reply'
    ? reply(running, step, item, signedIn, targets)
    : repost(running, step, item, signedIn, targets);
}

async function edit(
  running: Running,
  step: Step,
  item: ManifestItem,
  signedIn: SignedIn,
  targets: readonly Known[],
): Promise<Outcome> {
  const account = running.accountOf(step);
  let last = outcome(step, 'corrected', 'It was in line already.');
  for (const target of targets) {
    const wanted = compose(item, fittedFor(running, step, signedIn));
    const prepared = await answerOf(async () => {
      const media = wanted.attachment && (await fetchMedia(wanted.attachment.picture, running));
      return signedIn.edit?.(target.post, wanted, media);
    });
    if (prepared instanceof NetworkError) {
      return prepared.missing
        ? noteTarget(running, step, target.n)
        : refused(running, step, item, prepared, target.n);
    }
    if (!prepared) throw new Error(`The plan would edit a post where that cannot be done: ${step.account}.`);
    const { revision, correction } = item;
    const { key = target.post, createdAt = target.posted.at } = target.posted.sending ?? {};
    const words = {
      action: 'edit',
      text: wanted.text,
      link: wanted.link,
      revision,
      correction,
      key,
      createdAt,
    } as const;
    const done = await change(running, item.id, account, target, words, () => prepared.publish());
    if (done instanceof NetworkError) {
      return done.missing ? noteTarget(running, step, target.n) : notPosted(running, step, done);
    }
    running.journal.record({
      ...result(running, done.sending),
      kind: 'receipt',
      by: 'answer',
      ...done.answer,
    });
    await running.journal.save();
    const where = account.network?.name ?? step.account;
    last = { ...outcome(step, 'corrected', `Edited on ${where} with the correction.`), url: done.answer.url };
  }
  return last;
}

async function reply(
  running: Running,
  step: Step,
  item: ManifestItem,
  signedIn: SignedIn,
  [target]: readonly Known[],
): Promise<Outcome> {
  if (!target) throw new Error(`The plan would answer no post: ${step.item} on ${step.account}.`);
  const said = correctedIn(standingOf(running.progress(item.id, running.accountOf(step))));
  const ready = await prepare(
    running,
    { step, item, n: step.n, words: (account) => correctionReply(item, said, target.post, account) },
    signedIn,
  );
  return 'result' in ready ? ready : attempt(running, ready);
}

/** The new post is made ready before the former is deleted, so that readers are without it for as short as can be. */
async function repost(
  running: Running,
  step: Step,
  item: ManifestItem,
  signedIn: SignedIn,
  targets: readonly Known[],
): Promise<Outcome> {
  const account = running.accountOf(step);
  const ready = await prepare(
    running,
    { step, item, n: step.n, words: (fitted) => compose(item, fitted) },
    signedIn,
  );
  if ('result' in ready) return ready;
  for (const target of targets) {
    const removed = await remove(running, item.id, account, signedIn, target, 'corrected', item);
    if (removed instanceof NetworkError) return notPosted(running, step, removed);
    if (removed === 'gone' && target.n.startsWith('c')) {
      return outcome(step, 'gone', 'A person deleted the post, so it is neither corrected nor posted again.');
    }
  }
  const { createdAt } = ready.sending;
  return attempt(running, { ...ready, sending: { ...ready.sending, at: running.now(), createdAt } });
}

/** Writes why a correction came to nothing before it was begun: of the post to be edited, or of the one to be made. */
function refused(
  running: Running,
  step: Step,
  { id: item, revision }: ManifestItem,
  error: NetworkError,
  target: string,
): Outcome {
  const [n, action] = step.means === 'edit' ? ([target, 'edit'] as const) : ([step.n, 'post'] as const);
  const refusal = error.refusal === 'unknown' ? 'later' : error.refusal;
  const { message: why, retryAt } = error;
  running.journal.record({
    version: 1,
    item,
    account: running.accountOf(step).ledgerId,
    n,
    attempt: running.random(),
    at: running.now(),
    kind: 'failed',
    action,
    refusal,
    why,
    retryAt,
    revision,
  });
  return notPosted(running, step, error);
}
