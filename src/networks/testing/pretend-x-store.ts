import { z } from 'zod';
import {
  createMediaMetadataRequest,
  createPostsRequest,
  hidePostsReplyRequest,
  mediaUploadRequest,
  mentionsOfUserQuery,
  nothing,
  postsOfUserQuery,
  usersQuery,
} from './contracts/x.ts';
import { pretendXPeople, type PretendXMention } from './pretend-x-people.ts';
import { hasPretendLink, pretendWeight, shownOnX, type PretendXPost } from './pretend-x-post.ts';

/** What a call came with: the id in its path, and its body or its query. */
export interface PretendXAsked {
  readonly id: string;
  readonly sent: unknown;
}

/** An answer, and what the call is billed at, in millionths of a US dollar. */
export interface PretendXAnswer {
  readonly status: number;
  readonly body: object;
  readonly micros: number;
}

/** The account of the pretend X. */
export const PRETEND_X_ACCOUNT = {
  id: '2244994945',
  username: 'brackenshire',
  name: 'Brackenshire NHS',
} as const;

const MOST_BYTES = 5 * 1024 * 1024;

/** The prices of August 2026, by themselves and not by ours. */
const BILL = {
  post: 15_000,
  link: 200_000,
  alt: 5_000,
  delete: 10_000,
  own: 1_000,
  read: 5_000,
  user: 10_000,
  answer: 10_000,
};

/** A problem as X tells it. */
export function problem(status: number, title: string, detail: string, kind?: string): PretendXAnswer {
  const type = kind === undefined ? 'about:blank' : `https://api.x.com/2/problems/${kind}`;
  return { status, micros: 0, body: { title, detail, type, status } };
}

/**
 * The posts and pictures of the pretend X, and what it answers about them.
 * @param repeats whether it takes the same words twice, when they answer somebody else.
 */
