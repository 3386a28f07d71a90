import { recordOf, type Fields } from '../fields.ts';
import { call, type Answer, type Call, type Caller } from '../http.ts';
import { NetworkError, type SignIn } from '../network.ts';
import { retryMoment } from '../retry-moment.ts';
import { settingName } from '../settings.ts';
import type { Multipart } from './multipart.ts';
import { notAnswered, refused } from './refusals.ts';

const ORIGIN = 'https://api.telegram.org';

/** As @BotFather gives it: https://core.telegram.org/bots/api#authorizing-your-bot */
const TOKEN_SHAPE = /^\d{1,20}:[\w-]{30,100}$/;

/** The public name of a channel, or its number: https://core.telegram.org/bots/api#sendmessage, `chat_id` */
const CHANNEL_SHAPE = /^(?:@[a-z]\w{3,31}|-100\d{5,20})$/i;

/** Ours, signed in, at a channel. */
export interface Session {
  readonly caller: Caller;
  readonly account: SignIn['account'];
  /** The number of the channel, which outlives a change of name: `-1001234567890`. */
  readonly chat: string;
  /** Its public name without `@`; none when it is private. */
  readonly username?: string;
  readonly title: string;
  /** The number of the group in which its posts are discussed, where it has one. */
  readonly discussion?: string;
  /** One call: https://core.telegram.org/bots/api#making-requests */
  readonly ask: Ask;
}

/** @param by who calls, where a call that fails is to say something else than of a post. */
export type Ask = (
  method: string,
  fields?: Fields | Multipart,
  publishes?: boolean,
  by?: Caller,
) => Promise<Answer>;

/** Signs in, once a run: asks which channel it is. */
export async function startSession({ account, settings, fetch, now }: SignIn): Promise<Session> {
  const CHANNEL = settings['CHANNEL']?.trim() ?? '';
  const TOKEN = settings['TOKEN']?.trim() ?? '';
  if (!TOKEN_SHAPE.test(TOKEN)) {
    throw notSet(
      account,
      'TOKEN',
      'the token of a bot. Copy it whole from @BotFather: digits, a colon, and 35 characters',
    );
  }
  if (!CHANNEL_SHAPE.test(CHANNEL)) {
    throw notSet(
      account,
      'CHANNEL',
      'the name of a channel. Write it as in "@brackenshire", or its number as in "-1001234567890"',
    );
  }
  const caller: Caller = {
    network: 'Telegram',
    fetch,
    now,
    secrets: [TOKEN, TOKEN.slice(TOKEN.indexOf(':') + 1)],
    retryAt: (body) => waitIn(body, now()),
  };
  const ask: Ask = (method, fields = {}, publishes = false, by = caller) =>
    call(by, { url: `${ORIGIN}/bot${TOKEN}/${method}`, method: 'POST', ...bodyOf(fields), publishes });
  return { caller, account, ask, ...(await channel({ caller, account, ask }, CHANNEL)) };
}

/** https://core.telegram.org/bots/api#getchat */
async function channel(
  session: Pick<Session, 'caller' | 'account' | 'ask'>,
  named: string,
): Promise<Pick<Session, 'chat' | 'username' | 'title' | 'discussion'>> {
  const answer = await session.ask('getChat', { chat_id: named });
  if (answer.status >= 400) throw refused(session, answer, 'our question');
  const { id, type, username, title, linked_chat_id: discussion } = recordOf(answer.body['result']);
  if (answer.body['ok'] !== true || !/^-\d+$/.test(String(id))) throw notAnswered(session.caller);
  if (type !== 'channel')
    throw notSet(session.account, 'CHANNEL', 'that of a channel, but of a group or a person');
  return {
    chat: String(id),
    title: typeof title === 'string' ? title : named,
    ...(typeof username === 'string' && /^\w+$/.test(username) && { username }),
    ...(/^-\d+$/.test(String(discussion)) && { discussion: String(discussion) }),
  };
}

function bodyOf(fields: Fields | Multipart): Pick<Call, 'body' | 'headers'> {
  return isForm(fields)
    ? { body: fields.body, headers: { 'content-type': fields.type } }
    : { body: JSON.stringify(fields), headers: { 'content-type': 'application/json' } };
}

function isForm(fields: Fields | Multipart): fields is Multipart {
  return fields['body'] instanceof Uint8Array;
}

/** How long it is to be left alone, in seconds, which stands in the body: https://core.telegram.org/bots/api#responseparameters */
function waitIn(body: Answer['body'], now: string): string | undefined {
  const seconds = recordOf(body['parameters'])['retry_after'];
  return typeof seconds === 'number'
    ? retryMoment(new Headers({ 'retry-after': String(seconds) }), now)
    : undefined;
}

function notSet({ id }: Session['account'], setting: string, what: string): NetworkError {
  return new NetworkError(
    'unauthorised',
    `The setting ${settingName(id, setting)} is not ${what}. Nothing was made public. See docs/accounts/telegram.md.`,
  );
}
