import { addressIn } from '../containers/posts.ts';
import type { Session } from '../containers/session.ts';
import { authorOf, isBy } from '../containers/username.ts';
import { idOf, isWebAddress, recordOf, type Fields } from '../fields.ts';
import { carriedIn } from '../graph/carried.ts';
import { timeOf } from '../graph/time-of.ts';
import type { Message, MessageRef } from '../message.ts';
import { momentAt } from '../moments.ts';

/** What we ask of a post or reply: https://developers.facebook.com/documentation/threads/reference/reply-management */
export const MESSAGE_FIELDS =
  'id,text,username,permalink,timestamp,media_type,root_post,replied_to,is_reply_owned_by_me,alt_text,link_attachment_url';

/** What a kind of media is called here. */
const MEDIA: Readonly<Record<string, string>> = {
  IMAGE: 'a picture',
  CAROUSEL_ALBUM: 'pictures',
  VIDEO: 'a video',
  AUDIO: 'a recording',
};

/** What our own handle of a reply holds: the posts at the head of its thread, if known, and whether it answers another reply. */
interface Handle {
  readonly root?: string;
  readonly nested?: boolean;
}

/** A reply that somebody wrote under a post of ours, or a post that names us; nothing for one of our own. @param us our username. @param root our post. */
export function messageOf(session: Session, us: string, fields: Fields, root?: string): Message | undefined {
  const id = idOf(fields['id']);
  if (id === undefined || fields['is_reply_owned_by_me'] === true || isBy(us, fields)) return undefined;
  const answers = idOf(recordOf(fields['replied_to'])['id']) ?? root;
  const url = addressIn(session, fields['permalink']);
  const time = timeOf(fields['timestamp']);
  const text = typeof fields['text'] === 'string' ? fields['text'] : '';
  const handle: Handle = {
    ...(root !== undefined && { root }),
    ...(root !== undefined && answers !== root && { nested: true }),
  };
  return {
    id,
    kind: root === undefined ? 'mention' : 'reply',
    readers: 'everybody',
    author: authorOf(session.dialect.network, fields, id),
    at: Number.isNaN(time) ? session.caller.now() : momentAt(time),
    handle: { ...handle },
    text,
    ...carried(text, fields),
    ...(url !== undefined && { url }),
    ...(answers !== undefined && { answers }),
    ...(root !== undefined && { post: root }),
  };
}

/** What the handle of a message holds. */
export function handleOf({ handle }: MessageRef): Handle {
  const { root, nested } = handle;
  return { ...(typeof root === 'string' && { root }), ...(nested === true && { nested }) };
}

function carried(text: string, { media_type: type, alt_text: alt, link_attachment_url: link }: Fields) {
  const { links } = carriedIn(text, []);
  const media = MEDIA[String(type)];
  const described = typeof alt === 'string' && alt !== '' ? `: "${alt}"` : '';
  return {
    links: [...new Set([...links, ...(isWebAddress(link) ? [link] : [])])],
    attachments: media === undefined ? [] : [`${media}${described}`],
  };
}
