import { recordOf } from '../fields.ts';
import type { PretendAnswer, PretendMessage } from './pretend-inbox.ts';
import type { PretendFields } from './pretend-telegram-messages.ts';

/** The group in which the posts of the pretend channel are discussed. */
export const PRETEND_GROUP = -1_009_876_543_210;

/** How long updates are kept, in milliseconds. */
const KEPT = 24 * 60 * 60 * 1000;

/** How many updates one call gives at most. */
const MOST = 100;

/** The most of a text, in UTF-16 units. */
const LONGEST = 4096;

/** A message in the group, or in a private chat with the bot, as the interface shows it. */
export type PretendWritten = Readonly<Record<string, unknown>> & {
  readonly message_id: number;
  readonly chat: { readonly id: number };
};

interface Update {
  readonly number: number;
  /** When it came, in milliseconds since 1970. */
  readonly at: number;
  readonly kind: 'message' | 'edited_message' | 'channel_post';
  readonly message: PretendWritten;
}

interface Around {
  readonly clock: () => number;
  /** The channel, as messages show it. */
  readonly channel: { readonly id: number };
  readonly bot: number;
}

/** What people write to the bot of a pretend Telegram and in its group, and the queue in which a bot is given that. */
export function pretendTelegramPeople({ clock, channel, bot }: Around) {
  const people = new Map<string, number>();
  const written = new Map<string, PretendWritten>();
  const answers: PretendAnswer[] = [];
  const group = { id: PRETEND_GROUP, type: 'supergroup', title: 'Brackenshire NHS: talk' };
  let queue: readonly Update[] = [];
  let [made, counted] = [700, 880_000];

  const keyOf = ({ chat, message_id: id }: PretendWritten) => `${chat.id}/${id}`;

  const push = (kind: Update['kind'], message: PretendWritten) => {
    counted += 1;
    queue = [...queue, { number: counted, at: clock(), kind, message }];
    written.set(keyOf(message), message);
    return keyOf(message);
  };

  const nextId = () => {
    made += 1;
    return made;
  };

  const personOf = (name: string) => {
    const id = people.get(name) ?? 5_000 + people.size;
    people.set(name, id);
    return {
      id,
      is_bot: false,
      first_name: 'The real',
      last_name: name,
      username: name,
      language_code: 'de',
    };
  };

  /** A channel's post comes into the group by itself. */
  const copy = (post: number, text: string) =>
    push('message', {
      message_id: nextId(),
      chat: group,
      date: Math.floor(clock() / 1000),
      from: { id: 777_000, is_bot: false, first_name: 'Telegram' },
      sender_chat: channel,
      is_automatic_forward: true,
      forward_origin: { type: 'channel', chat: channel, message_id: post, date: 0 },
      text,
    });

  const copyOf = (post: number) =>
    [...written.values()].find((each) => recordOf(each['forward_origin'])['message_id'] === post);

  /** @param fields besides what a text message has. */
  const write = (
    { kind, text, author = 'anna', under = '', at = clock() }: PretendMessage,
    fields: Readonly<Record<string, unknown>> = {},
  ): string => {
    const from = personOf(author);
    const chat = kind === 'private' ? { ...from, type: 'private' } : group;
    const above = under.startsWith(`${channel.id}/`)
      ? copyOf(Number(under.split('/')[1]))
      : written.get(under);
    const thread = above && (above['message_thread_id'] ?? above.message_id);
    return push('message', {
      message_id: nextId(),
      chat,
      from,
      date: Math.floor(at / 1000),
      text,
      ...(above && { reply_to_message: above, message_thread_id: thread }),
      ...fields,
    });
  };

  const edit = (id: string, text: string): void => {
    const former = written.get(id);
    if (former) push('edited_message', { ...former, text, edit_date: Math.floor(clock() / 1000) });
  };

  const getUpdates = ({
    offset = 0,
    limit = MOST,
    timeout,
    allowed_updates: allowed,
  }: PretendFields): unknown => {
    if (timeout !== 0) return { wrong: 'that would wait' };
    queue = queue.filter(({ number, at }) => number >= Number(offset) && at > clock() - KEPT);
    return queue
      .filter(({ kind }) => Array.isArray(allowed) && allowed.includes(kind))
      .slice(0, Math.min(Number(limit), MOST))
      .map(({ number, kind, message }) => ({ update_id: number, [kind]: message }));
  };

  const isHere = (chat: unknown): boolean =>
    [PRETEND_GROUP, ...people.values()].some((id) => String(id) === String(chat));

  const send = (fields: PretendFields): unknown => {
    const { chat_id: chat, text, reply_parameters: reply, link_preview_options: preview, ...others } = fields;
    const [strange] = Object.keys(others);
    if (strange !== undefined) return { wrong: `strange field ${strange}` };
    if (recordOf(preview)['is_disabled'] !== true) return { wrong: 'wrong link_preview_options' };
    if (typeof text !== 'string' || text.trim() === '') return { wrong: 'message text is empty' };
    if (text.length > LONGEST) return { wrong: 'message is too long' };
    const to = `${String(chat)}/${String(recordOf(reply)['message_id'])}`;
    const above = written.get(to);
    if (!above) return { wrong: 'message to be replied not found' };
    const message: PretendWritten = {
      message_id: nextId(),
      chat: above.chat,
      from: { id: bot, is_bot: true, first_name: 'Freesheet' },
      date: Math.floor(clock() / 1000),
      text,
      message_thread_id: above['message_thread_id'],
    };
    written.set(keyOf(message), message);
    const isPrivate = above.chat.id !== PRETEND_GROUP;
    answers.push({ text, to, readers: isPrivate ? 'addressed' : 'everybody' });
    return message;
  };

  return {
    getUpdates,
    send,
    isHere,
    copy,
    write,
    edit,
    /** Its author deletes it, of which nobody is told. */
    unsay: (id: string) => void written.delete(id),
    /** Something comes that is written by nobody: a person joins. */
    push: (fields: Readonly<Record<string, unknown>>) =>
      push('message', { message_id: nextId(), chat: group, date: Math.floor(clock() / 1000), ...fields }),
    /** After a quiet week updates are counted from another number. */
    countFrom: (number: number) => {
      counted = number;
    },
    answers: (): readonly PretendAnswer[] => answers,
    waiting: () => queue.length,
  };
}
