import { graphErrorOf, type GraphError } from '../graph/graph-error.ts';
import type { Answer } from '../http.ts';
import type { Refusal } from '../network.ts';

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

/** Posts of the day used up; and what is not found, fetched or ready. */
const FULL = 9;
const NOT_FOUND = 24;
const NOT_YET = new Set([FULL, NOT_FOUND, 9004, 9007]);

/** Faults of Instagram's own, beside those of Graph. */
const FAULTS = new Set([-2, -1]);

/** Too many calls; at the publish call a doubt, because with its subcode 2207051 posts went out: https://github.com/gitroomhq/postiz-app/pull/1681 */
const SPAM = 4;

/** With code 100: an id of which it has nothing, or nothing that it shows to us. */
const NOT_SHOWN = 33;

/**
 * Who must act, where a network of containers means more by its numbers than Graph does everywhere.
 * @param publishes whether it was the call that publishes.
 */
export function ownRefusalOf(answer: Answer, publishes: boolean): Refusal | undefined {
  const error = graphErrorOf(answer);
  if (!error) return undefined;
  const { code, subcode } = error;
  if (RESTRICTED.has(subcode) || saysNotShown(error)) return 'unauthorised';
  if (NEVER.has(subcode)) return 'rejected';
  if (LATER.has(subcode)) return 'later';
  if (publishes && (code === SPAM || FAULTS.has(code))) return 'unknown';
  return NOT_YET.has(code) || FAULTS.has(code) ? 'later' : undefined;
}

/** Whether the day's posts are used up. */
export function isFull(answer: Answer): boolean {
  return graphErrorOf(answer)?.code === FULL;
}

/** Whether the network has restricted the account. */
export function isRestricted(answer: Answer): boolean {
  return RESTRICTED.has(graphErrorOf(answer)?.subcode ?? 0);
}

/** Whether it says that it has nothing of this id. It has said so of what was there, so it is never believed alone. */
export function saysNotThere(answer: Answer): boolean {
  const error = graphErrorOf(answer);
  return answer.status === 404 || (error !== undefined && (error.code === NOT_FOUND || saysNotShown(error)));
}

function saysNotShown({ code, subcode }: GraphError): boolean {
  return code === 100 && subcode === NOT_SHOWN;
}
