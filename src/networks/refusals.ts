import { wordsOf, type Answer, type Caller } from './http.ts';
import { NetworkError, type Refusal } from './network.ts';

/** How a definite no is put into words. */
export interface Said {
  /** What the refusal leaves behind. */
  readonly state?: string;
  /** What helps. */
  readonly advice: string;
  readonly retryAt?: string;
}

/**
 * A definite no, in the network's words, with who must act, what it leaves behind, and what helps.
 * @param what was not taken: `the post`, `the picture`, `the deletion`.
 * @param said the network's own words, where they do not stand in `error` or `message`.
 */
export function saysNo(
  caller: Caller,
  answer: Answer,
  refusal: Exclude<Refusal, 'unknown'>,
  what: string,
  { state = 'Nothing was made public.', advice, retryAt }: Said,
  said = wordsOf(caller, answer),
): NetworkError {
  const words = said || `without a reason, status ${answer.status}`;
  return new NetworkError(refusal, `${caller.network} did not take ${what} (${words}). ${state} ${advice}`, {
    retryAt,
  });
}

/** A picture, or whatever goes before a post, that was taken without saying as what. @param what `the picture`. */
export function gaveNoId({ network }: Pick<Caller, 'network'>, what: string): NetworkError {
  return new NetworkError(
    'later',
    `${network} took ${what} but did not say as what. Nothing was made public; run again, it is safe.`,
  );
}

/** A publish call that may have worked. @param what a sentence: `Mastodon took the post but did not say as what.` */
export function inDoubt(
  what: string,
  state = 'The post may be public: the next run looks before it does anything else.',
): NetworkError {
  return new NetworkError('unknown', `${what} ${state}`);
}

/** A post that is not ours to change. */
export function notOurs(post: string): NetworkError {
  return new NetworkError(
    'rejected',
    `The post ${post} is not one of the account that is signed in, so it cannot be changed from here. Nothing was done. Sign in to the account that made it, and change it by hand.`,
  );
}

/** A post or message that was to be edited or answered, and that a person deleted. */
export function notThere(
  { network }: Pick<Caller, 'network'>,
  done: 'edited' | 'answered',
  what: 'post' | 'message' = 'post',
): NetworkError {
  return new NetworkError(
    'rejected',
    `The ${what} is not on ${network} any more, so it cannot be ${done}. Nothing was made public.`,
    { missing: true },
  );
}

/** A network to which a person posts. @param network as people know it. */
export function postedByHand(network: string): NetworkError {
  return new NetworkError('unauthorised', `A person posts to ${network} by hand, so nothing was sent.`);
}
