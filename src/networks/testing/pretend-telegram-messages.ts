import { recordOf } from '../fields.ts';
import { readHtml } from './pretend-telegram-html.ts';

/** A message in the channel of a pretend Telegram. */
export interface PretendMessage {
  readonly id: number;
  /** As readers see it. */
  readonly text: string;
  readonly isPhoto: boolean;
  /** The size of its picture. */
  readonly bytes: number;
  readonly replyTo?: number;
  /** The page of which a preview stands under it. */
  readonly preview?: string;
}

/** The fields of a call: what came as JSON, or as a form with files. */
export type PretendFields = Readonly<Record<string, unknown>>;

const NOT_MODIFIED =
  'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message';

/** https://core.telegram.org/bots/api#sendmessage and #sendphoto, in UTF-16 units. */
const LONGEST = { text: 4096, caption: 1024 } as const;

/** What each method takes. The real one passes over what it does not know; this one says so. */
const TAKES: Readonly<Record<string, readonly string[]>> = {
  sendMessage: ['chat_id', 'text', 'parse_mode', 'link_preview_options', 'reply_parameters'],
  sendPhoto: ['chat_id', 'photo', 'caption', 'parse_mode', 'reply_parameters'],
  editMessageText: ['chat_id', 'message_id', 'text', 'parse_mode', 'link_preview_options'],
  editMessageCaption: ['chat_id', 'message_id', 'caption', 'parse_mode'],
  editMessageMedia: ['chat_id', 'message_id', 'media', 'picture'],
  deleteMessage: ['chat_id', 'message_id'],
};

/** The messages of a pretend channel, and what is done to them: a result, or a fault in the words of the real one. */
export function pretendMessages({ addsMedia }: { readonly addsMedia: boolean }) {
  const messages = new Map<number, PretendMessage>();
  let made = 54;

  const read = (fields: PretendFields, name: 'text' | 'caption'): { shown: string } | { wrong: string } => {
    const given = fields[name];
    if (typeof given !== 'string') return { wrong: `message ${name} is empty` };
    if (fields['parse_mode'] !== undefined && fields['parse_mode'] !== 'HTML')
      return { wrong: 'unsupported parse_mode' };
    const parsed = fields['parse_mode'] === 'HTML' ? readHtml(given) : { shown: given };
    if ('wrong' in parsed) return parsed;
    if (name === 'text' && parsed.shown.trim() === '') return { wrong: 'message text is empty' };
    const isTooLong = parsed.shown.length > LONGEST[name];
    return isTooLong
      ? { wrong: name === 'text' ? 'message is too long' : 'message caption is too long' }
      : parsed;
  };

  const put = (message: Partial<PretendMessage> & { readonly text: string }): number => {
    made += 1;
    messages.set(made, { id: made, isPhoto: false, bytes: 0, ...message });
    return made;
  };

  const answered = (fields: PretendFields): { replyTo?: number } | { wrong: string } => {
    if (fields['reply_parameters'] === undefined) return {};
    const id = recordOf(fields['reply_parameters'])['message_id'];
    return typeof id === 'number' && messages.has(id)
      ? { replyTo: id }
      : { wrong: 'message to be replied not found' };
  };

  const sendMessage = (fields: PretendFields): unknown => {
    const [text, reply, preview] = [read(fields, 'text'), answered(fields), previewOf(fields)];
    if ('wrong' in text) return text;
    if ('wrong' in reply) return reply;
    if ('wrong' in preview) return preview;
    return put({ text: text.shown, ...reply, ...preview });
  };

  const sendPhoto = (fields: PretendFields): unknown => {
    const { photo } = fields;
    const [text, reply] = [read(fields, 'caption'), answered(fields)];
    if (!(photo instanceof Blob)) return { wrong: 'there is no photo in the request' };
    if ('wrong' in text) return text;
    if ('wrong' in reply) return reply;
    return put({ text: text.shown, ...reply, isPhoto: true, bytes: photo.size });
  };

  const set = (former: PretendMessage, changes: Partial<PretendMessage>): unknown => {
    const now = { ...former, ...changes };
    if (JSON.stringify(now) === JSON.stringify(former)) return { wrong: NOT_MODIFIED };
    messages.set(former.id, now);
    return former.id;
  };

  const editMessageText = (fields: PretendFields): unknown => {
    const former = messages.get(Number(fields['message_id']));
    if (!former) return { wrong: 'message to edit not found' };
    if (former.isPhoto) return { wrong: 'there is no text in the message to edit' };
    const [text, preview] = [read(fields, 'text'), previewOf(fields)];
    if ('wrong' in text) return text;
    return 'wrong' in preview ? preview : set(former, { text: text.shown, preview: undefined, ...preview });
  };

  const editMessageCaption = (fields: PretendFields): unknown => {
    const former = messages.get(Number(fields['message_id']));
    if (!former) return { wrong: 'message to edit not found' };
    if (!former.isPhoto) return { wrong: 'there is no caption in the message to edit' };
    const text = read(fields, 'caption');
    return 'wrong' in text ? text : set(former, { text: text.shown });
  };

  const editMessageMedia = (fields: PretendFields): unknown => {
    const former = messages.get(Number(fields['message_id']));
    const { media, picture } = fields;
    const { type, media: from, ...words } = recordOf(JSON.parse(String(media)));
    if (type !== 'photo' || from !== 'attach://picture' || !(picture instanceof Blob))
      return { wrong: 'wrong media' };
    if (!former) return { wrong: 'message to edit not found' };
    if (!former.isPhoto && !addsMedia) return { wrong: 'there is no media in the message to edit' };
    const text = read(words, 'caption');
    if ('wrong' in text) return text;
    return set(former, { text: text.shown, isPhoto: true, bytes: picture.size, preview: undefined });
  };

  const deleteMessage = (fields: PretendFields): unknown =>
    messages.delete(Number(fields['message_id'])) || { wrong: 'message to delete not found' };

  const all: Readonly<Record<string, (fields: PretendFields) => unknown>> = {
    sendMessage,
    sendPhoto,
    editMessageText,
    editMessageCaption,
    editMessageMedia,
    deleteMessage,
  };
  const answers = Object.fromEntries(
    Object.entries(all).map(([method, answer]) => [
      method,
      (fields: PretendFields) => {
        const strange = Object.keys(fields).find((name) => !TAKES[method]?.includes(name));
        return strange === undefined ? answer(fields) : { wrong: `strange field ${strange}` };
      },
    ]),
  );
  return {
    answers,
    put,
    remove: (id: number) => void messages.delete(id),
    messages: () => [...messages.values()],
  };
}

/** https://core.telegram.org/bots/api#linkpreviewoptions */
function previewOf({
  link_preview_options: options,
}: PretendFields): { preview?: string } | { wrong: string } {
  const { url, is_disabled: isDisabled, prefer_large_media: isLarge } = recordOf(options);
  if (isDisabled === true && url === undefined) return {};
  return typeof url === 'string' && URL.canParse(url) && isLarge === true
    ? { preview: url }
    : { wrong: 'wrong link_preview_options' };
}
