import { recordOf } from '../fields.ts';
import type { MessageRef } from '../message.ts';
import { NetworkError } from '../network.ts';
import { unanswerable } from '../answer-refusals.ts';
import { postOf } from './find-answer.ts';
import { PRICES } from './prices.ts';
import { isGone, refused } from './refusals.ts';
import type { Session } from './session.ts';

const STILL_SHOWN = {
  state: 'The message is still shown.',
  advice:
    'Hide it at x.com, signed in to the account: under its three dots, if it stands under a post of ours.',
};

const STILL = 'The message may still be shown: hide it again, it is safe.';

/** Hides an answer to a post of ours: https://docs.x.com/x-api/posts/hide-reply Whoever looks for it still finds it. One that is gone needs no hiding. */
export async function hide(session: Session, message: MessageRef): Promise<void> {
  const post = postOf(message);
  if (post === undefined) throw unanswerable(session.caller);
  if (message.kind !== 'reply') {
    throw new NetworkError(
      'rejected',
      'X hides nothing but answers to posts of ours, and this is none. Nothing was done. Report or block it at x.com, if need be.',
    );
  }
  await session.spend({ micros: PRICES.hiding, what: 'hiding a message' });
  const answer = await session.ask(`/2/tweets/${post}/hidden`, {
    method: 'PUT',
    json: { hidden: true },
    by: { ...session.caller, leaves: { later: STILL, unknown: STILL } },
  });
  const { hidden } = recordOf(answer.body['data']);
  if ((answer.status < 400 && hidden === true) || isGone(answer)) return;
  throw refused(session.caller, answer, 'the hiding', STILL_SHOWN);
}
