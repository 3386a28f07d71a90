import { facebook } from '../facebook.ts';
import { FACEBOOK_FIELDS, facebookSchema } from './contracts/facebook.ts';
import { facebookInbox } from './facebook-inbox.ts';
import { faultAfter, faultBefore, type Fault } from './faults.ts';
import {
  PRETEND_PAGE,
  pretendFacebookPosts,
  type FacebookWays,
  type Parameters,
  type PretendFacebookPost,
} from './pretend-facebook-posts.ts';
import {
  GRAPH_DENIED,
  graphParameterFault,
  graphParameters,
  graphRefuses,
  graphTokenFault,
} from './pretend-graph.ts';
import { pretendTalks } from './pretend-talks.ts';
import type { Pretend } from './pretend.ts';

const TOKEN = 'EAApretendtokenofthepage';

/** What the pretend Facebook says of the token: https://developers.facebook.com/docs/graph-api/reference/debug_token */
interface PretendToken {
  readonly scopes: readonly string[];
  readonly is_valid: boolean;
  /** Seconds since 1970; 0 is never. */
  readonly expires_at: number;
  readonly data_access_expires_at: number;
}

const USUAL: PretendToken = {
  scopes: ['pages_show_list', 'pages_read_engagement', 'pages_manage_posts', 'pages_manage_engagement'],
  is_valid: true,
  expires_at: 0,
  data_access_expires_at: 0,
};

interface PretendFacebook extends Pretend {
  /** Puts a post there as a person would. @returns its id at Facebook. */
  readonly put: (post: Partial<PretendFacebookPost> & { readonly text: string }) => string;
  /** What was asked, in order, and what came with it. */
  readonly asked: readonly { readonly call: string; readonly url: URL; readonly parameters: Parameters }[];
  /** Private messages. */
  readonly talks: ReturnType<typeof pretendTalks>;
  /** As Facebook keeps them. */
  readonly kept: () => readonly PretendFacebookPost[];
}

/** The calls, by method and path behind the version: `#` stands for the Page, `*` for a post or comment, `t` for a conversation, `m` for a private message. */
const ROUTES = [
  ['GET', 'me', 'me', 'GET Page'],
  ['GET', 'debug_token', 'debug', 'GET debug_token'],
  ['POST', '#/feed', 'post', 'POST Page/feed'],
  ['POST', '#/photos', 'photo', 'POST Page/photos'],
  ['GET', '#/published_posts', 'list', 'GET Page/published_posts'],
  ['GET', '#/visitor_posts', 'visitor_posts', 'GET Page/visitor_posts'],
  ['GET', '#/tagged', 'tagged', 'GET Page/tagged'],
  ['GET', '#/conversations', 'conversations', 'GET Page/conversations'],
  ['POST', '#/messages', 'send', 'POST Page/messages'],
  ['GET', 't/messages', 'talk', 'GET UnifiedThread/messages'],
  ['GET', 'm', 'message', 'GET PagePost'],
  ['GET', '', 'many', 'GET ids'],
  ['GET', '*/comments', 'comments', 'GET PagePost/comments'],
  ['POST', '*/comments', 'comment', 'POST PagePost/comments'],
  ['GET', '*', 'read', 'GET PagePost'],
  ['POST', '*', 'edit', 'POST PagePost'],
  ['DELETE', '*', 'delete', 'DELETE PagePost'],
] as const;

