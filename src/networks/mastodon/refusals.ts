import { wordsOf, type Answer } from '../http.ts';
import { NetworkError } from '../network.ts';
import { saysNo, type Said } from '../refusals.ts';
import type { Session } from './session.ts';

const RENEW =
  'Make a new access token with the permissions that docs/accounts/mastodon.md names, then run again.';

/** A definite no, with who must act, what the refusal leaves behind, and what helps. */
export function refused(
  { caller }: Session,
  answer: Answer,
  what: string,
  { state, advice = 'Change the item, then run again.' }: Partial<Said> = {},
): NetworkError {
  if (isDenied(answer)) return saysNo(caller, answer, 'unauthorised', what, { state, advice: RENEW });
  return answer.status < 400 || /processing/i.test(wordsOf(caller, answer))
    ? saysNo(caller, answer, 'later', what, { state, advice: 'Run again, it is safe.' })
    : saysNo(caller, answer, 'rejected', what, { state, advice });
}

/** A question that was not answered: nothing is known, and nothing was done. @param asked the end of "did not say …". */
export function unanswered(
  { caller }: Session,
  answer: Answer,
  asked = 'which posts there are',
): NetworkError {
  const words = wordsOf(caller, answer) || answer.status;
  const said = `Mastodon did not say ${asked} (${words}). Nothing was sent.`;
  return isDenied(answer)
    ? new NetworkError('unauthorised', `${said} ${RENEW}`)
    : new NetworkError('later', `${said} Run again, it is safe.`);
}

function isDenied({ status }: Answer): boolean {
  return status === 401 || status === 403;
}
