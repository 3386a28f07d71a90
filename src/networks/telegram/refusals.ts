import { recordOf } from '../fields.ts';
import { wordsOf, type Answer, type Caller } from '../http.ts';
import { NetworkError } from '../network.ts';
import { saysNo, type Said } from '../refusals.ts';
import { settingName } from '../settings.ts';
import type { Session } from './session.ts';

/**
 * What Telegram says after "Bad Request: " when the bot may not do something. It has one number, 400, for all that and
 * for whatever is wrong with a post, so only the whole phrase tells them apart.
 */
const NO_ACCESS: ReadonlySet<string> = new Set([
  'chat not found',
  'need administrator rights in the channel chat',
  'have no rights to send a message',
  'not enough rights to send text messages to the chat',
  'not enough rights to send photos to the chat',
  'chat_admin_required',
  'chat_write_forbidden',
]);

/** A definite no, with who must act, what the refusal leaves behind, and what helps. */
export function refused(
  session: Pick<Session, 'caller' | 'account'>,
  answer: Answer,
  what: string,
  { state, advice = 'Change the item, then run again.' }: Partial<Said> = {},
): NetworkError {
  const said = wordsOf(session.caller, { ...answer, body: { message: answer.body['description'] } });
  const access = accessAdvice(session, answer);
  if (access !== undefined) {
    return saysNo(session.caller, answer, 'unauthorised', what, { state, advice: access }, said);
  }
  return codeOf(answer) === 409
    ? saysNo(session.caller, answer, 'later', what, { state, advice: 'Run again, it is safe.' }, said)
    : saysNo(session.caller, answer, 'rejected', what, { state, advice }, said);
}

/** An answer that says nothing. */
export function notAnswered({ network }: Pick<Caller, 'network'>): NetworkError {
  return new NetworkError(
    'later',
    `${network} answered with something that we do not know. Nothing was made public; run again, it is safe.`,
  );
}

/** Whether Telegram refused with just this phrase, for which it has no number. */
export function saysJust(answer: Answer, ...phrases: readonly string[]): boolean {
  return codeOf(answer) === 400 && phrases.includes(phraseOf(answer));
}

/** https://core.telegram.org/bots/api#making-requests: `error_code`, which is the status of the answer too. */
function codeOf({ status, body }: Answer): number {
  const code = body['error_code'];
  return typeof code === 'number' ? code : status;
}

/** What is wrong with a request, in small letters: "Bad Request: message to edit not found" → "message to edit not found". */
function phraseOf({ body }: Answer): string {
  const description = String(body['description']);
  return /^Bad Request: (.*)$/s.exec(description)?.[1]?.toLowerCase() ?? '';
}

/** What whoever deploys must do, where it is about access; nothing where it is not. */
function accessAdvice({ account }: Pick<Session, 'account'>, answer: Answer): string | undefined {
  const moved = String(recordOf(answer.body['parameters'])['migrate_to_chat_id'] ?? '');
  const channel = settingName(account.id, 'CHANNEL');
  if (/^-\d+$/.test(moved)) return `It has another number now: put ${moved} into ${channel}, then run again.`;
  const code = codeOf(answer);
  if (code === 401 || code === 404) {
    return `Telegram does not know the token. Get a new one from @BotFather and put it into ${settingName(account.id, 'TOKEN')}.`;
  }
  return code === 403 || saysJust(answer, ...NO_ACCESS)
    ? `See that ${channel} names your channel, and that the bot is its administrator with the rights that docs/accounts/telegram.md names; then run again.`
    : undefined;
}
