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
  readonly changed?: number;
  /** The comment that it answers. */
  readonly parent?: string;
  readonly pictures?: number;
}

/** What LinkedIn calls a post in its comments: its place in the feed. */
const ACTIVITY = 'urn:li:activity:6631349431612559360';

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

  /** What a comment stands under: a post, or a comment on one. Nothing for what is not there. */
  const placeOf = (under: string): { readonly post: string; readonly parent?: string } | undefined => {
    const parent = comments.get(/^urn:li:comment:\(urn:li:\w+:\d+,(\d+)\)$/.exec(under)?.[1] ?? '');
    if (parent) return { post: parent.post, parent: parent.id };
    return hasPost(under) ? { post: under } : undefined;
  };

  const post = ({ id: under, body }: PretendRequest): Response => {
    const wrong =
      faultOfBody(body, {
        actor: 'string',
        object: 'string',
        message: 'object',
        'parentComment?': 'string',
      }) ?? faultOfBody(recordOf(body['message']), { text: 'string' });
    if (wrong !== undefined) return refuse(422, 'INVALID_BODY', wrong);
    const place = placeOf(under);
    if (!place) return notFound();
    if (body['actor'] !== PRETEND_LINKEDIN.organisation)
      return deniedFor('comments.CREATE for another actor');
    const object = place.parent === undefined ? place.post : ACTIVITY;
    if (body['object'] !== object) return refuse(400, 'ILLEGAL_ARGUMENT', 'The object is another post');
    const parent = place.parent === undefined ? undefined : urnOf(place.parent);
    if (body['parentComment'] !== parent)
      return refuse(400, 'ILLEGAL_ARGUMENT', 'It is under another comment');
    if (place.parent !== undefined && comments.get(place.parent)?.parent !== undefined)
      return refuse(400, 'ILLEGAL_ARGUMENT', 'There is no third level');
    const text = String(recordOf(body['message'])['text']);
    if (text.length > LONGEST) return refuse(400, 'FIELD_LENGTH_TOO_LONG', '/message/text is too long');
    const id = put({ ...place, text });
    return named
      ? Response.json(shown(comments.get(id)), { status: 201, headers: { 'x-restli-id': id } })
      : empty(201);
  };

  const list = ({ id: under, url }: PretendRequest): Response => {
    const place = placeOf(under);
    if (!place) return notFound();
    const [start, count] = ['start', 'count'].map((name) => Number(url.searchParams.get(name)));
    const all = [...comments.values()].filter(
      (comment) => comment.post === place.post && comment.parent === place.parent,
    );
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

  const shown = (comment: PretendComment | undefined): object => {
    if (!comment) return {};
    const { id, actor, text, time, changed = time, parent, pictures = 0 } = comment;
    const answers = [...comments.values()].filter((each) => each.parent === id).length;
    return {
      id,
      actor,
      object: ACTIVITY,
      commentUrn: urnOf(id),
      ...(parent !== undefined && { parentComment: urnOf(parent) }),
      message: { attributes: [], text },
      ...(pictures > 0 && { content: Array.from({ length: pictures }, () => ({ type: 'IMAGE' })) }),
      created: { actor, time },
      lastModified: { actor, time: changed },
      commentsSummary: {
        selectedComments: [],
        totalFirstLevelComments: answers,
        aggregatedTotalComments: answers,
      },
    };
  };

  return {
    answers: { comment: post, comments: list, 'read comment': read, 'delete comment': remove },
    put,
    remove: (id: string) => void comments.delete(id),
    comments: () => [...comments.values()],
    change: (id: string, text: string, changed: number) => {
      const former = comments.get(id);
      if (former) comments.set(id, { ...former, text, changed });
    },
  };
}

function urnOf(id: string): string {
  return `urn:li:comment:(${ACTIVITY},${id})`;
}
