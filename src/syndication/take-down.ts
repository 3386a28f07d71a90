import type { EventOf } from '../ledger/event.ts';
import { NetworkError, type SignedIn } from '../networks/network.ts';
import { change, known, type Known } from './change.ts';
import { outcome, result } from './look.ts';
import { notPosted } from './attempt.ts';
import { noteMissing } from './gone.ts';
import type { Step } from './plan/step.ts';
import type { Outcome } from './run.ts';
import type { RunAccount } from './run-account.ts';
import type { Running } from './running.ts';

/** Deletes the posts of a withdrawn item on one account. Where that cannot be done, says so with the link to do it by hand. */
export async function takeDown(running: Running, step: Step): Promise<Outcome> {
  const account = running.accountOf(step);
  const links = (step.targets ?? []).flatMap(({ posted }) => posted.url ?? []).join(' ');
  const byHand = `delete it by hand: ${links || `look on ${account.account.url}`}, then run "npm run settle -- ${step.item} ${account.ledgerId} deleted --by <your role>".`;
  const signedIn = await running.signIn(account);
  if (signedIn instanceof NetworkError) return notDeleted(signedIn);
  for (const target of step.targets ?? []) {
    const found = await known(running, step.item, account, signedIn, target);
    if (found === 'gone' || found === 'deleted') continue;
    const removed =
      found instanceof NetworkError
        ? found
        : await remove(running, step.item, account, signedIn, found, 'withdrawn');
    if (removed instanceof NetworkError) return notDeleted(removed);
  }
  return outcome(step, 'taken-down', `Deleted from ${account.network?.name ?? step.account}.`);

  function notDeleted(error: NetworkError): Outcome {
    const said = notPosted(running, step, error);
    const when = error.refusal === 'later' ? 'If it cannot wait,' : 'A person must';
    return { ...said, words: `Not deleted yet. ${said.words} ${when} ${byHand}` };
  }
}

/** Deletes one post, and writes so. @param item its revision and correction, for a post that is made anew. */
export async function remove(
  running: Running,
  item: string,
  account: RunAccount,
  signedIn: SignedIn,
  target: Known,
  because: EventOf<'deleted'>['because'],
  { revision, correction }: { readonly revision: string; readonly correction: number } = {
    revision: target.posted.revision ?? '',
    correction: target.posted.correction ?? 0,
  },
): Promise<NetworkError | 'gone' | undefined> {
  const { key = target.post, createdAt = target.posted.at } = target.posted.sending ?? {};
  const what = { action: 'delete', text: '', link: null, revision, correction, key, createdAt } as const;
  const own = running.progress(item, account).find(({ n }) => n === target.n);
  const done = await change(running, item, account, target, what, async () => {
    if (!signedIn.remove) throw new NetworkError('rejected', 'The network does not let us delete posts.');
    return signedIn.remove(target.post);
  });
  if (done instanceof NetworkError) return done;
  if (done.answer === 'missing' && !own?.deleting) {
    const { account: ledgerId, n, attempt } = done.sending;
    return noteMissing(running, item, { account: ledgerId, n }, { attempt, post: target.post }) === 'gone'
      ? 'gone'
      : undefined;
  }
  running.journal.record({ ...result(running, done.sending), kind: 'deleted', post: target.post, because });
  await running.journal.save();
  return undefined;
}
