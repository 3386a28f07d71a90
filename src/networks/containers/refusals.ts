import { graphErrorOf } from '../graph/graph-error.ts';
import { graphRefused, graphUnanswered } from '../graph/graph-refusals.ts';
import { wordsOf, type Answer } from '../http.ts';
import { DAY, momentAfter } from '../moments.ts';
import { NetworkError } from '../network.ts';
import { inDoubt, saysNo, type Said } from '../refusals.ts';
import { settingName } from '../settings.ts';
import { isFull, isRestricted, ownRefusalOf, saysNotThere } from './no.ts';
import type { Session } from './session.ts';

/** How a no is put into words, where it is not as usual. */
interface Refused extends Partial<Said> {
  readonly publishes?: boolean;
  /** What is to be changed where that helps; the item, when left out. */
  readonly change?: string;
}

/**
 * A no of a call that makes a post or takes one away, with who must act.
 * @param publishes whether it is the call that publishes: then a fault of the network's own leaves a doubt.
 * @param advice what a person does where the network never will.
 */
export function refused(
  session: Session,
  answer: Answer,
  what: string,
  { publishes = false, state, advice, change }: Refused = {},
): NetworkError {
  const { caller } = session;
  const isNever = advice !== undefined && saysNotThere(answer);
  const own = isNever ? 'rejected' : ownRefusalOf(answer, publishes);
  if (own === undefined) {
    const usual = graphRefused(session, answer, what, { publishes, state, advice: advice ?? change });
    return usual.refusal === 'unauthorised' && advice !== undefined
      ? new NetworkError('unauthorised', `${usual.message} ${advice}`)
      : usual;
  }
  const words = said(session, answer);
  if (own === 'unknown')
    return inDoubt(`${caller.network} had a fault of its own (${words}).`, caller.leaves?.unknown);
  const full = isFull(answer);
  const whatHelps = {
    unauthorised: letIn(session, answer),
    later: full ? 'Run again tomorrow.' : 'Run again, it is safe.',
    rejected: advice ?? change ?? 'Change the item, then run again.',
  };
  // Posts are counted over the last 24 hours.
  const retryAt = full ? momentAfter(caller.now(), DAY) : undefined;
  return saysNo(caller, answer, own, what, { state, advice: whatHelps[own], retryAt }, words);
}

/** A question that was not answered: nothing is known, and nothing was done. */
export function unanswered(session: Session, answer: Answer, what?: string): NetworkError {
  const usual = graphUnanswered(session, answer, what);
  return answer.status >= 400 && ownRefusalOf(answer, false) === 'unauthorised'
    ? new NetworkError(
        'unauthorised',
        usual.message.replace('Run again, it is safe.', letIn(session, answer)),
      )
    : usual;
}

/** What helps when the account is not shown to us, or not let. */
function letIn({ caller, account }: Session, answer: Answer): string {
  return isRestricted(answer)
    ? `Open ${caller.network}, signed in to the account, and do what it asks there; then run again.`
    : `Look whether ${settingName(account.id, 'ACCOUNT')} is the number of the account that the token is for: npm run accounts.`;
}

function said({ caller }: Session, answer: Answer): string {
  return wordsOf(caller, { status: answer.status, body: { message: graphErrorOf(answer)?.words } });
}

/** How a no to an answer is put into words. */
export const UNSENT = {
  state: 'Nothing was sent.',
  change: 'Change the answer, then send it again.',
} as const satisfies Refused;
