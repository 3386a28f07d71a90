import { telegram } from '../telegram.ts';
import { faultAfter, faultBefore, type Denial, type Fault } from './faults.ts';
import { pretendMessages, type PretendFields, type PretendMessage } from './pretend-telegram-messages.ts';
import { PRETEND_GROUP, pretendTelegramPeople } from './pretend-telegram-people.ts';
import type { Pretend, PretendAround } from './pretend.ts';

/** The channel of the pretend Telegram, and its bot. */
export const PRETEND_TELEGRAM = {
  token: '7654321098:AAFpretend-Telegram_token-0123456789',
  chat: -1_001_234_567_890,
  username: 'brackenshire',
  bot: 7_654_321_098,
} as const;

/** A pretend Telegram, with what was asked of it, and ways to put messages there as a person would. */
export interface PretendTelegram extends Pretend {
  readonly requests: readonly { readonly call: string; readonly fields: PretendFields }[];
  /** @returns as receipts name it. */
  readonly put: (message: Partial<PretendMessage> & { readonly text: string }) => string;
  readonly messages: () => readonly PretendMessage[];
  /** What people write, to the bot and in the group. */
  readonly people: ReturnType<typeof pretendTelegramPeople>;
}

interface Ways {
  /** What the bot may do in the channel. */
  readonly rights?: readonly string[];
  readonly status?: string;
  readonly type?: string;
  /** Whether the channel has a public name. */
  readonly isPublic?: boolean;
  /** Whether a picture may be put over a text. */
  readonly addsMedia?: boolean;
  /** Whether its posts are discussed in a group. */
  readonly isDiscussed?: boolean;
}

const RIGHTS = ['can_post_messages', 'can_edit_messages', 'can_delete_messages'];

/** A no in Telegram's words: https://core.telegram.org/bots/api#making-requests */
export function refuse(code: number, description: string, parameters?: object): Response {
  return Response.json(
    { ok: false, error_code: code, description, ...(parameters && { parameters }) },
    { status: code },
  );
}

const DENIED: Readonly<Record<Denial, () => Response>> = {
  'token expired': () => refuse(401, 'Unauthorized'),
  'token revoked': () => refuse(404, 'Not Found'),
  'wrong scope': () => refuse(403, 'Forbidden: bot is not a member of the channel chat'),
};

/** @param ways in which the channel is not as it should be. */
export function pretendTelegram(
  { clock = () => Date.UTC(2026, 10, 22, 12) }: PretendAround = {},
  {
    rights = RIGHTS,
    status = 'administrator',
    type = 'channel',
    isPublic = true,
    addsMedia = true,
    isDiscussed = true,
  }: Ways = {},
): PretendTelegram {
  const { token, chat, username, bot } = PRETEND_TELEGRAM;
  const store = pretendMessages({ addsMedia });
  const pending = new Map<string, Fault>();
  const requests: PretendTelegram['requests'][number][] = [];
  const us = { id: chat, title: 'Brackenshire NHS', type, ...(isPublic && { username }) };
  const people = pretendTelegramPeople({ clock, channel: us, bot });

  const answers: Readonly<Record<string, (fields: PretendFields) => unknown>> = {
    ...store.answers,
    getMe: () => ({ id: bot, is_bot: true, first_name: 'Freesheet', username: 'brackenshire_bot' }),
    getChat: () => ({ ...us, ...(isDiscussed && { linked_chat_id: PRETEND_GROUP }) }),
    getUpdates: people.getUpdates,
    getChatMember: ({ user_id: user }) =>
      user === bot
        ? {
            status,
            user: { id: bot },
            ...Object.fromEntries(RIGHTS.map((right) => [right, rights.includes(right)])),
          }
        : { wrong: 'PARTICIPANT_ID_INVALID' },
  };

  const answer = (call: string, fields: PretendFields): Response => {
    if (call === 'sendMessage' && people.isHere(fields['chat_id'])) return said(people.send(fields));
    const named = String(fields['chat_id']);
    const isHere = [String(chat), ...(isPublic ? [`@${username}`] : [])].includes(named.toLowerCase());
    if (call !== 'getMe' && call !== 'getUpdates' && !isHere)
      return refuse(400, 'Bad Request: chat not found');
    if (call.startsWith('send') && !rights.includes('can_post_messages')) {
      return refuse(400, 'Bad Request: need administrator rights in the channel chat');
    }
    const result = answers[call]?.(fields);
    if (isDiscussed && call.startsWith('send') && typeof result === 'number') people.copy(result, 'Our post');
    return said(result);
  };

  const said = (result: unknown): Response => {
    if (isWrong(result)) return refuse(400, `Bad Request: ${result.wrong}`);
    return Response.json({ ok: true, result: typeof result === 'number' ? shown(result) : result });
  };

  const shown = (id: number) => ({ message_id: id, chat: us, date: Math.floor(clock() / 1000) });

  return {
    network: telegram,
    account: { id: 'telegram', url: `https://t.me/${username}` },
    settings: { CHANNEL: `@${username}`, TOKEN: token },
    identity: { id: String(chat), name: `@${username}`, url: `https://t.me/${username}` },
    isAt: ({ hostname }) => hostname === 'api.telegram.org',
    callOf: (request) => callOf(request, answers),
    deeds: {
      publish: 'sendMessage',
      edit: 'editMessageMedia',
      remove: 'deleteMessage',
      look: 'getChat',
      whoAmI: 'getMe',
    },
    fail: (call, fault) => void pending.set(call, fault),
    posts: () =>
      store.messages().map(({ id, text, replyTo }) => ({
        id: `${chat}/${id}`,
        text,
        alts: [],
        url: `https://t.me/${username}/${id}`,
        ...(replyTo !== undefined && { replyTo: `${chat}/${replyTo}` }),
      })),
    remove: (post) => store.remove(Number(post.split('/').at(-1))),
    put: (message) => `${chat}/${store.put(message)}`,
    messages: store.messages,
    people,
    inbox: {
      say: people.write,
      answers: people.answers,
      decides: (deed) =>
        ({ gather: 'getUpdates', look: undefined, answer: 'sendMessage', hide: undefined })[deed],
    },
    requests,
    get calls() {
      return requests.map(({ call }) => call);
    },
    handle: async (request) => {
      const call = callOf(request, answers);
      if (!new URL(request.url).pathname.startsWith(`/bot${token}/`)) {
        return refuse(401, `Unauthorized: ${new URL(request.url).pathname}`);
      }
      if (call === undefined) return refuse(404, 'Not Found: method not found');
      const fields = await fieldsOf(request);
      requests.push({ call, fields });
      const fault = pending.get(call);
      pending.delete(call);
      const before = await faultBefore(fault, DENIED);
      return before ?? faultAfter(fault, request, answer(call, fields));
    },
  };
}

function callOf(
  { url }: Pick<Request, 'url'>,
  answers: Readonly<Record<string, unknown>>,
): string | undefined {
  const method = /^\/bot[^/]+\/(\w+)$/.exec(new URL(url).pathname)?.[1];
  return method !== undefined && method in answers ? method : undefined;
}

async function fieldsOf(request: Request): Promise<PretendFields> {
  const type = request.headers.get('content-type') ?? '';
  return type.startsWith('application/json')
    ? ((await request.json()) as PretendFields)
    : Object.fromEntries(await request.formData());
}

function isWrong(result: unknown): result is { readonly wrong: string } {
  return typeof result === 'object' && result !== null && 'wrong' in result;
}
