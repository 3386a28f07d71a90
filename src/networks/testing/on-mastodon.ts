import { mastodon } from '../mastodon.ts';
import type { Pretend, PretendAround } from './pretend.ts';
import { PRETEND_MASTODON } from './pretend-answers.ts';
import { pretendMastodon } from './pretend-mastodon.ts';
import { routeOf } from './pretend-routes.ts';
import type { Ways } from './pretend-ways.ts';

/** A pretend Mastodon. @param ways in which it is not like Mastodon itself. */
export function onMastodon({ clock }: PretendAround, ways: Ways = {}): Pretend {
  const server = pretendMastodon({ ...ways, ...(clock && { clock }) });
  const { host } = new URL(PRETEND_MASTODON.origin);
  return {
    network: mastodon,
    account: { id: 'news', url: `${PRETEND_MASTODON.origin}/@${PRETEND_MASTODON.username}` },
    settings: { SERVER: PRETEND_MASTODON.origin, TOKEN: PRETEND_MASTODON.token },
    identity: {
      id: `${host}/${PRETEND_MASTODON.id}`,
      name: `@${PRETEND_MASTODON.username}@${host}`,
      url: `${PRETEND_MASTODON.origin}/@${PRETEND_MASTODON.username}`,
    },
    isAt: ({ origin }) => origin === PRETEND_MASTODON.origin,
    handle: server.handle,
    callOf: ({ method, url }) => routeOf(method, new URL(url).pathname)?.call,
    deeds: { publish: 'post', edit: 'edit', remove: 'delete', look: 'read', whoAmI: 'who' },
    fail: (call, fault) => server.fail(call as Parameters<typeof server.fail>[0], fault),
    posts: () =>
      server.posts().map(({ id, text, replyTo, media }) => ({
        id: `${host}/${id}`,
        text,
        alts: media.map(({ description }) => description),
        ...(replyTo !== undefined && { replyTo: `${host}/${replyTo}` }),
      })),
    remove: server.remove,
    get calls() {
      return server.calls.map(({ call }) => call);
    },
  };
}
