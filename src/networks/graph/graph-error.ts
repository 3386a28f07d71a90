import { recordOf } from '../fields.ts';
import type { Answer } from '../http.ts';

/** What Graph says of a call that it did not take: https://developers.facebook.com/docs/graph-api/guides/error-handling */
export interface GraphError {
  /** 0 when it names none. Instagram has some below. */
  readonly code: number;
  readonly subcode: number;
  /** Whether it says that the same call may work later. */
  readonly transient: boolean;
  /** Those it has for people, else those it has for programmers. May hold a secret. */
  readonly words: string;
}

/** What an error means, before it is known which call met it. */
export type GraphClass =
  /** The token, its permissions, or the account: a person must act. */
  | 'unauthorised'
  /** Too many calls. */
  | 'busy'
  /** It may have been done. */
  | 'doubt'
  /** The same words as the post before. */
  | 'duplicate'
  /** There is no such thing, or not for us: Graph tells the two apart in nothing. */
  | 'gone'
  | 'rejected';

/** "Service temporarily unavailable" and "unknown error": in the guide above. */
const FAULTS_OF_ITS_OWN: ReadonlySet<number> = new Set([1, 2]);

/** https://developers.facebook.com/docs/graph-api/overview/rate-limiting Those from 80,001 on are of Pages, Instagram and Messenger. */
const TOO_MANY: ReadonlySet<number> = new Set([4, 17, 32, 341, 613, 80_001, 80_002, 80_006]);

/** "Application does not have the capability to make this API call": its review is not through. */
const INCAPABLE = 3;

/** A session, a token, a permission, and a block for what was posted before: in the guide above. 200 to 299 are permissions too. */
const NOT_ALLOWED: ReadonlySet<number> = new Set([INCAPABLE, 10, 102, 190, 368]);

const DUPLICATE = 506;

/** A parameter that cannot be taken; with this subcode, one that names nothing (not verified). */
const PARAMETER = 100;
const NAMES_NOTHING = 33;

/** How Graph begins words that are for programmers. */
const NUMBERED = /^\(#\d+\)\s*/;

/** The error of an answer; nothing when it holds none. Numbers are read as numbers, never looked for in its text. */
export function graphErrorOf({ body }: Pick<Answer, 'body'>): GraphError | undefined {
  if (typeof body['error'] !== 'object' || body['error'] === null) return undefined;
  const error = recordOf(body['error']);
  const said = [error['error_user_msg'], error['message']];
  return {
    code: wholeNumber(error['code']),
    subcode: wholeNumber(error['error_subcode']),
    transient: error['is_transient'] === true,
    words: String(said.find((part) => typeof part === 'string' && part !== '') ?? '').replace(NUMBERED, ''),
  };
}

/** What the refusal in an answer means. One without an error of Graph's is judged by its status. */
export function graphClassOf(answer: Pick<Answer, 'status' | 'body'>): GraphClass {
  const error = graphErrorOf(answer);
  if (!error) return answer.status === 401 || answer.status === 403 ? 'unauthorised' : 'rejected';
  const { code, subcode, transient } = error;
  if (TOO_MANY.has(code)) return 'busy';
  if (NOT_ALLOWED.has(code) || (code >= 200 && code <= 299)) return 'unauthorised';
  if (code === DUPLICATE) return 'duplicate';
  if (FAULTS_OF_ITS_OWN.has(code) || transient) return 'doubt';
  return code === PARAMETER && subcode === NAMES_NOTHING ? 'gone' : 'rejected';
}

/** Whether the token lacks the permission for what was asked, or the app the review for it: 3, 10, and 200 to 299. */
export function lacksPermission(answer: Pick<Answer, 'body'>): boolean {
  const { code = 0 } = graphErrorOf(answer) ?? {};
  return code === INCAPABLE || code === 10 || (code >= 200 && code <= 299);
}

/** Whether Graph will not tell of one thing, for a reason that lies in the thing: others may still be asked about. */
export function isNoAnswer(answer: Pick<Answer, 'status' | 'body'>): boolean {
  if (answer.status < 400 || !graphErrorOf(answer)) return false;
  const kind = graphClassOf(answer);
  return kind === 'gone' || (kind === 'rejected' && !lacksPermission(answer));
}

function wholeNumber(value: unknown): number {
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : 0;
}
