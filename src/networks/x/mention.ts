import { recordOf, type Fields } from '../fields.ts';
import type { Author, Message, MessageKind } from '../message.ts';
import { momentAt } from '../moments.ts';
import { listOf, wordsIn } from './mention-words.ts';
import { numberedId } from './numbered-id.ts';

/** A post of somebody else that names us, before their name is known. */
export interface Mention {
  /** The number of its present version, which orders mentions in time. */
  readonly post: string;
  /** The number of whoever wrote it. */
  readonly author: string;
  /** In milliseconds since 1970. */
  readonly writtenAt: number;
  readonly messageOf: (author: Author) => Message;
}

/** What is known of us when mentions are read. */
export interface Ours {
  readonly me: string;
  readonly posts: readonly string[];
}

/** Where a mention stands: what it answers or quotes, and which post of ours is at the head of that. */
interface Standing {
  readonly kind: MessageKind;
  readonly isAnswer: boolean;
  readonly answers?: string | undefined;
  readonly head?: string | undefined;
  readonly conversation?: string | undefined;
  readonly quoted?: string | undefined;
}

/** When the numbers of posts begin to count, in milliseconds since 1970: a number holds the moment it was given. As was seen; it is not documented. */
const NUMBERS_SINCE = 1_288_834_974_657;

/** Names at the head of an answer, which X shows above it and not in it. */
export const HEAD = /^(?:@\w{1,15}\s+)+/;

/**
 * Reads a post that names us: https://docs.x.com/x-api/fundamentals/data-dictionary Fields have two names, as X's prose and its
 * OpenAPI 2.167 have them. An edit is a post of another number, which names the first: that one is the message's. Nothing when it is none.
 */
export function mentionIn(value: unknown, ours: Ours): Mention | undefined {
  const fields = recordOf(value);
  const post = numberedId(fields['id']);
  const author = numberedId(fields['author_id']);
  const changedAt = Date.parse(String(fields['created_at']));
  const standing = standingOf(fields, ours);
  const words = wordsIn(fields, standing.quoted);
  if (post === undefined || author === undefined || !words || Number.isNaN(changedAt)) return undefined;
  const first = numberedId(listOf(versionsIn(fields))[0]) ?? post;
  const isEdited = first !== post;
  const writtenAt = isEdited ? Number(BigInt(first) >> 22n) + NUMBERS_SINCE : changedAt;
  const { kind, isAnswer, answers, head, conversation } = standing;
  const { text, links, attachments, named } = words;
  const language = String(fields['lang']);
  return {
    post,
    author,
    writtenAt,
    messageOf: (by) => ({
      id: first,
      kind,
      author: by,
      readers: 'everybody',
      at: momentAt(writtenAt),
      handle: {
        post,
        ...(conversation !== undefined && { conversation }),
        addressedUs: named.includes(ours.me) || kind === 'quote',
      },
      text: isAnswer ? text.replace(HEAD, '') : text,
      links,
      attachments,
      ...(isEdited && { editedAt: momentAt(changedAt) }),
      url: `https://x.com/${by.name.startsWith('@') ? by.name.slice(1) : 'i'}/status/${post}`,
      ...(answers !== undefined && { answers }),
      ...(head !== undefined && { post: head }),
      ...(/^[a-z]{2}$/.test(language) && { language }),
    }),
  };
}

function standingOf(fields: Fields, { me, posts }: Ours): Standing {
  const references = listOf(fields['referenced_tweets'] ?? fields['referenced_posts']).map(recordOf);
  const [answered, quoted] = ['replied_to', 'quoted'].map((type) =>
    numberedId(references.find((reference) => reference['type'] === type)?.['id']),
  );
  const conversation = numberedId(fields['conversation_id']);
  const isAnswer = answered !== undefined || (conversation ?? fields['id']) !== fields['id'];
  const known = { isAnswer, conversation, quoted };
  const ours = (id: string | undefined) => (id !== undefined && posts.includes(id) ? id : undefined);
  if (ours(quoted) !== undefined) return { ...known, kind: 'quote', answers: quoted, head: quoted };
  const head = ours(conversation) ?? ours(answered);
  const isOurs = head !== undefined || numberedId(fields['in_reply_to_user_id']) === me;
  return { ...known, kind: isAnswer && isOurs ? 'reply' : 'mention', answers: answered, head };
}

function versionsIn(fields: Fields): unknown {
  return fields['edit_history_tweet_ids'] ?? fields['edit_history_post_ids'];
}
