import type { Fields } from '../fields.ts';
import type { Answer } from '../http.ts';
import { NetworkError } from '../network.ts';
import type { Media, Post, PostPicture, Prepared, Receipt } from '../post.ts';
import { inDoubt, notThere } from '../refusals.ts';
import { asHtml } from './html.ts';
import { refuseTooLong } from './limits.ts';
import { multipart, type Multipart } from './multipart.ts';
import { messageOf, receiptOf, sentIn } from './posts.ts';
import { refused, saysJust } from './refusals.ts';
import type { Session } from './session.ts';

/** https://core.telegram.org/bots/api#sendphoto: 10 MB; width and height of at most 10,000 together, and 20 to 1. */
export const PICTURES = {
  maxBytes: 10_000_000,
  types: ['image/jpeg', 'image/png'],
  ratio: [1 / 20, 20],
} as const;

const MOST_SIDES = 10_000;

/** Makes a post ready. Nothing goes up before: a picture goes with the one call that makes it public. */
export async function prepare(session: Session, post: Post, media: Media | undefined): Promise<Prepared> {
  refuseTooLong(post.text);
  if (post.replyTo !== undefined) return prepareAnswer(session, post, post.replyTo);
  const { attachment } = post;
  if (attachment?.kind !== 'picture' || !media) {
    const fields = { chat_id: session.chat, ...textOf(post) };
    return { publish: () => publish(session, 'sendMessage', fields) };
  }
  refuseTooLarge(media, attachment.picture);
  const fields = { chat_id: session.chat, caption: asHtml(post.text), parse_mode: 'HTML' };
  const form = multipart(fields, 'photo', media);
  return { publish: () => publish(session, 'sendPhoto', form) };
}

function prepareAnswer(session: Session, post: Post, answered: string): Prepared {
  const message = messageOf(session, answered);
  if (message === undefined) throw notThere(session.caller, 'answered');
  const fields = { chat_id: session.chat, ...textOf(post), reply_parameters: { message_id: message } };
  return { publish: () => publish(session, 'sendMessage', fields) };
}

/** The one call that makes a post public. */
async function publish(
  session: Session,
  method: 'sendMessage' | 'sendPhoto',
  fields: Fields | Multipart,
): Promise<Receipt> {
  const answer = await session.ask(method, fields, true);
  if (saysJust(answer, 'message to be replied not found')) throw notThere(session.caller, 'answered');
  if (isNo(answer)) throw refused(session, answer, 'the post');
  const message = sentIn(answer);
  if (message === undefined) throw inDoubt('Telegram took the post but did not say as what.');
  return receiptOf(session, message);
}

export function isNo({ status, body }: Answer): boolean {
  return status >= 400 || body['ok'] === false;
}

/** A text with the large preview that Telegram makes of the item's page, and of no other address in the text. */
export function textOf({ text, link, attachment }: Post): Fields {
  return {
    text: asHtml(text),
    parse_mode: 'HTML',
    link_preview_options:
      attachment && link !== null ? { url: link, prefer_large_media: true } : { is_disabled: true },
  };
}

/** Refuses a picture that Telegram would not take. */
export function refuseTooLarge({ bytes, type }: Media, { width, height }: PostPicture): void {
  const { maxBytes, types, ratio } = PICTURES;
  const [least, most] = ratio;
  const isShaped = width + height <= MOST_SIDES && width / height >= least && width / height <= most;
  if (bytes.length <= maxBytes && isShaped && types.some((known) => known === type)) return;
  throw new NetworkError(
    'rejected',
    `Telegram takes pictures of up to ${maxBytes} bytes, as JPEG or PNG, whose width and height are at most ${MOST_SIDES} together and 20 to 1; this one is ${type} of ${bytes.length} bytes, ${width} by ${height}. ` +
      'Nothing was made public. Replace the picture with a smaller one.',
  );
}
