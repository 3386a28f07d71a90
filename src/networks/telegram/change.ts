import type { Fields } from '../fields.ts';
import type { Answer } from '../http.ts';
import type { Media, Post, Prepared, Receipt } from '../post.ts';
import { inDoubt, notOurs, notThere } from '../refusals.ts';
import { asHtml } from './html.ts';
import { refuseTooLong } from './limits.ts';
import { multipart, type Multipart } from './multipart.ts';
import { messageOf, receiptOf } from './posts.ts';
import { notAnswered, refused, saysJust } from './refusals.ts';
import { isNo, refuseTooLarge, textOf } from './send.ts';
import type { Session } from './session.ts';

/** What is said of a message that has no picture, and of one that has. There is no number for either. */
const NO_PICTURE = ['there is no media in the message to edit', 'there is no caption in the message to edit'];
const NO_TEXT = ['there is no text in the message to edit'];

/** The message says it all already: that is as good as an edit. There is no number for it. */
const IN_LINE = [
  'message is not modified',
  'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
];

/**
 * Makes the edit of a post ready. Whether the message there is a text or a picture cannot be asked, so we edit what
 * the item would be now; refused because it is the other, that one is edited. A picture takes the place of another, or
 * goes to a text (https://core.telegram.org/bots/api#editmessagemedia); a message with a picture keeps one for ever, so
 * our card takes its place where the item has none any more.
 */
export async function edit(
  session: Session,
  post: string,
  wanted: Post,
  media: Media | undefined,
): Promise<Prepared> {
  const message = messageOf(session, post);
  if (message === undefined) throw notOurs(post);
  refuseTooLong(wanted.text);
  const { attachment } = wanted;
  if (media && attachment) refuseTooLarge(media, attachment.picture);
  const text = () => change(session, 'editMessageText', { ...atOf(session, message), ...textOf(wanted) });
  const picture = () => changePicture(session, message, wanted, media);
  return {
    publish: async () => {
      const [first, second, other] =
        attachment?.kind === 'picture' ? [picture, text, NO_PICTURE] : [text, picture, NO_TEXT];
      const answer = await first();
      return edited(session, message, saysJust(answer, ...other) ? await second() : answer);
    },
  };
}

function changePicture(
  session: Session,
  message: number,
  { text }: Post,
  media: Media | undefined,
): Promise<Answer> {
  const words = { caption: asHtml(text), parse_mode: 'HTML' };
  if (!media) return change(session, 'editMessageCaption', { ...atOf(session, message), ...words });
  const photo = JSON.stringify({ type: 'photo', media: 'attach://picture', ...words });
  const fields = { chat_id: session.chat, message_id: String(message), media: photo };
  return change(session, 'editMessageMedia', multipart(fields, 'picture', media));
}

function change(
  session: Session,
  method: 'editMessageText' | 'editMessageCaption' | 'editMessageMedia',
  fields: Fields | Multipart,
): Promise<Answer> {
  return session.ask(method, fields, true);
}

function edited(session: Session, message: number, answer: Answer): Receipt {
  if (saysJust(answer, ...IN_LINE)) return receiptOf(session, String(message));
  if (saysJust(answer, 'message to edit not found')) throw notThere(session.caller, 'edited');
  if (isNo(answer)) throw refused(session, answer, 'the edit', { state: 'The post is as it was.' });
  if (answer.body['ok'] !== true)
    throw inDoubt('Telegram answered the edit with something that we do not know.');
  return receiptOf(session, String(message));
}

/** Takes a post away. One that is not there any more is fine, and said so; there is no number for that. */
export async function remove(session: Session, post: string): Promise<void | 'missing'> {
  const message = messageOf(session, post);
  if (message === undefined) throw notOurs(post);
  const answer = await session.ask('deleteMessage', atOf(session, message));
  if (saysJust(answer, 'message to delete not found')) return 'missing';
  if (isNo(answer)) {
    throw refused(session, answer, 'the deletion', {
      state: 'The post is still there.',
      advice: 'Delete it in the app, and give the bot the right to delete messages.',
    });
  }
  if (answer.body['ok'] !== true) throw notAnswered(session.caller);
  return undefined;
}

function atOf({ chat }: Session, message: number): Fields {
  return { chat_id: chat, message_id: message };
}
