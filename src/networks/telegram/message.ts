import { idOf, isWebAddress, recordOf, type Fields } from '../fields.ts';
import type { Author, Message } from '../message.ts';
import { momentAt } from '../moments.ts';
import { attachmentsIn } from './attachments.ts';
import type { Session } from './session.ts';

type Here = Pick<Session, 'chat' | 'username' | 'discussion'>;

/** The latest moment that Telegram can write, in seconds since 1970: its numbers have 32 bits. */
const LATEST = 2 ** 32;

/** What the app sends by itself when somebody opens the bot. */
const START = /^\/start(?:@\w+)?(?:\s\S*)?$/;

/**
 * Reads what somebody wrote, to the bot or in the discussion group: https://core.telegram.org/bots/api#message Nothing for what is
 * no message of anybody else's: our own posts, which Telegram copies into the group, or that somebody joined it.
 */
export function messageIn(
  here: Here,
  fields: Fields,
  threads: Readonly<Record<string, string>>,
): Message | undefined {
  const { message_id: number, date, edit_date: edited } = fields;
  const chat = recordOf(fields['chat']);
  const isPrivate = chat['type'] === 'private';
  const at = momentIn(date);
  const author = authorIn(fields);
  const [chatId, id] = [idOf(chat['id']), idOf(number)];
  if (chatId === undefined || id === undefined || at === undefined || !author) return undefined;
  if (!isPrivate && (chatId !== here.discussion || isOurs(here, fields))) return undefined;
  const words = fields['text'] ?? fields['caption'] ?? '';
  const text = typeof words === 'string' ? words : '';
  const attachments = attachmentsIn(fields);
  if ((text === '' && attachments.length === 0) || (isPrivate && START.test(text))) return undefined;
  const thread = idOf(fields['message_thread_id']) ?? '';
  const post = isPrivate ? undefined : (postIn(here, fields['reply_to_message']) ?? threads[thread]);
  const answered = idOf(recordOf(fields['reply_to_message'])['message_id']);
  const answers = postIn(here, fields['reply_to_message']) ?? (answered && `${chatId}/${answered}`) ?? post;
  const editedAt = momentIn(edited);
  const url = isPrivate ? undefined : urlOf(here, chatId, id, post);
  return {
    id: `${chatId}/${id}`,
    kind: isPrivate ? 'private' : 'comment',
    author,
    readers: isPrivate ? 'addressed' : 'everybody',
    at,
    handle: { chat: chatId, message: Number(id) },
    text,
    ...(editedAt !== undefined && { editedAt }),
    ...(url !== undefined && { url }),
    ...(answers !== undefined && { answers }),
    ...(post !== undefined && { post }),
    links: linksIn(fields, text),
    attachments,
  };
}

/** The thread that a message begins, or stands in, and our post at its head, as receipts name it; nothing where the message does not say. */
export function threadIn(here: Here, fields: Fields): readonly (readonly [thread: string, post: string])[] {
  const itself = postIn(here, fields);
  const above = recordOf(fields['reply_to_message']);
  const [head, post] = itself === undefined ? [above, postIn(here, above)] : [fields, itself];
  const thread = idOf(head['message_id']);
  return thread !== undefined && post !== undefined ? [[thread, post]] : [];
}

/** Our post, of which Telegram put this copy into the discussion group: https://core.telegram.org/bots/api#messageoriginchannel */
function postIn({ chat }: Here, value: unknown): string | undefined {
  const { is_automatic_forward: isCopy, forward_origin: origin } = recordOf(value);
  const { chat: from, message_id: number } = recordOf(origin);
  const id = idOf(number);
  return isCopy === true && id !== undefined && idOf(recordOf(from)['id']) === chat
    ? `${chat}/${id}`
    : undefined;
}

/** Whether we wrote it: the channel, or an administrator in the name of the group. */
function isOurs({ chat, discussion }: Here, fields: Fields): boolean {
  const sender = idOf(recordOf(fields['sender_chat'])['id']);
  return (
    fields['is_automatic_forward'] === true ||
    sender === chat ||
    (sender !== undefined && sender === discussion)
  );
}

/** A person, or a channel that writes in its own name. */
function authorIn(fields: Fields): Author | undefined {
  const [from, channel] = [recordOf(fields['from']), recordOf(fields['sender_chat'])];
  const who = channel['id'] === undefined ? from : channel;
  const { id, username, title, first_name: first, last_name: last } = who;
  const number = idOf(id);
  if (number === undefined) return undefined;
  const names = [title, first, last].filter((name) => typeof name === 'string' && name !== '');
  const shown = names.join(' ');
  const isNamed = typeof username === 'string' && /^\w{1,40}$/.test(username);
  const name = isNamed ? `@${username}` : shown || `account ${number}`;
  return { id: number, name, ...(shown !== '' && { shown }) };
}

/** https://core.telegram.org/api/links#message-links Who opens it under the post needs no part in the group. */
function urlOf({ username }: Here, chat: string, id: string, post: string | undefined): string {
  const number = post?.split('/').at(-1);
  return username !== undefined && number !== undefined
    ? `https://t.me/${username}/${number}?comment=${id}`
    : `https://t.me/c/${chat.replace(/^-100/, '')}/${id}`;
}

/** https://core.telegram.org/bots/api#messageentity: places in UTF-16 units. */
function linksIn(fields: Fields, text: string): readonly string[] {
  const entities = fields['entities'] ?? fields['caption_entities'];
  const found = (Array.isArray(entities) ? entities : [])
    .map(recordOf)
    .map(({ type, url, offset, length }) => {
      if (type === 'text_link') return url;
      if (type !== 'url') return undefined;
      const shown = text.slice(Number(offset), Number(offset) + Number(length));
      return /^https?:\/\//i.test(shown) ? shown : `https://${shown}`;
    });
  return [...new Set(found.filter(isWebAddress))];
}

function momentIn(seconds: unknown): string | undefined {
  return typeof seconds === 'number' && seconds > 0 && seconds < LATEST
    ? momentAt(seconds * 1000)
    : undefined;
}
