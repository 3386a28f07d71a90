import { idOf, isWebAddress, recordOf, type Fields } from '../fields.ts';
import { linksInText } from '../links-in-text.ts';
import type { Message, MessageRef } from '../message.ts';
import { momentAt } from '../moments.ts';
import { commentOf, receiptOf } from './comments.ts';

/** What a comment of somebody else is answered and found again by. */
export interface CommentPlace {
  /** The post that it stands under. */
  readonly post: string;
  readonly id: string;
  /** What an answer to it stands under: itself, or the comment that it answers. LinkedIn has no third level. */
  readonly under: string;
  /** What LinkedIn calls the post in its comments, which may be its place in the feed. */
  readonly object: string;
  /** Whether it answers a comment. */
  readonly isNested: boolean;
}

/** The latest moment that can be written: see https://tc39.es/ecma262/#sec-time-values-and-time-range */
const LATEST = 8.64e15;

/**
 * Reads a comment under a post: https://learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/comments-api Who wrote it is named by
 * a number alone, `urn:li:person:…`: nobody's name may be asked for. Nothing when it is none.
 */
export function commentIn(fields: Fields, post: string): Message | undefined {
  const id = idOf(fields['id']);
  const { actor, message, object, commentUrn, parentComment } = fields;
  const { text = '' } = recordOf(message);
  const at = timeIn(fields['created']);
  if (id === undefined || !/^\d{1,30}$/.test(id) || at === undefined || typeof text !== 'string')
    return undefined;
  if (typeof actor !== 'string' || !/^urn:li:\w+:[\w-]{1,100}$/.test(actor)) return undefined;
  const own = receiptOf({ post, id });
  const parent = commentOf(String(parentComment));
  const itself = commentOf(String(commentUrn)) ? String(commentUrn) : own.post;
  const editedAt = timeIn(fields['lastModified']);
  const place: CommentPlace = {
    post,
    id,
    under: parent ? String(parentComment) : itself,
    object: typeof object === 'string' && /^urn:li:\w+:\d{1,30}$/.test(object) ? object : post,
    isNested: parent !== undefined,
  };
  return {
    id: own.post,
    kind: 'comment',
    author: { id: actor, name: actor },
    readers: 'everybody',
    at,
    handle: { ...place },
    text,
    ...(editedAt !== undefined && editedAt > at && { editedAt }),
    url: own.url,
    answers: parent ? receiptOf({ post, id: parent.id }).post : post,
    post,
    links: linksInText(text).filter(isWebAddress),
    attachments: Array.isArray(fields['content']) ? fields['content'].map(() => 'a picture') : [],
  };
}

/** What a message's handle holds; nothing when it is none of ours. */
export function placeOf({ handle }: Pick<MessageRef, 'handle'>): CommentPlace | undefined {
  const { post, id, under, object, isNested } = handle;
  return typeof post === 'string' &&
    typeof id === 'string' &&
    typeof under === 'string' &&
    typeof object === 'string'
    ? { post, id, under, object, isNested: isNested === true }
    : undefined;
}

function timeIn(value: unknown): string | undefined {
  const { time } = recordOf(value);
  return typeof time === 'number' && time >= 0 && time <= LATEST ? momentAt(time) : undefined;
}
