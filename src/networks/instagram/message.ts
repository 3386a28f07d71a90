import { authorOf, isBy } from '../containers/username.ts';
import type { Session } from '../containers/session.ts';
import { idOf, recordOf, type Fields } from '../fields.ts';
import { carriedIn } from '../graph/carried.ts';
import { timeOf } from '../graph/time-of.ts';
import type { Message, MessageRef } from '../message.ts';
import { momentAt } from '../moments.ts';

/** What we ask of a comment: https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-comment */
export const COMMENT_FIELDS = 'id,text,timestamp,username,from,parent_id';

/** What our own handle of a comment holds: its id, its post's, and for an answer that of the comment above it. */
interface Handle {
  readonly id: string;
  readonly media: string;
  readonly parent?: string;
}

/** A comment that somebody wrote; nothing for one of our own. @param us our username. @param post our post, with its address. */
export function commentOf(
  session: Session,
  us: string,
  fields: Fields,
  post: { readonly id: string; readonly url?: string },
  above?: string,
): Message | undefined {
  const id = idOf(fields['id']);
  if (id === undefined || isBy(us, fields)) return undefined;
  const parent = idOf(fields['parent_id']) ?? above;
  const handle: Handle = {
    id,
    media: post.id,
    ...(parent !== undefined && { parent }),
  };
  return {
    ...common(session, fields, id, fields['text']),
    kind: 'comment',
    handle: { ...handle, ...(post.url !== undefined && { url: post.url }) },
    answers: parent ?? post.id,
    post: post.id,
    ...(post.url !== undefined && { url: post.url }),
  };
}

/** What the handle of a comment holds. */
export function handleOf({ handle }: MessageRef): Handle & { readonly url?: string } {
  const { id, media, parent, url } = handle;
  return {
    id: String(id),
    media: String(media),
    ...(typeof parent === 'string' && { parent }),
    ...(typeof url === 'string' && { url }),
  };
}

/** The answers that came with a comment. */
export function repliesIn({ replies }: Fields): readonly Fields[] {
  const { data } = recordOf(replies);
  return Array.isArray(data) ? data.map(recordOf) : [];
}

function common({ caller, dialect }: Session, fields: Fields, id: string, words: unknown) {
  const text = typeof words === 'string' ? words : '';
  const time = timeOf(fields['timestamp']);
  return {
    id,
    readers: 'everybody',
    author: authorOf(dialect.network, fields, id),
    at: Number.isNaN(time) ? caller.now() : momentAt(time),
    text,
    ...carriedIn(text, []),
  } satisfies Partial<Message>;
}