/** A pretend Facebook with one Page, which takes no parameter and no field that the contract does not have. */
export function pretendFacebook(
  ways: FacebookWays & { readonly token?: Partial<PretendToken> } = {},
): PretendFacebook {
  const kept = pretendFacebookPosts(ways);
  const { answers, posts, altsOf, put, remove } = kept;
  const talks = pretendTalks(
    ways.clock ?? (() => Date.UTC(2026, 10, 22, 12)),
    PRETEND_PAGE,
    ({ id, name }) => ({ id, name, email: `${id}@facebook.com` }),
    (text) => text.length > 2000,
  );
  const pending = new Map<string, Fault>();
  const calls: string[] = [];
  const asked: PretendFacebook['asked'][number][] = [];

  const all: Readonly<Record<(typeof ROUTES)[number][2], (id: string, parameters: Parameters) => Response>> =
    {
      me: (_, { fields }) => me(String(fields)),
      debug: (_, { input_token }) =>
        input_token === TOKEN
          ? Response.json({ data: { type: 'PAGE', ...USUAL, ...ways.token } })
          : graphRefuses(100, 'The access token could not be decrypted'),
      post: (_, body) => answers.post(body),
      photo: (_, body) => answers.photo(body),
      list: (_, query) => answers.list(query),
      comments: answers.comments,
      comment: answers.comment,
      read: answers.read,
      edit: answers.edit,
      delete: answers.delete,
      visitor_posts: (_, query) => answers.bySomebody('visitor_posts', query),
      tagged: (_, query) => answers.bySomebody('tagged', query),
      many: (_, query) => answers.many(query),
      conversations: (_, query) => talks.answers.conversations(query),
      talk: talks.answers.talk,
      message: talks.answers.read,
      send: (_, body) => talks.answers.send(body),
    };

  return {
    network: facebook,
    account: { id: 'news', url: PRETEND_PAGE.link },
    settings: { PAGE: PRETEND_PAGE.id, TOKEN },
    identity: { id: PRETEND_PAGE.id, name: PRETEND_PAGE.name, url: PRETEND_PAGE.link },
    isAt: ({ origin }) => origin === 'https://graph.facebook.com',
    callOf: (request) => routeOf(request)?.call,
    deeds: { publish: 'post', edit: 'edit', remove: 'delete', look: 'read', whoAmI: 'me' },
    fail: (call, fault) => void pending.set(call, fault),
    inbox: facebookInbox(kept, talks),
    put,
    talks,
    kept: posts,
    remove: (post) => remove(post.slice(post.indexOf('/') + 1)),
    calls,
    asked,
    posts: () =>
      posts().map((each) => ({
        id: `${PRETEND_PAGE.id}/${each.id}`,
        text: each.text,
        alts: altsOf(each),
        url: `https://www.facebook.com/${each.id}`,
        ...(each.under !== undefined && { replyTo: `${PRETEND_PAGE.id}/${each.under}` }),
      })),
    handle: async (request) => {
      const route = routeOf(request);
      if (!route) return graphRefuses(2500, 'Unknown path components');
      const { call, id, contract } = route;
      const parameters = await graphParameters(request);
      calls.push(call);
      asked.push({ call, url: new URL(request.url), parameters });
      const fault = pending.get(call);
      pending.delete(call);
      const refused =
        (await faultBefore(fault, GRAPH_DENIED)) ??
        graphTokenFault(request, TOKEN) ??
        graphParameterFault(facebookSchema(contract), parameters);
      return refused ?? faultAfter(fault, request, all[call](id, parameters));
    },
  };
}

function routeOf({ method, url }: Request) {
  const [, version, ...rest] = new URL(url).pathname.split('/').map(decodeURIComponent);
  const path = rest
    .join('/')
    .replace(new RegExp(`^${PRETEND_PAGE.id}(?=/)`), '#')
    .replace(/^[tm](?=_)[^/]+/, ([first]) => first ?? '')
    .replace(/^[\d_]+/, '*');
  const found = ROUTES.find((route) => version === 'v25.0' && route[0] === method && route[1] === path);
  return found && { call: found[2], contract: found[3], id: rest[0] ?? '' };
}

function me(fields: string): Response {
  const names = fields.split(',');
  const known = FACEBOOK_FIELDS.Page;
  const unknown = names.find((name) => !known.some((each) => each === name));
  return unknown === undefined
    ? Response.json(
        Object.fromEntries(
          known.filter((name) => names.includes(name)).map((name) => [name, PRETEND_PAGE[name]]),
        ),
      )
    : graphRefuses(100, `Tried accessing nonexisting field (${unknown}) on node type (Page)`);
}
