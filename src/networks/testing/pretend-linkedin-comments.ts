import { recordOf } from '../fields.ts';
import {
  empty,
  faultOfBody,
  notFound,
  PRETEND_LINKEDIN,
  refuse,
  deniedFor,
} from './pretend-linkedin-answers.ts';
import type { PretendRequest } from './pretend-linkedin-answers.ts';

/** A comment on the pretend LinkedIn. */
export interface PretendComment {
  readonly id: string;
  readonly post: string;
  readonly actor: string;
  /** As it was sent: comments have no formats, so that a backslash in one is seen. */
  readonly text: string;
  readonly time: number;
}

/** The most of a comment. */
const LONGEST = 1250;

/** The comments of a pretend LinkedIn: https://learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/comments-api */
export function pretendComments({
  clock,
  named,
  hasPost,
}: {
  readonly clock: () => number;
  readonly named: boolean;
  readonly hasPost: (post: string) => boolean;
}) {
  const comments = new Map<string, PretendComment>();

  const put = (comment: Partial<PretendComment> & Pick<PretendComment, 'post' | 'text'>): string => {
    const id = comment.id ?? String(6_636_062_862_760_562_000n + BigInt(comments.size + 1));
    comments.set(id, { actor: PRETEND_LINKEDIN.organisation, time: clock(), ...comment, id });
    return id;
  };

  const post = ({ id: under, body }: PretendRequest): Response => {
    const wrong =
      faultOfBody(body, { actor: 'string', object: 'string', message: 'object' }) ??
      faultOfBody(recordOf(body['message']), { text: 'string' });
    if (wrong !== undefined) return refuse(422, 'INVALID_BODY', wrong);
    if (!hasPost(under)) return notFound();
    if (body['actor'] !== PRETEND_LINKEDIN.organisation)
      return deniedFor('comments.CREATE for another actor');
    if (body['object'] !== under) return refuse(400, 'ILLEGAL_ARGUMENT', 'The object is another post');
    const text = String(recordOf(body['message'])['text']);
    if (text.length > LONGEST) return refuse(400, 'FIELD_LENGTH_TOO_LONG', '/message/text is too long');
    const id = put({ post: under, text });
    return named
      ? Response.json(shown(comments.get(id)), { status: 201, headers: { 'x-restli-id': id } })
      : empty(201);
  };

  const list = ({ id: under, url }: PretendRequest): Response => {
    if (!hasPost(under)) return notFound();
    const [start, count] = ['start', 'count'].map((name) => Number(url.searchParams.get(name)));
    const all = [...comments.values()].filter((comment) => comment.post === under);
    const elements = all.slice(start, (start ?? 0) + (count ?? 10)).map(shown);
    return Response.json({ paging: { start, count, links: [], total: all.length }, elements });
  };

  const read = ({ comment }: PretendRequest): Response => {
    const found = comments.get(comment);
    return found ? Response.json(shown(found)) : notFound();
  };

  const remove = ({ comment, url }: PretendRequest): Response => {
    if (url.searchParams.get('actor') !== PRETEND_LINKEDIN.organisation) return deniedFor('comments.DELETE');
    return comments.delete(comment) ? empty(204) : notFound();
  };

  return {
    answers: { comment: post, comments: list, 'read comment': read, 'delete comment': remove },
    put,
    remove: (id: string) => void comments.delete(id),
    comments: () => [...comments.values()],
  };
}

function shown(comment: PretendComment | undefined): object {
  if (!comment) return {};
  const { id, actor, text, time } = comment;
  const activity = 'urn:li:activity:6631349431612559360';
  return {
    id,
    actor,
    object: activity,
    commentUrn: `urn:li:comment:(${activity},${id})`,
    message: { attributes: [], text },
    created: { actor, time },
  };
}