export function pretendXStore(clock: () => number, { repeats = true }: { readonly repeats?: boolean } = {}) {
  const posts = new Map<string, PretendXPost>();
  const pictures = new Map<string, string>();
  let made = 0;

  const nextId = () => {
    made += 1;
    return `19900000000000${String(made).padStart(5, '0')}`;
  };

  const people = pretendXPeople({
    clock,
    nextId,
    account: PRETEND_X_ACCOUNT,
    conversationOf: (id) => {
      const ours = posts.get(id);
      return ours ? (ours.answers?.conversation ?? id) : undefined;
    },
  });

  /** Why a post may not be answered; nothing when it may. */
  const unanswerable = (id: string): PretendXAnswer | undefined => {
    const mention = people.mention(id);
    if (!mention) {
      const gone = 'You attempted to reply to a Tweet that is deleted or not visible to you.';
      return problem(403, 'Forbidden', gone);
    }
    const notNamed =
      'Reply to this conversation is not allowed because you have not been mentioned or otherwise engaged by the author of the post you are replying to.';
    return mention.names === false && mention.quoted === undefined
      ? problem(403, 'Forbidden', notNamed)
      : undefined;
  };

  const post = ({ text = '', media, reply, ...others }: z.output<typeof createPostsRequest>) => {
    const to = reply?.in_reply_to_tweet_id;
    const ids = media?.media_ids ?? [];
    const { weight, valid } = pretendWeight(text);
    if (Object.keys(others).length > 0) return invalid('This is more than a post of ours may have.');
    if (ids.some((id) => !pictures.has(id))) return invalid('Your media IDs are invalid.');
    if (text === '' && ids.length === 0) return invalid('A post must have a text or a picture.');
    if (text !== '' && !valid) return invalid(`The text is too long or not valid (${weight}).`);
    const refusal = to === undefined ? undefined : unanswerable(to);
    if (refusal) return refusal;
    const isSame = (other: PretendXPost) =>
      other.text === text && text !== '' && (!repeats || other.answers?.id === to);
    if ([...posts.values()].some(isSame)) {
      return problem(403, 'Forbidden', 'You are not allowed to create a Tweet with duplicate content.');
    }
    const id = nextId();
    const answered = to === undefined ? undefined : people.mention(to);
    posts.set(id, {
      id,
      text,
      createdAt: clock(),
      alts: ids.map((each) => pictures.get(each) ?? ''),
      ...(answered && { kind: 'replies', answers: answeredBy(answered) }),
    });
    const plain = answered ? BILL.answer : BILL.post;
    const micros = hasPretendLink(text) ? BILL.link : plain;
    return { status: 201, micros, body: { data: { id, edit_history_tweet_ids: [id], text } } };
  };

  const list = (asked: z.output<typeof postsOfUserQuery>, user: string) => {
    if (user !== PRETEND_X_ACCOUNT.id) return notFound('user', user);
    const { max_results: most = 10, start_time: since, pagination_token: token, exclude = '' } = asked;
    const fields = (asked['tweet.fields'] ?? asked['post.fields'] ?? '').split(',');
    const all = [...posts.values()]
      .toReversed()
      .filter(({ createdAt }) => since === undefined || createdAt >= Date.parse(since));
    const from = token === undefined ? 0 : Number(token);
    const page = all
      .slice(from, from + most)
      .filter(({ kind }) => kind === undefined || !exclude.split(',').includes(kind));
    const meta = {
      result_count: page.length,
      ...(from + most < all.length && { next_token: String(from + most) }),
    };
    const body = {
      ...(page.length > 0 && { data: page.map((each) => shownOnX(each, fields)) }),
      meta,
    };
    return { status: 200, micros: page.length * BILL.own, body };
  };

  const answers = {
    who: taking(nothing, () => ({ status: 200, micros: BILL.user, body: { data: PRETEND_X_ACCOUNT } })),
    post: taking(createPostsRequest, post),
    list: taking(postsOfUserQuery, list),
    read: taking(nothing, (_, id) => {
      const there = posts.get(id);
      return there
        ? { status: 200, micros: BILL.read, body: { data: shownOnX(there, []) } }
        : notFound('tweet', id);
    }),
    delete: taking(nothing, (_, id) =>
      posts.delete(id)
        ? { status: 200, micros: BILL.delete, body: { data: { deleted: true } } }
        : notFound('tweet', id),
    ),
    upload: taking(mediaUploadRequest, ({ media, media_category: category }) => {
      if (category !== 'tweet_image') return invalid('This is no category for a picture.');
      if (media.size > MOST_BYTES) return problem(413, 'Request Entity Too Large', 'File is too large.');
      if (!/^image\/(?:jpeg|png|gif|webp)$/.test(media.type)) return invalid('This is no picture.');
      const id = nextId();
      pictures.set(id, '');
      const body = { data: { id, media_key: `3_${id}`, size: media.size, expires_after_secs: 86_400 } };
      return { status: 200, micros: 0, body };
    }),
    mentions: taking(mentionsOfUserQuery, people.list),
    users: taking(usersQuery, people.users),
    hide: taking(hidePostsReplyRequest, people.hide),
    describe: taking(createMediaMetadataRequest, ({ id, metadata }) => {
      if (!pictures.has(id)) return notFound('media', id);
      pictures.set(id, metadata?.alt_text?.text ?? '');
      return { status: 200, micros: BILL.alt, body: { data: { id, associated_metadata: metadata } } };
    }),
  };
  return {
    answers,
    people,
    posts: () => [...posts.values()],
    put: (fields: Partial<PretendXPost> & { readonly text: string }) => {
      const id = nextId();
      posts.set(id, { id, createdAt: clock(), alts: [], ...fields });
      return id;
    },
    remove: (id: string) => void posts.delete(id),
  };
}

function answeredBy({ id, conversation, author }: PretendXMention): PretendXPost['answers'] {
  return { id, conversation, author: author.id };
}

/** What answers a call when it came with what it must, and says no otherwise. */
function taking<T>(schema: z.ZodType<T>, answer: (sent: T, id: string) => PretendXAnswer) {
  return ({ id, sent }: PretendXAsked): PretendXAnswer => {
    const read = schema.safeParse(sent);
    return read.success ? answer(read.data, id) : invalid(z.prettifyError(read.error));
  };
}

function invalid(message: string): PretendXAnswer {
  const detail = 'One or more parameters to your request was invalid.';
  const { body, ...answer } = problem(400, 'Invalid Request', detail, 'invalid-request');
  return { ...answer, body: { ...body, errors: [{ message }] } };
}

/** With 200, as X says of one thing that is not there. */
function notFound(resource: string, value: string): PretendXAnswer {
  const detail = `Could not find ${resource} with id: [${value}].`;
  const { body } = problem(200, 'Not Found Error', detail, 'resource-not-found');
  const said = { ...body, status: undefined, resource_type: resource, resource_id: value, value };
  return { status: 200, micros: 0, body: { errors: [said] } };
}
