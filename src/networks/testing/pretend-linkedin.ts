import { linkedin } from '../linkedin.ts';
import { faultAfter, faultBefore, type Fault } from './faults.ts';
import { DENIED, deniedFor, notFound, PRETEND_LINKEDIN, turnedAway } from './pretend-linkedin-answers.ts';
import type { PretendRequest } from './pretend-linkedin-answers.ts';
import { pretendComments, type PretendComment } from './pretend-linkedin-comments.ts';
import { pretendPictures, type PictureWays } from './pretend-linkedin-pictures.ts';
import { pretendShares, type PretendShare } from './pretend-linkedin-posts.ts';
import { readLittle } from './pretend-little-text.ts';
import type { Pretend, PretendAround } from './pretend.ts';

/** A pretend LinkedIn, with what was asked of it, and ways to put posts there as a person would. */
export interface PretendLinkedIn extends Pretend {
  readonly requests: readonly PretendRequest[];
  readonly put: (share: Partial<PretendShare> & { readonly commentary: string }) => string;
  readonly comment: (comment: Partial<PretendComment> & Pick<PretendComment, 'post' | 'text'>) => string;
}

interface Ways extends Partial<PictureWays> {
  /** Whether the answer to a new post or comment names it. */
  readonly named?: boolean;
  /** The calls that the token may not make. */
  readonly without?: readonly string[];
}

/** Method and path of each call; what is sent to the address of a picture is no call of the interface. */
const ROUTES: readonly (readonly [call: string, route: RegExp])[] = [
  ['post', /^POST \/rest\/posts$/],
  ['list', /^GET \/rest\/posts$/],
  ['read', /^GET \/rest\/posts\/(?<id>[^/]+)$/],
  ['delete', /^DELETE \/rest\/posts\/(?<id>[^/]+)$/],
  ['comment', /^POST \/rest\/socialActions\/(?<id>[^/]+)\/comments$/],
  ['comments', /^GET \/rest\/socialActions\/(?<id>[^/]+)\/comments$/],
  ['read comment', /^GET \/rest\/socialActions\/(?<id>[^/]+)\/comments\/(?<comment>\d+)$/],
  ['delete comment', /^DELETE \/rest\/socialActions\/(?<id>[^/]+)\/comments\/(?<comment>\d+)$/],
  ['initialize', /^POST \/rest\/images$/],
  ['picture', /^GET \/rest\/images\/(?<id>[^/]+)$/],
  ['organisation', /^GET \/rest\/organizations\/(?<id>\d+)$/],
  ['upload', /^PUT \/dms-uploads\//],
];

const NOON = Date.UTC(2026, 10, 22, 12);

/** @param ways in which it is not like LinkedIn on a good day. */
export function pretendLinkedIn(
  { clock = () => NOON }: PretendAround = {},
  ways: Ways = {},
): PretendLinkedIn {
  const { named = true, without = [] } = ways;
  const pictures = pretendPictures({
    pictures: 'later',
    uploads: 'https://www.linkedin.com/dms-uploads',
    uploadsWantToken: false,
    ...ways,
  });
  const posts = pretendShares({ clock, named, faultOfPicture: pictures.faultOf });
  const comments = pretendComments({ clock, named, hasPost: posts.has });
  const pending = new Map<string, Fault>();
  const requests: PretendRequest[] = [];
  const { number, organisation, name, vanityName, token } = PRETEND_LINKEDIN;
  const url = `https://www.linkedin.com/company/${vanityName}/`;

  const answers: Readonly<Record<string, (request: PretendRequest) => Response>> = {
    ...posts.answers,
    ...comments.answers,
    ...pictures.answers,
    organisation: ({ id }) =>
      id === number ? Response.json({ id: Number(id), localizedName: name, vanityName }) : notFound(),
  };

  return {
    network: linkedin,
    account: { id: 'linkedin', url },
    settings: { ORGANISATION: number, TOKEN: token },
    identity: { id: organisation, name, url },
    isAt: ({ hostname }) => hostname.endsWith('linkedin.com'),
    callOf: (request) => routeOf(request)?.call,
    deeds: { publish: 'post', edit: 'post', remove: 'delete', look: 'read', whoAmI: 'list' },
    fail: (call, fault) => void pending.set(call, fault),
    posts: () => [
      ...posts.shares().map(({ id, commentary, content }) => ({
        id,
        text: readLittle(commentary).visible,
        alts: [content?.['media']?.['altText']].filter((alt) => typeof alt === 'string'),
        url: `https://www.linkedin.com/feed/update/${id}/`,
      })),
      ...comments.comments().map(({ id, post, text }) => ({
        id: `urn:li:comment:(${post},${id})`,
        text,
        replyTo: post,
        alts: [],
      })),
    ],
    remove: (id) => {
      posts.remove(id);
      comments.remove(numberOf(id));
    },
    put: posts.put,
    comment: comments.put,
    inbox: {
      say: ({ text, author = 'anna', under = '', at }) => {
        const above = comments.comments().find(({ id }) => under.endsWith(`,${id})`));
        const post = above?.post ?? under;
        const id = comments.put({
          post,
          text,
          actor: `urn:li:person:${author}`,
          ...(above && { parent: above.parent ?? above.id }),
          ...(at !== undefined && { time: at }),
        });
        return `urn:li:comment:(${post},${id})`;
      },
      edit: (id, text) => comments.change(numberOf(id), text, clock()),
      unsay: (id) => comments.remove(numberOf(id)),
      answers: () =>
        comments
          .comments()
          .filter(({ actor, parent }) => actor === organisation && parent !== undefined)
          .map(({ post, parent, text }) => ({
            text,
            to: `urn:li:comment:(${post},${parent})`,
            readers: 'everybody' as const,
          })),
      decides: (deed) => ({ gather: 'comments', look: 'comments', answer: 'comment', hide: undefined })[deed],
    },
    requests,
    get calls() {
      return requests.map(({ call }) => call);
    },
    handle: async (request) => {
      const route = routeOf(request);
      if (!route) return notFound();
      const { call } = route;
      const body = call === 'upload' ? {} : await jsonOf(request);
      const asked = { ...route, url: new URL(request.url), headers: request.headers, body };
      requests.push(asked);
      const fault = pending.get(call);
      pending.delete(call);
      const before = await faultBefore(fault, DENIED);
      if (before) return before;
      if (call === 'upload') return faultAfter(fault, request, await pictures.store(request));
      const away = turnedAway(asked) ?? (without.includes(call) ? deniedFor(call) : undefined);
      return away ?? faultAfter(fault, request, answers[call]?.(asked) ?? notFound());
    },
  };
}

function routeOf({
  method,
  url,
}: Pick<Request, 'method' | 'url'>): Pick<PretendRequest, 'call' | 'id' | 'comment'> | undefined {
  const asked = `${method} ${new URL(url).pathname}`;
  const route = ROUTES.find(([, pattern]) => pattern.test(asked));
  if (!route) return undefined;
  const { id = '', comment = '' } = route[1].exec(asked)?.groups ?? {};
  return { call: route[0], id: decodeURIComponent(id), comment };
}

function numberOf(comment: string): string {
  return /,(\d+)\)$/.exec(comment)?.[1] ?? '';
}

async function jsonOf(request: Request): Promise<PretendRequest['body']> {
  const text = await request.text();
  return text === '' ? {} : (JSON.parse(text) as PretendRequest['body']);
}
