import { recordOf, type Fields } from '../fields.ts';
import { wordsOf, type Answer, type Caller } from '../http.ts';
import { NetworkError } from '../network.ts';
import { saysNo, type Said } from '../refusals.ts';

/*
 * How X says no: https://docs.x.com/x-api/fundamentals/response-codes-and-errors. A problem has a title, a sentence and the
 * address of its kind, and no number; a 2xx may carry problems too, in `errors`.
 */

const PAY =
  'X wants money: buy credits, or raise the spending limit, at https://console.x.com, then run again.';
const RENEW =
  "Look whether all four settings are those that docs/accounts/x.md names, and whether this computer's clock is right; make a new access token, then run again.";
const PERMIT =
  'Look whether the account is locked, and whether the app has the permission "Read and write": an access token keeps what it was made with, so make a new one after a change. Then run again.';

/** How requests without credits, or over a limit of spending, were seen to be refused, besides with 402; X does not document it. */
const NO_MONEY = new Set(['CreditsDepleted', 'SpendCapReached', 'UsageCapExceeded']);

/** The kind of a problem is the end of an address, under the old name of X's domain or the new. */
const KIND = /^https:\/\/api\.(?:x|twitter)\.com\/2\/problems\/([a-z-]+)$/;

/** A definite no, with who must act, what the refusal leaves behind, and what helps. */
export function refused(
  caller: Caller,
  answer: Answer,
  what: string,
  { state, advice = 'Change the item, then run again.' }: Partial<Said> = {},
): NetworkError {
  const said = saidIn(caller, answer);
  const no = (refusal: 'rejected' | 'unauthorised' | 'later', help: string) =>
    saysNo(caller, answer, refusal, what, { state, advice: help }, said);
  const denied = adviceFor(answer);
  if (denied !== undefined) return no('unauthorised', denied);
  return answer.status < 400 ? no('later', 'Run again, it is safe.') : no('rejected', advice);
}

/** A question that was not answered: nothing is known, and nothing was done. @param what `which posts there are`. */
export function unanswered(caller: Caller, answer: Answer, what = 'which posts there are'): NetworkError {
  const words = saidIn(caller, answer) || answer.status;
  const said = `X did not say ${what} (${words}). Nothing was sent.`;
  const advice = adviceFor(answer);
  return advice === undefined
    ? new NetworkError('later', `${said} Run again, it is safe.`)
    : new NetworkError('unauthorised', `${said} ${advice}`);
}

/**
 * Whether X refused a post because the account has the same words already. There is nothing to know it by but the
 * sentence, whose kind is `about:blank`; so it is this sentence exactly, with either name for a post.
 */
export function isDuplicate(answer: Answer): boolean {
  const sentence = /^You are not allowed to create a (?:Tweet|Post) with duplicate content\.$/;
  return answer.status === 403 && problemsOf(answer).some(({ detail }) => sentence.test(String(detail)));
}

/** Whether X says that the post that was to be answered is deleted, or hidden from us. It has only a sentence for that, as was seen. */
export function isUnreachable(answer: Answer): boolean {
  const sentence = /^You attempted to reply to a (?:Tweet|Post) that is deleted or not visible to you\.?$/;
  return answer.status === 403 && problemsOf(answer).some(({ detail }) => sentence.test(String(detail)));
}

/** Whether X says that just this post may not be answered by us, and not that the account may not post at all. */
export function isNotForUs(answer: Answer): boolean {
  return (
    answer.status === 403 &&
    problemsOf(answer).some(({ detail }) => /\b(?:reply|replies|conversation)\b/i.test(String(detail)))
  );
}

/** X's own words, short and without secrets. */
export function saysItself(caller: Caller, answer: Answer): string {
  return saidIn(caller, answer) || `status ${answer.status}`;
}

/** Whether X says that there is no such thing: with 404 or 200, and in any case with a problem of that kind. */
export function isGone(answer: Answer): boolean {
  const kinds = problemsOf(answer).map(({ type }) => KIND.exec(String(type))?.[1]);
  return answer.body['data'] === undefined && kinds.includes('resource-not-found');
}

/** What helps where whoever deploys must act; nothing where they need not. */
function adviceFor(answer: Answer): string | undefined {
  const { status } = answer;
  if (status === 402 || problemsOf(answer).some(({ title }) => NO_MONEY.has(String(title)))) return PAY;
  if (status === 401) return RENEW;
  return status === 403 ? PERMIT : undefined;
}

function saidIn(caller: Caller, answer: Answer): string {
  const said = problemsOf(answer)
    .flatMap(({ detail, message, title }) =>
      [detail, message, title].find((each) => typeof each === 'string'),
    )
    .find((each) => each !== undefined);
  return wordsOf(caller, { status: answer.status, body: { message: said } });
}

/** What went wrong: the answer itself, or each of its `errors`. */
function problemsOf({ body }: Answer): readonly Fields[] {
  const errors = Array.isArray(body['errors']) ? body['errors'] : [];
  return [body, ...errors.map(recordOf)];
}
