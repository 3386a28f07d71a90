import type { Delivery, Mailing, Noted } from './mailing.ts';

/** In the place of a subscriber: the message has gone to everybody who was on the list. */
const EVERYBODY = 'everybody';

/** In the place of a subscriber: the message was made ready here. */
const BEGUN = 'begun';

/** To how many subscribers a message went, who refused it, and of how many nobody knows. */
export interface Tally {
  readonly sent: number;
  readonly refused: number;
  readonly unsure: number;
}

/** Counts what is written of one message. */
export function tally(deliveries: ReadonlyMap<string, Noted>): Tally {
  const own = [...deliveries].flatMap(([reference, { delivery }]) =>
    reference === EVERYBODY ? [] : [delivery],
  );
  const count = (wanted: Delivery) => own.filter((delivery) => delivery === wanted).length;
  return { sent: count('sent'), refused: count('refused'), unsure: count('unsure') };
}

/** Whether a message has gone to everybody: who joins the list afterwards does not get it. */
export function isDone(deliveries: ReadonlyMap<string, Noted>): boolean {
  return deliveries.has(EVERYBODY);
}

/** Writes that a message has gone to everybody. */
export function markDone({ record }: Pick<Mailing, 'record'>, key: string, at: string): void {
  record(key, EVERYBODY, 'sent', at);
}

/** Writes that a message is about to go out from here, so that whoever looks for it knows that this is where it is written. */
export function markBegun({ deliveries, record }: Mailing, key: string, at: string): void {
  if (deliveries(key).size === 0) record(key, BEGUN, 'not-sent', at);
}
