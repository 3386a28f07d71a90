import type { EventOf } from '../ledger/event.ts';
import type { Post } from '../networks/post.ts';
import { outcome, result } from './look.ts';
import type { Step } from './plan/step.ts';
import type { Outcome } from './run.ts';
import type { Running } from './running.ts';

/** What stands in the place of a network's key: a person needs none. */
const NO_KEY = 'by-hand';

/** Hands a post over to a person: it is on their page from now on, and waits until they settle it. Twice is the same as once. */
export async function handOver(
  running: Running,
  step: Step,
  { revision, correction }: { readonly revision: string; readonly correction: number },
  post: Post,
): Promise<Outcome> {
  const at = running.now();
  const account = running.accountOf(step);
  const sending: EventOf<'sending'> = {
    version: 1,
    kind: 'sending',
    action: 'post',
    item: step.item,
    account: account.ledgerId,
    n: step.n,
    attempt: running.random(),
    at,
    revision,
    correction,
    text: post.text,
    link: post.link,
    key: NO_KEY,
    createdAt: at,
  };
  const { journal } = running;
  const written = journal.record(sending) && journal.record({ ...result(running, sending), kind: 'handed' });
  if (!written || !(await journal.save())) {
    return outcome(
      step,
      'not-posted',
      journal.trouble() ?? 'The ledger could not be saved. Run again, it is safe.',
    );
  }
  const where = account.network?.name ?? step.account;
  return outcome(step, 'handed', `Made ready to be posted to ${where} by hand.`);
}

/** Finishes what an earlier run did not: a post that was written down and not handed over. Nothing can be public of it. */
export async function handOverAgain(running: Running, step: Step): Promise<Outcome> {
  const account = running.accountOf(step);
  for (const sending of running.progress(step.item, account).flatMap(({ open }) => open)) {
    running.journal.record({ ...result(running, sending), kind: 'handed' });
  }
  await running.journal.save();
  return outcome(
    step,
    'handed',
    `Made ready to be posted to ${account.network?.name ?? step.account} by hand.`,
  );
}
