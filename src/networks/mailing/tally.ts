import type { Delivery, Mailing } from '../network.ts';

/** In the place of a subscriber: the message has gone to everybody who was on the list. */
const EVERYBODY = 'everybody';

/** To how many subscribers a message went, who refused it, and of how many nobody knows. */
export interface Tally {
  readonly sent: number;
  readonly refused: number;
  readonly unsure: number;
}

/** Counts what is written of one message. */
export function tally(deliveries: ReadonlyMap<string, Delivery>): Tally {
  const own = [...deliveries]
    .filter(([reference]) => reference !== EVERYBODY)
    .map(([, delivery]) => delivery);
  const count = (wanted: Delivery) => own.filter((delivery) => delivery === wanted).length;
  return { sent: count('sent'), refused: count('refused'), unsure: count('unsure') };
}

/** Whether a message has gone to everybody: who joins the list afterwards does not get it. */
export function isDone(deliveries: ReadonlyMap<string, Delivery>): boolean {
  return deliveries.has(EVERYBODY);
}

/** Writes that a message has gone to everybody. */
export function markDone({ record }: Pick<Mailing, 'record'>, key: string): void {
  record(key, EVERYBODY, 'sent');
}
