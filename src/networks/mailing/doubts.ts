import { NetworkError } from '../network.ts';
import type { Delivery } from './mailing.ts';
import type { Became } from './mailer.ts';

/** Refusals of which it is not known yet whether they are a word on one subscriber, or on all of us. */
export interface Doubts {
  /** @throws NetworkError when there are so many that it is a word on all of us. */
  readonly add: (reference: string, said: Became) => void;
  /** Somebody got the message: so each refusal was meant for one. */
  readonly settle: () => void;
  /** The list is at its end. @param anySent whether anybody got the message, in this run or before. @throws NetworkError when nobody did. */
  readonly end: (anySent: boolean) => void;
}

/**
 * Keeps a mail server that refuses everybody, because it does not let us send, from using up the list: a refusal is written
 * down for good only when the message went to somebody after it.
 * @param after how many make it a word on all of us; 0 when each is meant for one.
 * @param note writes what became of one.
 */
export function doubts(
  network: string,
  after: number,
  note: (reference: string, delivery: Delivery) => void,
): Doubts {
  let open: (readonly [reference: string, said: Became])[] = [];
  const settle = () => {
    for (const [reference, { became }] of open) note(reference, became);
    open = [];
  };
  return {
    add: (reference, said) => {
      open.push([reference, said]);
      if (after === 0) return settle();
      note(reference, 'not-sent');
      if (open.length >= after) throw allRefused(network, open);
    },
    settle,
    end: (anySent) => {
      if (open.length > 0 && !anySent) throw allRefused(network, open);
      settle();
    },
  };
}

function allRefused(network: string, open: readonly (readonly [string, Became])[]): NetworkError {
  const answers = open.map(([, { said }]) => said).filter((said) => said !== undefined);
  const said = answers.length === 0 ? '' : ` (${[...new Set(answers)].join(', ')})`;
  const one = open.length === 1;
  const what = one ? 'the message' : `${open.length} messages one after another`;
  return open.every(([, { became }]) => became === 'put-off')
    ? new NetworkError(
        'later',
        `${network}: the mail server put off ${what}${said}, so nobody else was written to.`,
      )
    : new NetworkError(
        'unauthorised',
        `${network}: the mail server refused ${what}${said}, which may be no fault of the ${one ? 'address' : 'addresses'}. Ask who runs it whether this account may send to other organisations.`,
      );
}
