import type { DatabaseSync } from 'node:sqlite';
import type { Inbox } from '../../networks/message.ts';
import { NetworkError, type SignedIn } from '../../networks/network.ts';
import type { Prepared, Receipt } from '../../networks/post.ts';
import { instantFromMs, msOf, type Instant } from '../../news/times.ts';
import type { AnswerEventOf } from '../answer-event.ts';
import type { InboxAccount } from '../inbox-account.ts';
import type { KeptMessage } from '../kept-message.ts';
import { answerPosts, claim, record, type KeptAnswer } from '../store/answers-files.ts';
import type { FittedAnswer } from './may-answer.ts';
import { fitAnswer, whyNotAnswerable, whyNotSendable } from './may-answer.ts';

/**
 * How long a call that was claimed belongs to the desk that claimed it, in milliseconds: the call itself takes at most
 * 30 seconds. Nobody else takes it for lost before.
 */
export const CLAIM = 2 * 60 * 1000;

/** By how much the clocks of two computers may differ, in milliseconds. */
const CLOCKS_DIFFER = 15 * 60 * 1000;

/** What sending answers is handed. */
export interface Answering {
  readonly db: DatabaseSync;
  readonly hubTag: string;
  readonly language: string;
  readonly now: () => Instant;
  /** Lower-case letters and digits that nobody else will draw. */
  readonly random: () => string;
  /** Whether this store is the one that answers for the hub; why not, in words. Asked right before each call. */
  readonly mayAnswer: (account: InboxAccount, by: string) => Promise<string | undefined>;
}

/** What came of an answer: `words` are full sentences for staff. */
export interface AnswerOutcome {
  /** sent: the network said so, or has it. not-sent: nothing went out. in-doubt: look again. unsure: a person must look. */
  readonly result: 'sent' | 'not-sent' | 'in-doubt' | 'unsure';
  readonly words: string;
  readonly url?: string;
}

/** An answer, the message it is to, and the account that it goes through. */
export interface ToSend {
  readonly answer: KeptAnswer;
  readonly message: KeptMessage;
  readonly account: InboxAccount;
  /** The role that sends it. */
  readonly by: string;
}

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

/** An answer of whose call nobody knows the outcome. */
export interface ToLookFor extends ToSend {
  readonly event: AnswerEventOf<'sending'>;
  readonly inbox: Inbox;
  /** Why nobody knows, when the call was made at this moment: then "not there" is not believed yet. */
  readonly justNow?: string;
}

/** Looks on the network for an answer of which nobody knows whether it was sent, and closes what can be closed. Sends nothing. */
export async function lookForAnswer(answering: Answering, sought: ToLookFor): Promise<AnswerOutcome> {
  const { db, now } = answering;
  const { answer, message, account, event, inbox, by, justNow } = sought;
  const found = await answerOf(() =>
    inbox.findAnswer({
      to: message,
      text: event.text,
      language: answering.language,
      key: event.key,
      since: instantFromMs(msOf(event.createdAt) - CLOCKS_DIFFER),
      except: answerPosts(db, account.id, answer.number),
    }),
  );
  if (found instanceof NetworkError) {
    return inDoubt(`It may have been sent, and ${account.network.name} does not say: ${found.message}`);
  }
  if (found.found === 'yes') {
    sent(answering, sought, found.receipt, 'found');
    return { result: 'sent', words: 'It was there already. Nothing was sent again.', url: found.receipt.url };
  }
  if (found.found === 'unknown') {
    record(
      db,
      answer,
      { kind: 'unsure', at: now(), attempt: event.attempt, why: found.why },
      'could not tell whether the answer was sent',
      by,
    );
    return {
      result: 'unsure',
      words: `Nobody knows whether it was sent: ${found.why}. Look at the message on ${account.network.name}, and say below whether your answer is there.`,
    };
  }
  const settled = msOf(event.at) + Math.max(CLAIM, account.network.settlesAfter);
  if (justNow !== undefined || msOf(now()) < settled) {
    return inDoubt(justNow ?? 'It is not there, but may still turn up. Look again in some minutes.');
  }
  const why = 'The call was cut short, and we looked: the answer is not there.';
  record(db, answer, failedAt(now(), event, 'later', why), 'found that the answer was not sent', by);
  return notSent(`${why} Send it again: it is safe.`);
}

function sent(
  { db, now }: Answering,
  { answer, event, by }: Pick<ToLookFor, 'answer' | 'event' | 'by'>,
  { post, url }: Receipt,
  how: 'answer' | 'found',
): void {
  record(
    db,
    answer,
    { kind: 'receipt', at: now(), attempt: event.attempt, post, url, by: how },
    how === 'answer' ? 'sent the answer' : 'found that the answer was sent',
    by,
  );
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

function failedAt(
  at: Instant,
  { attempt }: AnswerEventOf<'sending'>,
  refusal: AnswerEventOf<'failed'>['refusal'],
  why: string,
): AnswerEventOf<'failed'> {
  return { kind: 'failed', at, attempt, refusal, why };
}

async function answerOf<T>(call: () => Promise<T>): Promise<T | NetworkError> {
  try {
    return await call();
  } catch (thrown) {
    if (thrown instanceof NetworkError) return thrown;
    throw thrown;
  }
}

function notSent(words: string): AnswerOutcome {
  return { result: 'not-sent', words };
}

function inDoubt(words: string): AnswerOutcome {
  return { result: 'in-doubt', words };
}
