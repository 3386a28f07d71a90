import { recordOf } from '../fields.ts';
import {
  deniedFor,
  empty,
  faultOfBody,
  notFound,
  PRETEND_LINKEDIN,
  refuse,
} from './pretend-linkedin-answers.ts';
import type { PretendRequest } from './pretend-linkedin-answers.ts';
import { readLittle } from './pretend-little-text.ts';

/** A post or a comment of the pretend LinkedIn, as it gives it back. */
export interface PretendShare {
  readonly id: string;
  readonly author: string;
  readonly commentary: string;
  readonly createdAt: number;
  readonly lifecycleState: string;
  readonly content?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** https://learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/posts-api#post-schema */
const SCHEMA = {
  author: 'string',
  commentary: 'string',
  visibility: 'string',
  distribution: 'object',
  lifecycleState: 'string',
  'content?': 'object',
  'isReshareDisabledByAuthor?': 'boolean',
} as const;

const ARTICLE = {
  source: 'string',
  title: 'string',
  'description?': 'string',
  'thumbnail?': 'string',
} as const;
const MEDIA = { id: 'string', 'altText?': 'string', 'title?': 'string' } as const;

/** The most of a commentary, as readers see it. */
const LONGEST = 3000;

/**
 * The posts of a pretend LinkedIn.
 * @param named whether the answer to a new post names it.
 * @param faultOfPicture why a post may not have a picture.
 */
export function pretendShares({
  clock,
  named,
  faultOfPicture,
}: {
  readonly clock: () => number;
  readonly named: boolean;
  readonly faultOfPicture: (image: unknown) => Response | undefined;
}) {
  const shares = new Map<string, PretendShare>();
  /** What was said, by whichever post said it last: deleted ones are remembered too. */
  const said = new Map<string, string>();
  let made = 0;

  const nextId = () => {
    made += 1;
    return `urn:li:share:${7_300_000_000_000_000_000n + BigInt(made)}`;
  };

  const faultOf = (body: PretendRequest['body']): Response | undefined => {
    const content = recordOf(body['content']);
    const { article, media } = content;
    const wrong =
      faultOfBody(body, SCHEMA) ??
      (body['content'] === undefined
        ? undefined
        : faultOfBody(content, { 'article?': 'object', 'media?': 'object' })) ??
      (article === undefined ? undefined : faultOfBody(recordOf(article), ARTICLE)) ??
      (media === undefined ? undefined : faultOfBody(recordOf(media), MEDIA));
    if (wrong !== undefined) return refuse(422, 'INVALID_BODY', wrong);
    if (body['author'] !== PRETEND_LINKEDIN.organisation) return deniedFor('posts.CREATE for another author');
    const tooLong = faultOfCommentary(body['commentary']);
    if (tooLong) return tooLong;
    const picture = recordOf(article)['thumbnail'] ?? recordOf(media)['id'];
    return picture === undefined ? undefined : faultOfPicture(picture);
  };

  const faultOfCommentary = (commentary: unknown): Response | undefined =>
    readLittle(String(commentary)).visible.length > LONGEST
      ? refuse(400, 'FIELD_LENGTH_TOO_LONG', '/commentary exceeds the maximum length')
      : undefined;

  const put = (share: Partial<PretendShare> & { readonly commentary: string }): string => {
    const id = share.id ?? nextId();
    const usual = { author: PRETEND_LINKEDIN.organisation, createdAt: clock(), lifecycleState: 'PUBLISHED' };
    shares.set(id, { ...usual, ...share, id, commentary: readLittle(share.commentary).stored });
    said.set(share.commentary, id);
    return id;
  };

  const post = ({ body }: PretendRequest): Response => {
    const fault = faultOf(body);
    if (fault) return fault;
    const commentary = String(body['commentary']);
    const former = said.get(commentary);
    if (former !== undefined) return duplicateOf(former);
    const content = body['content'] as PretendShare['content'];
    const id = put({ commentary, ...(content && { content }) });
    return empty(201, named ? { 'x-restli-id': id } : {});
  };

  const remove = ({ id }: PretendRequest): Response => {
    const author = shares.get(id)?.author ?? PRETEND_LINKEDIN.organisation;
    if (author !== PRETEND_LINKEDIN.organisation) return deniedFor('posts.DELETE');
    shares.delete(id);
    return empty(204);
  };

  const read = ({ id }: PretendRequest): Response => {
    const share = shares.get(id);
    return share ? Response.json(share) : notFound();
  };

  const list = ({ url, headers }: PretendRequest): Response => {
    const [author, start, count] = ['author', 'start', 'count'].map((name) => url.searchParams.get(name));
    if (headers.get('x-restli-method') !== 'FINDER' || url.searchParams.get('q') !== 'author') {
      return refuse(400, 'ILLEGAL_ARGUMENT', 'No such finder');
    }
    if (author !== PRETEND_LINKEDIN.organisation) return deniedFor('posts.FINDER-author');
    if (Number(count) > 100) return refuse(400, 'QUERY_PARAM_NOT_ALLOWED', '/count is at most 100');
    const from = Number(start ?? 0);
    const elements = [...shares.values()].toReversed().slice(from, from + Number(count ?? 10));
    return Response.json({ paging: { start: from, count: Number(count), links: [] }, elements });
  };

  return {
    answers: { post, delete: remove, read, list },
    has: (id: string) => shares.has(id),
    put,
    remove: (id: string) => void shares.delete(id),
    shares: () => [...shares.values()],
  };
}

/** As it was recorded: https://github.com/Arisamiga/Linkedin-RSS/issues/5 */
function duplicateOf(urn: string): Response {
  return Response.json(
    {
      errorDetailType: 'com.linkedin.common.error.BadRequest',
      message: `com.linkedin.content.common.exception.BadRequestResponseException: Content is a duplicate of ${urn}`,
      errorDetails: {
        inputErrors: [{ description: 'Duplicate post is detected', input: {}, code: 'DUPLICATE_POST' }],
      },
      status: 422,
    },
    { status: 422 },
  );
}
