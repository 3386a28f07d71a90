import { wordsOf, type Answer } from '../http.ts';
import { NetworkError } from '../network.ts';
import type { Session } from './session.ts';

const RENEW =
  'Make a new access token with the permissions that docs/accounts/mastodon.md names, then run again.';

/** A definite no, with who must act, what the refusal leaves behind, and what helps. */
export function refused(
  { caller }: Session,
  answer: Answer,
  what: string,
  { state = 'Nothing was made public.', advice = 'Change the item, then run again.' } = {},
): NetworkError {
  const words = wordsOf(caller, answer) || `without a reason, status ${answer.status}`;
  const said = `Mastodon did not take ${what} (${words}). ${state}`;
  if (isDenied(answer)) return new NetworkError('unauthorised', `${said} ${RENEW}`);
  return answer.status < 400 || /processing/i.test(words)
    ? new NetworkError('later', `${said} Run again, it is safe.`)
    : new NetworkError('rejected', `${said} ${advice}`);
}

/** A question that was not answered: nothing is known, and nothing was done. */
export function unanswered({ caller }: Session, answer: Answer): NetworkError {
  const words = wordsOf(caller, answer) || answer.status;
  const said = `Mastodon did not say which posts there are (${words}). Nothing was sent.`;
  return isDenied(answer)
    ? new NetworkError('unauthorised', `${said} ${RENEW}`)
    : new NetworkError('later', `${said} Run again, it is safe.`);
}

/** A picture that was taken without saying as what. */
export function gaveNoId(): NetworkError {
  return new NetworkError(
    'later',
    'Mastodon took the picture but did not say as what. Nothing was made public; run again, it is safe.',
  );
}

/** A publish call that may have worked. */
export function inDoubt(what: string): NetworkError {
  return new NetworkError(
    'unknown',
    `${what} The post may be public: the next run looks before it does anything else.`,
  );
}

/** A post that is not ours to change. */
export function notOurs(post: string): NetworkError {
  return new NetworkError(
    'rejected',
    `The post ${post} is not one of the account that is signed in, so it cannot be changed from here. Nothing was done. Sign in to the account that made it, and change it by hand.`,
  );
}

function isDenied({ status }: Answer): boolean {
  return status === 401 || status === 403;
}
