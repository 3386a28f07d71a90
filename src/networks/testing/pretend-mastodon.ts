import type { SignIn } from '../network.ts';
import { asFetch } from './as-fetch.ts';
import { faultAfter, faultBefore, type Fault } from './faults.ts';
import { answerWith, PRETEND_MASTODON, refuse, shownAccount, shownInstance } from './pretend-answers.ts';
import { pretendBody, type PretendBody } from './pretend-body.ts';
import { mayDo, routeOf, type PretendCall } from './pretend-routes.ts';
import type { PretendStatus } from './pretend-status.ts';
import { pretendStatuses, type Asked } from './pretend-statuses.ts';
import { USUAL_WAYS, type Ways } from './pretend-ways.ts';

/** A pretend Mastodon that answers as real ones were measured to, in whichever way, with faults to switch on. */
export interface PretendMastodon {
  readonly handle: (request: Request) => Promise<Response>;
  /** Oldest first. */
  readonly posts: () => readonly PretendStatus[];
  /** Puts a post there as a person would, or takes one away. @returns its id. */
  readonly put: (post: Partial<PretendStatus> & { readonly text: string }) => string;
  /** Those of others too, oldest first. */
  readonly statuses: () => readonly PretendStatus[];
  /** Its author changes a post. */
  readonly change: (id: string, fields: Partial<PretendStatus>) => void;
  /** Somebody posts what the account is told of: `mention`, `quote`. @returns its id. */
  readonly say: (type: string, status: Partial<PretendStatus> & { readonly text: string }) => string;
  /** The account is told of a post, once more. */
  readonly notify: (type: string, id: string) => void;
  /** @param post its id, or what a receipt calls it. */
  readonly remove: (post: string) => void;
  /** The next call of this kind meets this fault, once. */
  readonly fail: (call: PretendCall, fault: Fault) => void;
  /** What was asked, in order, and what came with it. */
  readonly calls: readonly { readonly call: PretendCall; readonly url: URL; readonly body: PretendBody }[];
}

/** @param ways in which it is not like Mastodon itself. */
export function pretendMastodon(ways: Ways = {}): PretendMastodon {
  const usual = { ...USUAL_WAYS, ...ways };
  const { posts, put, remove, answers, all: statuses, change, notify } = pretendStatuses(usual);
  const pending = new Map<PretendCall, Fault>();
  const calls: PretendMastodon['calls'][number][] = [];
  const numbers = usual.ids === 'number';

  const all: Readonly<Record<PretendCall, (asked: Asked) => Response>> = {
    ...answers,
    who: () => answerWith(shownAccount(), { numbers }),
    instance: ({ id }) =>
      id === 'v2' && usual.instance === 'v1'
        ? refuse(404, 'Not found')
        : answerWith(shownInstance(id, usual.maxCharacters)),
    'sign in': ({ url }) =>
      answerWith(
        url.pathname.startsWith('/oauth/')
          ? { access_token: PRETEND_MASTODON.token, token_type: 'Bearer', scope: usual.scopes.join(' ') }
          : {
              id: '1',
              client_id: 'pretend',
              client_secret: 'pretend',
              redirect_uri: 'urn:ietf:wg:oauth:2.0:oob',
            },
      ),
  };

  return {
    posts,
    put,
    statuses,
    change,
    notify: (type, id) => notify(type, id, usual.clock()),
    say: (type, status) => {
      const id = put(status);
      notify(type, id, status.createdAt ?? usual.clock());
      return id;
    },
    calls,
    remove: (post) => remove(post.slice(post.lastIndexOf('/') + 1)),
    fail: (call, fault) => void pending.set(call, fault),
    handle: async (request) => {
      const url = new URL(request.url);
      const route = routeOf(request.method, url.pathname);
      if (!route) return refuse(404, 'Not found');
      const { call, id, scope } = route;
      const body = await pretendBody(request, usual.forms || call === 'upload');
      calls.push({ call, url, body });
      const fault = pending.get(call);
      pending.delete(call);
      const before = await faultBefore(fault);
      if (before) return before;
      const given = request.headers.get('authorization');
      if (scope !== undefined && given !== `Bearer ${PRETEND_MASTODON.token}`) {
        return refuse(401, `The access token is invalid: ${given?.replace('Bearer ', '')}`);
      }
      if (!mayDo(usual.scopes, scope)) return refuse(403, 'This action is outside the authorized scopes');
      const key = request.headers.get('idempotency-key');
      return faultAfter(fault, request, all[call]({ id, url, body, key }));
    },
  };
}

/** What signs in at a pretend server, at noon on 22 November 2026. */
export function signInAtMastodon({ handle }: Pick<PretendMastodon, 'handle'>): SignIn {
  return {
    account: { id: 'news', url: 'https://social.example/@brackenshire' },
    settings: { SERVER: PRETEND_MASTODON.origin, TOKEN: PRETEND_MASTODON.token },
    fetch: asFetch(handle),
    now: () => '2026-11-22T12:00:00Z',
    sleep: () => Promise.resolve(),
  };
}
