import { recordOf } from '../fields.ts';
import type { Answer } from '../http.ts';
import type { Refusal } from '../network.ts';

/** A refusal by its numbers, and what it says of itself. */
export interface No {
  readonly code?: number;
  readonly subcode?: number;
  readonly transient: boolean;
  readonly words: string;
}

/**
 * Subcodes that say where a post stands, whatever their code: nothing was published and a new container may be, because it
 * was not ready, not fetched, not made, is used up or expired, or there were too many posts; the account is restricted; the
 * picture or caption will never do. https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/error-codes
 * and, for those that begin with 4279, what publishing tools report of Threads.
 */
const LATER = new Set([
  2_207_003, 2_207_006, 2_207_008, 2_207_020, 2_207_027, 2_207_032, 2_207_042, 2_207_052, 4_279_009,
]);
const RESTRICTED = new Set([2_207_050, 4_279_013]);
const NEVER = new Set([2_207_004, 2_207_005, 2_207_009, 2_207_010]);

/** Tokens and permissions, and an account that is blocked: https://developers.facebook.com/docs/graph-api/guides/error-handling/ */
const DENIED = new Set([10, 102, 190]);
const BLOCKED = 368;

/** Posts of the day used up, too many calls (80002 is Instagram's own), and what is not ready, found or fetched. */
const FULL = 9;
const WAIT = new Set([4, 17, 32, 341, 613, 80_002, 24, 9004, 9007]);

/**
 * Faults of its own. At the publish call they leave a doubt, and so does 4, with whose subcode 2207051 posts went out
 * (https://github.com/gitroomhq/postiz-app/pull/1681).
 */
const FAULTS = new Set([-2, -1, 1, 2]);
const SPAM = 4;

/** With code 100: an id of which it has nothing, or nothing that it shows to us. */
const NOT_SHOWN = 33;

/** The numbers of a refusal. */
export function noOf({ body }: Answer): No {
  const {
    code,
    error_subcode: subcode,
    error_user_msg: told,
    message,
    is_transient,
  } = recordOf(body['error']);
  return {
    ...(typeof code === 'number' && { code }),
    ...(typeof subcode === 'number' && { subcode }),
    transient: is_transient === true,
    words: [told, message].find((each) => typeof each === 'string' && each !== '')?.toString() ?? '',
  };
}

/** Who must act. @param publishes whether it was the call that publishes. */
export function refusalOf({ status }: Answer, no: No, publishes: boolean): Refusal {
  const { code, subcode = 0, transient } = no;
  if (code === undefined) return status === 401 || status === 403 ? 'unauthorised' : 'rejected';
  if (isRestricted(no) || isNotShown(no) || isForbidden(no) || DENIED.has(code)) return 'unauthorised';
  if (NEVER.has(subcode)) return 'rejected';
  if (LATER.has(subcode)) return 'later';
  if (transient || FAULTS.has(code)) return publishes ? 'unknown' : 'later';
  if (publishes && code === SPAM) return 'unknown';
  return code === FULL || WAIT.has(code) ? 'later' : 'rejected';
}

/** Whether the day's posts are used up. */
export function isFull({ code, subcode }: No): boolean {
  return code === FULL || subcode === 2_207_042;
}

/** Whether the network has restricted the account. */
export function isRestricted({ code, subcode = 0 }: No): boolean {
  return code === BLOCKED || RESTRICTED.has(subcode);
}

/** Whether the token lacks a permission: 10, and 200 to 299. */
export function isForbidden({ code = 0 }: No): boolean {
  return code === 10 || (code >= 200 && code <= 299);
}

export function isNotShown({ code, subcode }: No): boolean {
  return code === 100 && subcode === NOT_SHOWN;
}
