import { NetworkError, type Delivery, type Mailing, type Subscriber } from '../network.ts';
import type { ToOne } from './letter.ts';
import { isDone, markDone, tally, type Tally } from './tally.ts';

/** What carries messages. Each call is for one subscriber. */
export interface Mailer {
  /**
   * `put-off`: not now to this one, though to others. Throws NetworkError: `unknown` when this one may have been sent, anything
   * else when nothing was sent, and nothing can be to anybody else now.
   */
  readonly send: (one: ToOne) => Promise<'sent' | 'refused' | 'put-off'>;
  /** What became of one whose answer was lost, where that can be asked. */
  readonly sought?: (one: ToOne) => Promise<'sent' | 'refused' | 'no'>;
}

/**
 * Writes to everybody on the list who has not been written to, one after another, each step noted before and after.
 * Whatever stops it, the next time it goes on from there. Nobody gets two.
 */
export async function deliver(
  mailing: Mailing,
  key: string,
  letter: (to: Subscriber) => ToOne,
  mailer: Mailer,
  network: string,
): Promise<Tally> {
  const end = mailing.begin();
  try {
    const before = mailing.deliveries(key);
    if (isDone(before)) return tally(before);
    let putOff = 0;
    for (const subscriber of mailing.subscribers()) {
      putOff += Number(await isPutOff(subscriber, before.get(subscriber.reference)));
    }
    if (putOff > 0) throw laterTo(putOff);
    markDone(mailing, key);
    return tally(mailing.deliveries(key));
  } catch (thrown) {
    throw thrown instanceof NetworkError ? stopped(thrown, tally(mailing.deliveries(key)), network) : thrown;
  } finally {
    end();
  }

  /** Writes to one. Who is put off once is tried again by the next run, and no third time. */
  async function isPutOff(subscriber: Subscriber, before: Delivery | undefined): Promise<boolean> {
    if (before === 'sent' || before === 'refused' || before === 'unsure') return false;
    const one = letter(subscriber);
    const note = (delivery: Delivery) => mailing.record(key, subscriber.reference, delivery);
    if (before === 'sending') {
      const became = mailer.sought ? await mailer.sought(one) : 'unsure';
      if (became !== 'no') {
        note(became);
        return false;
      }
    }
    note('sending');
    try {
      const became = await mailer.send(one);
      const isAgain = became === 'put-off' && before !== 'not-sent';
      note(became === 'put-off' ? (isAgain ? 'not-sent' : 'refused') : became);
      return isAgain;
    } catch (thrown) {
      if (!(thrown instanceof NetworkError)) throw thrown;
      if (thrown.refusal !== 'unknown') note('not-sent');
      else if (!mailer.sought) note('unsure');
      throw thrown;
    }
  }
}

function laterTo(count: number): NetworkError {
  const who = count === 1 ? '1 subscriber was' : `${count} subscribers were`;
  return new NetworkError(
    'later',
    `${who} put off by their own mail servers, and are tried once more by the next run.`,
  );
}

/** A mailing that stopped half-way: what stopped it, and how far it has come. */
function stopped(error: NetworkError, { sent }: Tally, network: string): NetworkError {
  const far =
    sent === 0
      ? 'Nobody has it yet.'
      : `${sent} ${sent === 1 ? 'subscriber has' : 'subscribers have'} it already; the next run goes on with the others, and nobody gets two.`;
  return new NetworkError(error.refusal, `${error.message} ${network}: ${far}`, {
    retryAt: error.retryAt,
    cause: error.cause,
  });
}
