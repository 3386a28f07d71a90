import { recordOf, type Fields } from '../fields.ts';
import type { Identity } from '../network.ts';
import { notAnswered, refused } from './refusals.ts';
import { isNo } from './send.ts';
import type { Session } from './session.ts';

/** What the bot has to be allowed in the channel: https://core.telegram.org/bots/api#chatmemberadministrator */
const RIGHTS = [
  ['can_post_messages', 'post messages'],
  ['can_edit_messages', 'edit messages'],
  ['can_delete_messages', 'delete messages'],
] as const;

/**
 * Which channel it is, and what the bot may not do there. A token does not end by itself; it dies when somebody makes
 * another one.
 */
export async function whoAmI(session: Session): Promise<Identity> {
  const { chat, username, title, account } = session;
  const { id: bot } = await resultOf(session, 'getMe', {});
  const member = await resultOf(session, 'getChatMember', { chat_id: chat, user_id: bot });
  const isAdministrator = member['status'] === 'administrator';
  return {
    id: chat,
    name: username === undefined ? title : `@${username}`,
    url: username === undefined ? account.url : `https://t.me/${username}`,
    lacks: RIGHTS.filter(([right]) => !isAdministrator || member[right] !== true).map(([, words]) => words),
  };
}

async function resultOf(session: Session, method: string, fields: Fields): Promise<Fields> {
  const answer = await session.ask(method, fields);
  if (isNo(answer)) throw refused(session, answer, 'our question');
  const { result } = answer.body;
  if (answer.body['ok'] !== true || typeof result !== 'object') throw notAnswered(session.caller);
  return recordOf(result);
}
