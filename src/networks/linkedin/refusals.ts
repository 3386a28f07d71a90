import { wordsOf, type Answer } from '../http.ts';
import { NetworkError } from '../network.ts';
import { saysNo, type Said } from '../refusals.ts';
import { settingName } from '../settings.ts';
import { VERSION, type Session } from './session.ts';

const TOO_OLD = `It does not know version ${VERSION} of its interface any more: this Freesheet is too old, and nothing is wrong with the item. Update Freesheet.`;

/** A definite no, with who must act, what the refusal leaves behind, and what helps. */
export function refused(
  session: Session,
  answer: Answer,
  what: string,
  { state, advice = 'Change the item, then run again.' }: Partial<Said> = {},
): NetworkError {
  const said = saidBy(session, answer);
  const access = accessAdvice(session, answer);
  if (access !== undefined) {
    return saysNo(session.caller, answer, 'unauthorised', what, { state, advice: access }, said);
  }
  return answer.status < 400 || answer.status === 409
    ? saysNo(session.caller, answer, 'later', what, { state, advice: 'Run again, it is safe.' }, said)
    : saysNo(session.caller, answer, 'rejected', what, { state, advice }, said);
}

/** A question that was not answered: nothing is known, and nothing was done. */
export function unanswered(session: Session, answer: Answer): NetworkError {
  const words = saidBy(session, answer) || answer.status;
  const said = `LinkedIn did not say which posts there are (${words}). Nothing was sent.`;
  const access = accessAdvice(session, answer);
  return access === undefined
    ? new NetworkError('later', `${said} Run again, it is safe.`)
    : new NetworkError('unauthorised', `${said} ${access}`);
}

/** LinkedIn's own words, which stand in `code` and `message`: https://learn.microsoft.com/en-us/linkedin/shared/api-guide/concepts/error-handling */
function saidBy({ caller }: Session, { status, body: { code, message } }: Answer): string {
  return wordsOf(caller, { status, body: { error: code, message } });
}

/** What whoever deploys must do, where it is about access; nothing where it is not. */
function accessAdvice({ account }: Session, { status, body }: Answer): string | undefined {
  if (status === 426 || (status === 400 && body['code'] === 'VERSION_MISSING')) return TOO_OLD;
  if (status === 401) {
    return `A token of LinkedIn ends after 60 days. Make a new one as docs/accounts/linkedin.md says, and put it into ${settingName(account.id, 'TOKEN')}.`;
  }
  return status === 403
    ? `Whoever made the token must be an administrator of the page, and the token needs the permissions that docs/accounts/linkedin.md names. See to that, make a new token, and put it into ${settingName(account.id, 'TOKEN')}.`
    : undefined;
}
