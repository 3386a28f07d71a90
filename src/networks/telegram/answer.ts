import { answerInDoubt, messageGone, refuseTooLong, unanswerable } from '../answer-refusals.ts';
import { answering } from '../answering.ts';
import { wordsOf, type Answer as Said, type Caller } from '../http.ts';
import type { Answer, MessageRef } from '../message.ts';
import { NetworkError } from '../network.ts';
import type { Prepared, Receipt } from '../post.ts';
import { INBOX_LIMITS } from './inbox-terms.ts';
import { sentIn } from './posts.ts';
import { refused, saysJust } from './refusals.ts';
import { isNo } from './send.ts';
import type { Session } from './session.ts';

/** The person wants nothing from us any more, or is not there: 403 of just these words. */
const UNWANTED =
  /^Forbidden: (?:bot was blocked by the user|user is deactivated|bot can't initiate conversation with a user)$/;

/** What the message that was to be answered is not, when it is gone: there is no number for it. */
const GONE = ['message to be replied not found', 'message to reply not found', 'replied message not found'];

/** Where a message stands, for `sendMessage`. */
interface Target {
  readonly chat: string;
  readonly message: number;
}

/** Makes an answer ready: a message in the same chat, or under the same post, that answers theirs. */
export function prepareAnswer(session: Session, answer: Answer): Prepared {
  refuseTooLong(session.caller, INBOX_LIMITS, answer.text);
  const target = targetOf(answer.to);
  if (!target) throw unanswerable(session.caller);
  return { publish: () => send(session, answer, target) };
}

/** The one call that sends an answer: https://core.telegram.org/bots/api#sendmessage Without a mode its text has no signs of its own. */
async function send(session: Session, answer: Answer, { chat, message }: Target): Promise<Receipt> {
  const by = answering(session.caller, answer);
  const fields = {
    chat_id: chat,
    text: answer.text,
    link_preview_options: { is_disabled: true },
    reply_parameters: { message_id: message },
  };
  const said = await session.ask('sendMessage', fields, true, by);
  if (saysJust(said, ...GONE)) throw messageGone(session.caller);
  if (UNWANTED.test(String(said.body['description']))) throw unwanted();
  if (isNo(said)) throw notTaken(session, by, said, answer.to);
  const id = sentIn(said);
  if (id === undefined) throw answerInDoubt('Telegram took the answer but did not say as what.');
  return { post: `${chat}/${id}`, url: urlOf(session, answer.to, chat, id) };
}

/** A private chat has no address that anybody else could open. */
function urlOf({ account }: Session, { kind }: MessageRef, chat: string, id: string): string {
  return kind === 'private' ? account.url : `https://t.me/c/${chat.replace(/^-100/, '')}/${id}`;
}

function notTaken(session: Session, by: Caller, said: Said, { kind }: MessageRef): NetworkError {
  const wrong = refused({ ...session, caller: by }, said, 'the answer', {
    state: 'Nothing was sent.',
    advice: 'Change the answer, then send it again.',
  });
  const code = said.body['error_code'] ?? said.status;
  if (wrong.refusal !== 'unauthorised' || kind === 'private' || code === 401 || code === 404) return wrong;
  const words = wordsOf(by, { ...said, body: { message: said.body['description'] } });
  return new NetworkError(
    'unauthorised',
    `Telegram did not let the bot write in the discussion group (${words}). Nothing was sent. Make the bot an administrator of that group, then send the answer again.`,
  );
}

function unwanted(): NetworkError {
  return new NetworkError(
    'rejected',
    'Whoever wrote this has stopped the bot, or has left Telegram, so no answer reaches them. Nothing was sent. Close the message.',
  );
}

function targetOf({ handle: { chat, message } }: MessageRef): Target | undefined {
  return typeof chat === 'string' && /^-?\d{1,20}$/.test(chat) && Number.isSafeInteger(message)
    ? { chat, message: Number(message) }
    : undefined;
}
