import { NetworkError } from '../../networks/network.ts';
import type { Instant } from '../../news/times.ts';
import type { InboxAccount } from '../inbox-account.ts';
import { openAnswers, record, type KeptAnswer } from '../store/answers-files.ts';
import { messageBy } from '../store/messages-files.ts';
import type { Answering, AnswerOutcome } from './answering.ts';
import { lookForAnswer } from './look-for-answer.ts';

/** Who looks for lost answers without a person. */
const BY_ITSELF = 'collect';

/** What came of one answer that was looked for. */
export interface LookedFor extends AnswerOutcome {
  readonly answer: KeptAnswer;
}

/** Looks for every answer whose call was cut short: what a desk or `collect` does before anything else. Sends nothing. */
export async function lookForLost(
  answering: Answering,
  accounts: readonly InboxAccount[],
  by = BY_ITSELF,
): Promise<readonly LookedFor[]> {
  const all: LookedFor[] = [];
  for (const answer of openAnswers(answering.db)) {
    const outcome = await lookForOne(answering, accounts, answer, by);
    all.push({ ...outcome, answer });
  }
  return all;
}

async function lookForOne(
  answering: Answering,
  accounts: readonly InboxAccount[],
  answer: KeptAnswer,
  by: string,
): Promise<AnswerOutcome> {
  const event = answer.stands.open;
  const message = messageBy(answering.db, answer.message);
  const account = accounts.find(({ id }) => id === message?.account);
  if (!event || !message || !account) {
    return {
      result: 'in-doubt',
      words: 'Its account is not in hub.yaml any more, or has no settings here: nobody can look.',
    };
  }
  if (answer.stands.state === 'unsure') {
    return { result: 'unsure', words: `Nobody knows whether it was sent: ${answer.stands.why ?? ''}` };
  }
  const signedIn = await account.signIn();
  if (signedIn instanceof NetworkError || !signedIn.inbox) {
    const why = signedIn instanceof NetworkError ? signedIn.message : '';
    return { result: 'in-doubt', words: `Could not look whether it was sent. ${why}` };
  }
  return lookForAnswer(answering, { answer, message, account, by, event, inbox: signedIn.inbox });
}

/** A person looked whether an answer is there, and says so. @returns why that cannot be noted. */
export function settleAnswer(
  { db }: Pick<Answering, 'db'>,
  answer: KeptAnswer,
  outcome: 'sent' | 'not sent',
  { by, now }: { readonly by: string; readonly now: Instant },
): string | undefined {
  const event = answer.stands.open;
  if (!event) return 'There is nothing to settle about this answer any more.';
  const what = outcome === 'sent' ? 'saw that the answer was sent' : 'saw that the answer was not sent';
  record(db, answer, { kind: 'settled', at: now, attempt: event.attempt, by, outcome }, what, by);
  return undefined;
}
