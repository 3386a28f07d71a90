import { wordsOf, type Answer } from '../http.ts';
import { NetworkError } from '../network.ts';
import { inDoubt, saysNo, type Said } from '../refusals.ts';
import { settingName } from '../settings.ts';
import { isForbidden, isFull, isNotShown, isRestricted, noOf, refusalOf, type No } from './no.ts';
import type { Session } from './session.ts';

/** A day, in milliseconds: posts are counted over the last 24 hours. */
const DAY = 24 * 60 * 60 * 1000;

/** Whether it says that it has nothing of this id. It has said so of what was there, so it is never believed alone. */
export function saysNotThere(answer: Answer): boolean {
  const no = noOf(answer);
  return isNotShown(no) || no.code === 24 || answer.status === 404;
}

/** Whether the token lacks the permission for what was asked. */
export function lacksPermission(answer: Answer): boolean {
  return answer.status >= 400 && isForbidden(noOf(answer));
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
  { publishes = false, state, advice }: { readonly publishes?: boolean } & Partial<Said> = {},
): NetworkError {
  const { caller, dialect } = session;
  const no = noOf(answer);
  const words = said(session, no);
  const refusal =
    advice !== undefined && saysNotThere(answer) ? 'rejected' : refusalOf(answer, no, publishes);
  if (refusal === 'unknown') {
    return inDoubt(`${dialect.network} answered with a fault of its own${words && ` (${words})`}.`);
  }
  const whatHelps = {
    unauthorised: [letIn(session, no), advice].filter((part) => part !== undefined).join(' '),
    later: isFull(no) ? 'Run again tomorrow.' : 'Run again, it is safe.',
    rejected: advice ?? 'Change the item, then run again.',
  };
  return saysNo(
    caller,
    answer,
    refusal,
    what,
    {
      ...(state !== undefined && { state }),
      advice: whatHelps[refusal],
      ...(isFull(no) && { retryAt: momentAfter(caller.now()) }),
    },
    words,
  );
}

/** A question that was not answered: nothing is known, and nothing was done. */
export function unanswered(session: Session, answer: Answer, what = 'which posts there are'): NetworkError {
  const no = noOf(answer);
  const text = `${session.dialect.network} did not say ${what} (${said(session, no) || answer.status}). Nothing was sent.`;
  return answer.status >= 400 && refusalOf(answer, no, false) === 'unauthorised'
    ? new NetworkError('unauthorised', `${text} ${letIn(session, no)}`)
    : new NetworkError('later', `${text} Run again, it is safe.`);
}

/** The moment that is some milliseconds after another, `2026-11-23T12:00:00Z`; a day, when left out. */
export function momentAfter(now: string, ms = DAY): string {
  return `${new Date(Date.parse(now) + ms).toISOString().slice(0, 19)}Z`;
}

/** What helps when the network does not let us. */
function letIn({ dialect, account }: Session, no: No): string {
  if (isRestricted(no)) {
    return `Open ${dialect.network}, signed in to the account, and do what it asks there; then run again.`;
  }
  return isNotShown(no)
    ? `Look whether ${settingName(account.id, 'ACCOUNT')} is the number of the account that the token is for: npm run accounts.`
    : `Make a new access token with the permissions that docs/accounts/${dialect.id}.md names, put it into ${settingName(account.id, 'TOKEN')}, then run again.`;
}

function said({ caller }: Session, { words }: No): string {
  return wordsOf(caller, { status: 0, body: { message: words } });
}
