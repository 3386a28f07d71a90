import type { Inbox } from '../../networks/message.ts';
import { NetworkError, type SignedIn } from '../../networks/network.ts';
import type { Prepared } from '../../networks/post.ts';
import { msOf } from '../../news/times.ts';
import type { AnswerEventOf } from '../answer-event.ts';
import type { InboxAccount } from '../inbox-account.ts';
import type { KeptMessage } from '../kept-message.ts';
import { claim, record, type KeptAnswer } from '../store/answers-files.ts';
import {
  answerOf,
  CLAIM,
  failedAt,
  notSent,
  type Answering,
  type AnswerOutcome,
  type ToSend,
} from './answering.ts';
import { lookForAnswer, sent } from './look-for-answer.ts';
import { fitAnswer, whyNotAnswerable, whyNotSendable, type FittedAnswer } from './may-answer.ts';

/**
 * Sends an answer, once: prepare, claim it in the store, make the one call. Whatever is lost on the way is looked for by
 * `lookForAnswer`; nothing is ever sent twice.
 */
export async function sendAnswer(answering: Answering, sending: ToSend): Promise<AnswerOutcome> {
  const { answer, message, account, by } = sending;
  const { db, now, random } = answering;
  const refused = whyNotAnswerable(message, account, now()) ?? (await answering.mayAnswer(account, by));
  if (refused !== undefined) return notSent(refused);
  const signedIn = await account.signIn();
  if (signedIn instanceof NetworkError) return notSent(signedIn.message);
  const { inbox } = signedIn;
  if (!inbox) return notSent(`Nothing can be answered on ${account.network.name} from here.`);
  const fitted = fittedFor(answer, message, account, signedIn);
  const tooEarly = whyNotSendable(answer, fitted);
  if (tooEarly !== undefined) return notSent(tooEarly);
  const key = keyOf(answering, sending, signedIn);
  const createdAt = answer.stands.createdAt ?? now();
  const prepared = await answerOf(() =>
    inbox.prepareAnswer({ to: message, text: fitted.text, language: answering.language }, key, createdAt),
  );
  if (prepared instanceof NetworkError) return notSent(prepared.message);
  const event: AnswerEventOf<'sending'> = {
    kind: 'sending',
    at: now(),
    attempt: random(),
    by,
    text: fitted.text,
    key: prepared.key ?? key,
    createdAt,
  };
  const taken = claim(db, answer, event, (current) => whyNotSendable(current, fitted));
  if (taken !== undefined) return notSent(taken);
  return publish(answering, { ...sending, event, prepared, inbox });
}

/** A call about to be made. */
interface Call extends ToSend {
  readonly event: AnswerEventOf<'sending'>;
  readonly prepared: Prepared;
  readonly inbox: Inbox;
}

async function publish(answering: Answering, call: Call): Promise<AnswerOutcome> {
  const { db, now } = answering;
  const { answer, event, by, prepared, account } = call;
  // Another desk may take the call for lost once its claim is over.
  if (msOf(now()) - msOf(event.at) > CLAIM / 2) {
    record(
      db,
      answer,
      failedAt(now(), event, 'later', 'The computer was too slow.'),
      'did not send the answer',
      by,
    );
    return notSent(
      'This computer took so long that another desk may have it. Nothing was sent: send it again.',
    );
  }
  const result = await answerOf(() => prepared.publish());
  if (!(result instanceof NetworkError)) {
    sent(answering, call, result, 'answer');
    return { result: 'sent', words: `Answered on ${account.network.name}.`, url: result.url };
  }
  if (result.refusal === 'unknown')
    return lookForAnswer(answering, { ...call, inbox: call.inbox, justNow: result.message });
  record(
    db,
    answer,
    {
      ...failedAt(now(), event, result.refusal, result.message),
      ...(result.retryAt !== undefined && { retryAt: result.retryAt }),
    },
    'did not send the answer',
    by,
  );
  return notSent(result.message);
}

/** The network's key of an answer: the same for every try of it, another for every other. */
function keyOf({ hubTag }: Answering, { answer, message, account }: ToSend, { key }: SignedIn): string {
  return key({ hubTag, item: `message ${message.id}`, account: account.id, n: `a${answer.n}` });
}

function fittedFor(
  answer: KeptAnswer,
  message: KeptMessage,
  account: InboxAccount,
  { says }: SignedIn,
): FittedAnswer {
  return fitAnswer(answer.text, message, account, says && account.network.limitsAt?.(says));
}
