import type { EventOf } from '../ledger/event.ts';
import { NetworkError, type SignedIn } from '../networks/network.ts';
import type { Found } from '../networks/post.ts';
import { instantFromMs, msOf } from '../news/times.ts';
import { handOverAgain } from './hand-over.ts';
import type { Step } from './plan/step.ts';
import type { Outcome } from './run.ts';
import type { RunAccount } from './run-account.ts';
import type { Running } from './running.ts';
import { inWords } from './times-in-words.ts';

/**
 * How long a `sending` that was saved elsewhere belongs to the run that wrote it, in milliseconds: that run starts its
 * publish call in the first half (`send.ts`), and the call itself takes at most 30 seconds.
 */
export const CLAIM = 10 * 60 * 1000;

/** By how much the clocks of two computers may differ, in milliseconds. */
const CLOCKS_DIFFER = 15 * 60 * 1000;

/** Looks on the network for every sending of an item that nothing has closed, and closes what can be closed. */
export async function lookFirst(running: Running, step: Step): Promise<Outcome> {
  const account = running.accountOf(step);
  if (account.network?.byHand) return handOverAgain(running, step);
  const signedIn = await running.signIn(account);
  const open = running.progress(step.item, account).flatMap((progress) => progress.open);
  let last: Outcome = outcome(step, 'in-doubt', 'Another run has settled it meanwhile.');
  for (const sending of open) {
    last =
      signedIn instanceof NetworkError
        ? outcome(step, 'in-doubt', `Could not look whether it is public: ${signedIn.message}`)
        : await lookFor(running, step, account, signedIn, sending);
    if (last.result === 'posted') return last;
  }
  return last;
}

async function lookFor(
  running: Running,
  step: Step,
  account: RunAccount,
  signedIn: SignedIn,
  sending: EventOf<'sending'>,
): Promise<Outcome> {
  const found = await ask(running, account, signedIn, sending);
  const claimedUntil = msOf(sending.at) + CLAIM;
  if (found.found !== 'yes' && running.save && msOf(running.now()) < claimedUntil) {
    const until = instantFromMs(claimedUntil);
    return outcome(
      step,
      'in-doubt',
      `Another run may be sending it at this moment. Run again after ${inWords(until, running.manifest.hub.timeZone)}.`,
    );
  }
  if (found.found !== 'no') return close(running, step, sending, found);
  const settlesAfter = account.network?.settlesAfter ?? 0;
  const settled = msOf(sending.at) + settlesAfter;
  if (settlesAfter > 0 && msOf(running.now()) < settled) {
    return outcome(
      step,
      'in-doubt',
      `It is not there, but may still turn up. Run again after ${inWords(instantFromMs(settled), running.manifest.hub.timeZone)}.`,
    );
  }
  const why = 'An earlier run did not finish; we looked, and the network does not have the post.';
  running.journal.record({ ...result(running, sending), kind: 'failed', refusal: 'later', why });
  return outcome(step, 'not-posted', why);
}

/** Looks at once after a publish call whose outcome nobody knows. A post that is not there yet may still come. */
export async function lookAtOnce(
  running: Running,
  step: Step,
  signedIn: SignedIn,
  sending: EventOf<'sending'>,
  why: string,
): Promise<Outcome> {
  const found = await ask(running, running.accountOf(step), signedIn, sending);
  return found.found === 'no' ? outcome(step, 'in-doubt', why) : close(running, step, sending, found);
}

/** From when on a post is sought: a little before it was made, because no two computers have the same clock. */
export function soughtSince(createdAt: string): string {
  return instantFromMs(msOf(createdAt) - CLOCKS_DIFFER);
}

type Answer = Found | { readonly found: 'unanswered'; readonly why: string };

async function ask(
  { progress }: Running,
  account: RunAccount,
  signedIn: SignedIn,
  { item, attempt, key, link, text, createdAt }: EventOf<'sending'>,
): Promise<Answer> {
  const others = progress(item, account).flatMap(({ posted }) => posted ?? []);
  const except = others.filter((posted) => posted.attempt !== attempt).flatMap(({ post }) => post ?? []);
  try {
    return await signedIn.find({ key, link, text, except, since: soughtSince(createdAt) });
  } catch (thrown) {
    if (thrown instanceof NetworkError) return { found: 'unanswered', why: thrown.message };
    throw thrown;
  }
}

async function close(
  running: Running,
  step: Step,
  sending: EventOf<'sending'>,
  found: Exclude<Answer, { found: 'no' }>,
): Promise<Outcome> {
  if (found.found === 'unanswered') {
    return outcome(step, 'in-doubt', `It may be public, and the network does not answer: ${found.why}`);
  }
  if (found.found === 'unknown') {
    running.journal.record({ ...result(running, sending), kind: 'unsure', why: found.why });
    return outcome(step, 'unsure', howToSettle(sending.item, sending.account, found.why));
  }
  running.journal.record({ ...result(running, sending), kind: 'receipt', by: 'found', ...found.receipt });
  await running.journal.save();
  return {
    ...outcome(step, 'posted', 'It was already there; nothing was sent again.'),
    url: found.receipt.url,
  };
}

/** What a person is asked when nobody knows whether a post is public. */
export function howToSettle(item: string, account: string, why: string): string {
  return [
    `Nobody knows whether it is public: ${why}. Look at the account.`,
    `If it is there: npm run settle -- ${item} ${account} posted <address of the post> --by <your role>.`,
    `If not: npm run settle -- ${item} ${account} not-posted --by <your role>.`,
  ].join(' ');
}

/** What every result of a sending repeats from it. */
export function result(
  { now }: Pick<Running, 'now'>,
  { version, item, account, n, attempt }: EventOf<'sending'>,
): Pick<EventOf<'failed'>, 'version' | 'item' | 'account' | 'n' | 'attempt' | 'at'> {
  return { version, item, account, n, attempt, at: now() };
}

/** What came of a step. */
export function outcome(
  { item, title, account, n }: Pick<Step, 'item' | 'title' | 'account' | 'n'>,
  kind: Outcome['result'],
  words: string,
): Outcome {
  return { item, title, account, n, result: kind, words };
}
