import { NetworkError } from '../network.ts';
import type { Delivery, Mailing, Noted, Subscriber } from './mailing.ts';
import { doubts } from './doubts.ts';
import type { ToOne } from './letter.ts';
import type { Mailer } from './mailer.ts';
import { hasPassed, momentAfter } from '../moments.ts';
import { isDone, markDone, tally, type Tally } from './tally.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A server has been seen to do what it was asked 222 seconds later: until then "not there" is not believed. */
const SETTLES = 10 * MINUTE;

/** For how long "not there" is believed: who carries messages may forget them, GOV.UK Notify after three days at the soonest (not verified). */
const KNOWN_FOR = 48 * HOUR;

/** When one that was put off is tried again, and for how long that goes on. Mail servers that put strangers off do so for minutes: https://www.rfc-editor.org/rfc/rfc6647 */
const TRIED_AGAIN = HOUR;
const PUT_OFF_FOR = 4 * HOUR;

/** The longest that one run writes to people: alerts wait for the end of a run, and its claim in the ledger is good for ten minutes, of which five may be gone. */
const LONGEST = 4 * MINUTE;

/** One mailing: which post, to whom, by whom. */
export interface Letters {
  readonly key: string;
  readonly letter: (to: Subscriber) => ToOne;
  readonly mailer: Mailer;
  readonly network: string;
  readonly now: () => string;
}

/**
 * Writes to everybody on the list who has not been written to, one after another, each step noted before and after.
 * Whatever stops it, the next time it goes on from there. Nobody gets two.
 */
export async function deliver(mailing: Mailing, letters: Letters): Promise<Tally> {
  const { key, letter, mailer, network, now } = letters;
  const begun = now();
  const note = (reference: string, delivery: Delivery) => mailing.record(key, reference, delivery, now());
  const refusals = doubts(network, mailer.doubtsAfter ?? 0, (reference, delivery) =>
    note(reference, delivery === 'put-off' ? putOff(reference) : delivery),
  );
  const again: string[] = [];
  const end = mailing.begin();
  let before: ReadonlyMap<string, Noted> = new Map();
  try {
    before = mailing.deliveries(key);
    if (isDone(before)) return tally(before);
    for (const subscriber of inOrder(mailing.subscribers(), before)) {
      if (hasPassed(begun, LONGEST, now())) throw outOfTime(network);
      await writeTo(subscriber);
    }
    refusals.end(tally(mailing.deliveries(key)).sent > 0);
    if (again.length > 0) throw waiting(network, again);
    markDone(mailing, key, now());
    return tally(mailing.deliveries(key));
  } catch (thrown) {
    throw thrown instanceof NetworkError ? stopped(thrown, tally(mailing.deliveries(key))) : thrown;
  } finally {
    mailer.end?.();
    end();
  }

  async function writeTo(subscriber: Subscriber): Promise<void> {
    const { reference } = subscriber;
    const former = before.get(reference);
    if (isSettled(former)) return;
    const one = letter(subscriber);
    if (former?.delivery === 'sending' && !(await isFree(one, reference, former.at))) return;
    note(reference, 'sending');
    try {
      const said = await mailer.send(one);
      if (said.became !== 'sent') return refusals.add(reference, said);
    } catch (thrown) {
      if (!(thrown instanceof NetworkError)) throw thrown;
      if (thrown.refusal !== 'unknown') note(reference, 'not-sent');
      else if (!mailer.isThere) note(reference, 'unsure');
      throw thrown;
    }
    note(reference, 'sent');
    refusals.settle();
  }

  /** Whether one whose answer was lost may be sent again, because it is surely not there. */
  async function isFree(one: ToOne, reference: string, sentAt: string): Promise<boolean> {
    const there = await mailer.isThere?.(one);
    if (there === false && !hasPassed(sentAt, SETTLES, now())) again.push(momentAfter(sentAt, SETTLES));
    else if (there === false && !hasPassed(sentAt, KNOWN_FOR, now())) return true;
    else note(reference, there === true ? 'sent' : 'unsure');
    return false;
  }

  /** Put off for the first time, or still: then it is tried again later; or for so long that it counts as refused. */
  function putOff(reference: string): Delivery {
    const since = before.get(reference)?.putOffSince ?? now();
    if (hasPassed(since, PUT_OFF_FOR, now())) return 'refused';
    again.push(momentAfter(now(), TRIED_AGAIN));
    return 'put-off';
  }
}

/** Those first who were never written to: a message that stops every run is then the last. */
function inOrder(
  subscribers: readonly Subscriber[],
  before: ReadonlyMap<string, Noted>,
): readonly Subscriber[] {
  const isNew = ({ reference }: Subscriber) => !before.has(reference);
  return [...subscribers.filter(isNew), ...subscribers.filter((one) => !isNew(one))];
}

function isSettled(noted: Noted | undefined): boolean {
  return noted !== undefined && ['sent', 'refused', 'unsure'].includes(noted.delivery);
}

function outOfTime(network: string): NetworkError {
  return new NetworkError('later', `${network}: the list is longer than one run has time for.`);
}

function waiting(network: string, again: readonly string[]): NetworkError {
  const [first = ''] = again.toSorted();
  const who = again.length === 1 ? '1 subscriber is' : `${again.length} subscribers are`;
  return new NetworkError(
    'later',
    `${network}: ${who} tried again later, because a mail server put the message off or an answer was lost.`,
    { retryAt: first },
  );
}

/** A mailing that stopped half-way: what stopped it, and how far it has come. */
function stopped(error: NetworkError, { sent }: Tally): NetworkError {
  const who = sent === 1 ? '1 subscriber has' : `${sent} subscribers have`;
  const far =
    sent === 0
      ? 'Nobody is known to have the message; the next run goes on.'
      : `${who} the message already; the next run goes on with the others, and nobody gets two.`;
  return new NetworkError(error.refusal, `${error.message} ${far}`, {
    retryAt: error.retryAt,
    cause: error.cause,
  });
}
