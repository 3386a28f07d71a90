import { recordOf } from '../fields.ts';
import { wordsOf, type Answer } from '../http.ts';
import { NetworkError } from '../network.ts';
import { inDoubt, saysNo } from '../refusals.ts';
import { settingName } from '../settings.ts';
import type { Session } from './session.ts';
import { TOOK } from './took.ts';

/** What an answer means that is not a yes; nothing when it is one. @param what `the post`. */
export function refusalOf(
  session: Session,
  answer: Answer,
  what: 'the post' | 'the withdrawal',
): NetworkError | undefined {
  const { caller, kind, dialect } = session;
  const said = saidIn(session, answer);
  if (answer.status >= 400) return definiteNo(session, answer, what, said);
  if (TOOK[kind](answer.text?.trim() ?? '')) return undefined;
  const odd = `${dialect.name} answered with something that is no answer of a webhook${said && ` (${said})`}; look whether ${nameOf(session, 'ADDRESS')} is right.`;
  return what === 'the post'
    ? inDoubt(odd)
    : new NetworkError('later', `${odd} ${caller.network} may not have it; run again, it is safe.`);
}

/** An address that nobody knows any more, a signature that is not accepted, or a message that is not. */
function definiteNo(session: Session, answer: Answer, what: string, said: string): NetworkError {
  const { caller, kind } = session;
  const state = what === 'the post' ? 'Nothing was made public.' : 'The post is still there.';
  if (![401, 403, 404, 410].includes(answer.status)) {
    const advice = 'Change the item, then run again.';
    return saysNo(caller, answer, 'rejected', what, { state, advice }, said);
  }
  const anew = `make a new webhook as docs/accounts/webhook.md says, and put its address into ${nameOf(session, 'ADDRESS')}`;
  const advice =
    kind === 'own'
      ? `Look whether ${nameOf(session, 'ADDRESS')} is right and ${nameOf(session, 'SECRET')} the same as there, then run again.`
      : `Its address is not known there any more, or may not be written to: ${anew}.`;
  return saysNo(caller, answer, 'unauthorised', what, { state, advice }, said);
}

/** What was said in words, short and without secrets; a web page says nothing. */
function saidIn({ caller }: Session, answer: Answer): string {
  const { body, text = '' } = answer;
  const inner = recordOf(body['error'])['message'];
  const plain = Object.keys(body).length > 0 || text.startsWith('<') ? '' : text.trim();
  return wordsOf(caller, typeof inner === 'string' ? wordy(inner) : answer) || wordsOf(caller, wordy(plain));

  function wordy(message: string): Answer {
    return { status: answer.status, body: { message } };
  }
}

function nameOf({ account }: Session, setting: string): string {
  return settingName(account.id, setting);
}
