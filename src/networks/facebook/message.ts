import { idOf, isWebAddress, recordOf, type Fields } from '../fields.ts';
import { attachedIn, carriedIn } from '../graph/carried.ts';
import { timeOf } from '../graph/time-of.ts';
import type { Author, Message, MessageRef } from '../message.ts';
import { momentAt } from '../moments.ts';
import { receiptOf } from './posts.ts';
import type { Session } from './session.ts';

/** What we ask of a comment: https://developers.facebook.com/docs/graph-api/reference/comment */
export const COMMENT_FIELDS = 'id,message,from,created_time,permalink_url,parent{id},attachment';

/** What we ask of a post of somebody's: https://developers.facebook.com/docs/graph-api/reference/page-post */
export const POST_FIELDS =
  'id,message,from,created_time,permalink_url,attachments{media_type,type,title,unshimmed_url,url}';

/** What our own handle of a message holds: what it is, its id at Facebook, and for a comment those of its post and of the comment that it answers. */
interface Handle {
  readonly what: 'comment' | 'visitor post' | 'tagged';
  readonly id: string;
  readonly under?: string;
  readonly parent?: string;
  /** Whether the post that it is under is ours. */
  readonly ours?: boolean;
}

/** What a comment is under, and whether that is a post of ours. */
export interface Under {
  readonly id: string;
  readonly isOurs: boolean;
}

/** A comment that somebody wrote; nothing for one of our own. */
export function commentOf(session: Session, fields: Fields, under: Under): Message | undefined {
  const parent = idOf(recordOf(fields['parent'])['id']);
  const handle = (id: string): Handle => ({
    what: 'comment',
    id,
    under: under.id,
    ours: under.isOurs,
    ...(parent !== undefined && { parent }),
  });
  const message = messageOf(session, fields, handle);
  return (
    message && {
      ...message,
      kind: 'comment',
      answers: named(session, parent ?? under.id),
      ...(under.isOurs && { post: named(session, under.id) }),
    }
  );
}

/** A post that somebody else made: on our Page, or elsewhere with our name in it. Nothing for one of our own. */
export function postBySomebody(
  session: Session,
  fields: Fields,
  what: 'visitor post' | 'tagged',
): Message | undefined {
  return messageOf(session, fields, (id) => ({ what, id }));
}

/** What the handle of a comment or post holds. */
export function handleOf({ handle }: MessageRef): Handle {
  const { what, id, under, parent, ours } = handle;
  return {
    what: what === 'visitor post' || what === 'tagged' ? what : 'comment',
    id: String(id),
    ...(typeof under === 'string' && { under }),
    ...(typeof parent === 'string' && { parent }),
    ...(ours === true && { ours }),
  };
}

/** Whoever wrote something. Facebook keeps that to itself unless the app has passed a review: then nobody is taken for anybody else. */
export function authorOf({ id, name }: Fields, message: string): Author {
  const said = typeof name === 'string' && name !== '' ? name : 'Somebody on Facebook';
  return { id: idOf(id) ?? `unknown:${message}`, name: said };
}

function messageOf(session: Session, fields: Fields, handleFor: (id: string) => Handle): Message | undefined {
  const id = idOf(fields['id']);
  const from = recordOf(fields['from']);
  if (id === undefined || idOf(from['id']) === session.page.id) return undefined;
  const { message, created_time: made, attachment, attachments, permalink_url: link } = fields;
  const text = typeof message === 'string' ? message : '';
  const time = timeOf(made);
  return {
    id: named(session, id),
    kind: 'mention',
    readers: 'everybody',
    author: authorOf(from, id),
    at: Number.isNaN(time) ? session.graph.caller.now() : momentAt(time),
    handle: { ...handleFor(id) },
    text,
    url: receiptOf(session, { id, url: isWebAddress(link) ? link : undefined }).url,
    ...carriedIn(text, [...attachedIn(attachment), ...attachedIn(attachments)]),
  };
}

function named(session: Session, id: string): string {
  return receiptOf(session, { id }).post;
}
