import type { Post } from '../post.ts';
import type { Dialect, Message } from './message.ts';

/** How a receiver of one's own is written to: docs/accounts/webhook.md says what each field means. */
export const own: Dialect = {
  name: 'The webhook',
  knowsIds: true,
  fetches: () => false,
  bodyOf,
};

function bodyOf(message: Message): object {
  const { id, at } = message;
  if (message.kind === 'withdrawal') {
    return { version: 1, type: 'post.withdrawn', id, at, withdraws: message.post };
  }
  const { item, account, text, link, title, language, hashtags, replyTo } = message.post;
  return {
    version: 1,
    type: replyTo === undefined ? 'post.published' : 'post.corrected',
    id,
    at,
    item,
    account,
    text,
    link,
    ...(title !== undefined && { title }),
    language,
    hashtags: hashtags.map(({ tag }) => tag),
    ...pictureOf(message.post),
    ...(replyTo !== undefined && { answers: replyTo }),
  };
}

function pictureOf({ attachment }: Post): { readonly picture?: object } {
  if (!attachment) return {};
  const { kind, alt, picture } = attachment;
  const { url, type, width, height } = picture;
  return { picture: { kind, url, type, width, height, alt } };
}
