import { recordOf } from '../fields.ts';
import { wordsOf, type Answer } from '../http.ts';
import { NetworkError, type Refusal } from '../network.ts';
import { inDoubt, saysNo, type Said } from '../refusals.ts';
import { settingName } from '../settings.ts';
import type { Session } from './session.ts';

/** A refusal of the Graph interface by its numbers, and what it says. */
interface No {
  readonly code?: number;
  readonly subcode?: number;
  readonly transient: boolean;
  readonly words: string;
}

/**
 * Subcodes that say where a post stands, whatever their code. The first list says that nothing was published and a new
 * container may be: not ready, not fetched, not made, used up or expired, too many posts today. In the second, 2207050 and
 * 4279013 are accounts that are restricted; in the third pictures and captions that will never do.
 * https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/error-codes and, for 4279009 and
 * 4279013, what publishing tools report.
 */
const LATER = [
  2_207_003, 2_207_006, 2_207_008, 2_207_020, 2_207_027, 2_207_032, 2_207_042, 2_207_052, 4_279_009,
];
const RESTRICTED = [2_207_050, 4_279_013];
const NEVER = [2_207_004, 2_207_005, 2_207_009, 2_207_010];

/** Codes of tokens and permissions: https://developers.facebook.com/docs/graph-api/guides/error-handling/ 200 to 299 are permissions too. */
const DENIED = [10, 102, 190];

/** Too many calls; 80002 is Instagram's own. 368 is an account that is blocked for a while. */
const THROTTLED = [4, 9, 17, 32, 341, 613, 80_002];
const BLOCKED = 368;

/** Faults of their own. 4 is among them at publishing: with 2207051 posts went out (https://github.com/gitroomhq/postiz-app/pull/1681). */
const THEIRS = [-2, -1, 1, 2];
const MAYBE_PUBLISHED = [...THEIRS, 4];

/** What is not ready, fetched or found, and may be later. */
const NOT_YET = [24, 9004, 9007];

/** An id that means nothing to it, or that it does not show us. */
const NOT_SHOWN = 33;

/** A day, in milliseconds: posts are counted over the last 24 hours. */
const DAY = 24 * 60 * 60 * 1000;

/** Whether it says that it has nothing of this id. It has said so of what was there (May 2026), so it is never believed alone. */
export function saysNotThere(answer: Answer): boolean {
  const { code, subcode } = noOf(answer);
  return (code === 100 && subcode === NOT_SHOWN) || code === 24 || answer.status === 404;
}

/** Whether a token may not do what was asked. */
export function lacksPermission(answer: Answer): boolean {
  const { code = 0 } = noOf(answer);
  return answer.status >= 400 && (code === 10 || (code >= 200 && code <= 299));
}

/**
 * A no of a call that makes a post or takes one away, with who must act.
 * @param publishes whether it is the call that publishes: then a fault of the network's own leaves a doubt.
 * @param advice what a person can do who may, or where the network never will.
 */
export function refused(
  session: Session,
  answer: Answer,
  what: string,
  { publishes = false, state, advice }: { readonly publishes?: boolean } & Partial<Said> = {},
): NetworkError {
  const { caller, dialect } = session;
  const no = noOf(answer);
  const words = said(session, no.words);
  const refusal =
    advice !== undefined && saysNotThere(answer) ? 'rejected' : refusalOf(answer, no, publishes);
  if (refusal === 'unknown') {
    return inDoubt(`${dialect.network} answered with a fault of its own${words && ` (${words})`}.`);
  }
  const full = no.code === 9 || no.subcode === 2_207_042;
  const usual = {
    unauthorised: isRestricted(no)
      ? `Open ${dialect.network}, signed in to the account, and do what it asks there; then run again.`
      : renewed(session, no),
    later: full ? 'Run again tomorrow.' : 'Run again, it is safe.',
    rejected: advice ?? 'Change the item, then run again.',
  };
  const or = refusal === 'unauthorised' && advice !== undefined ? ` ${advice}` : '';
  return saysNo(
    caller,
    answer,
    refusal,
    what,
    {
      ...(state !== undefined && { state }),
      advice: `${usual[refusal]}${or}`,
      ...(full && { retryAt: momentAfter(caller.now()) }),
    },
    words,
  );
}

/** A question that was not answered: nothing is known, and nothing was done. */
export function unanswered(session: Session, answer: Answer, what = 'which posts there are'): NetworkError {
  const no = noOf(answer);
  const words = said(session, no.words) || answer.status;
  const text = `${session.dialect.network} did not say ${what} (${words}). Nothing was sent.`;
  return answer.status >= 400 && refusalOf(answer, no, false) === 'unauthorised'
    ? new NetworkError('unauthorised', `${text} ${renewed(session, no)}`)
    : new NetworkError('later', `${text} Run again, it is safe.`);
}

/** The moment that is some milliseconds after another, `2026-11-23T12:00:00Z`; a day, when left out. */
export function momentAfter(now: string, ms = DAY): string {
  return `${new Date(Date.parse(now) + ms).toISOString().slice(0, 19)}Z`;
}

/** What helps a token that may not. */
function renewed({ dialect, account }: Session, { subcode }: No): string {
  if (subcode === NOT_SHOWN) {
    return `Look whether ${settingName(account.id, 'ACCOUNT')} is the number of the account that the token is for: npm run accounts.`;
  }
  return `Make a new access token with the permissions that docs/accounts/${dialect.id}.md names, put it into ${settingName(account.id, 'TOKEN')}, then run again.`;
}

function refusalOf({ status }: Answer, no: No, publishes: boolean): Refusal {
  const { code, subcode = 0 } = no;
  if (code === undefined) return status === 401 || status === 403 ? 'unauthorised' : 'rejected';
  if (isRestricted(no) || subcode === NOT_SHOWN || DENIED.includes(code) || (code >= 200 && code <= 299))
    return 'unauthorised';
  if (NEVER.includes(subcode)) return 'rejected';
  if (LATER.includes(subcode)) return 'later';
  if (publishes && (no.transient || MAYBE_PUBLISHED.includes(code))) return 'unknown';
  return no.transient || [...THEIRS, ...THROTTLED, ...NOT_YET].includes(code) ? 'later' : 'rejected';
}

function isRestricted({ code, subcode = 0 }: No): boolean {
  return code === BLOCKED || RESTRICTED.includes(subcode);
}

function noOf({ body }: Answer): No {
  const error = recordOf(body['error']);
  const { code, error_subcode: subcode, error_user_msg: told, message } = error;
  return {
    ...(typeof code === 'number' && { code }),
    ...(typeof subcode === 'number' && { subcode }),
    transient: error['is_transient'] === true,
    words: [told, message].find((each) => typeof each === 'string' && each !== '')?.toString() ?? '',
  };
}

function said({ caller }: Session, message: string): string {
  return wordsOf(caller, { status: 0, body: { message } });
}
