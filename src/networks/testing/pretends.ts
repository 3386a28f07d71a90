import { bluesky } from '../bluesky.ts';
import { mastodon } from '../mastodon.ts';
import type { Pretend, PretendAround } from './pretend.ts';
import { PRETEND_MASTODON } from './pretend-answers.ts';
import { PRETEND_ACCOUNT, pretendBluesky } from './pretend-bluesky.ts';
import { pretendMastodon } from './pretend-mastodon.ts';
import { routeOf } from './pretend-routes.ts';
import type { Ways } from './pretend-ways.ts';

/** A pretend server of each network that is called, by the name under which the fault table shows it. */
export const PRETENDS: Readonly<Record<string, (around: PretendAround) => Pretend>> = {
  Bluesky: onBluesky,
  Mastodon: onMastodon,
  'Mastodon, on a server that ignores keys': (around) => onMastodon(around, { keys: 'ignored' }),
};

/** The pretend Bluesky. */
export function onBluesky(): Pretend {
  const server = pretendBluesky();
  return {
    network: bluesky,
    account: { id: 'news', url: `https://bsky.app/profile/${PRETEND_ACCOUNT.identifier}` },
    settings: {
      SERVICE: 'https://pds.example',
      IDENTIFIER: PRETEND_ACCOUNT.identifier,
      APP_PASSWORD: PRETEND_ACCOUNT.appPassword,
    },
    secrets: [PRETEND_ACCOUNT.token],
    identity: {
      id: PRETEND_ACCOUNT.did,
      name: `@${PRETEND_ACCOUNT.identifier}`,
      url: `https://bsky.app/profile/${PRETEND_ACCOUNT.identifier}`,
    },
    isAt: ({ host }) => host === 'pds.example',
    handle: server.handle,
    callOf: ({ url }) => new URL(url).pathname.replace('/xrpc/', ''),
    deeds: {
      publish: 'com.atproto.repo.putRecord',
      edit: 'com.atproto.repo.putRecord',
      remove: 'com.atproto.repo.deleteRecord',
      look: 'com.atproto.repo.getRecord',
      whoAmI: 'com.atproto.server.getSession',
    },
    fail: server.fail,
    posts: () =>
      server.posts().map(({ uri, value }) => ({
        id: uri,
        text: value.text,
        alts: value.embed?.images?.map(({ alt }) => alt) ?? [],
        ...(value.reply && { replyTo: value.reply.parent.uri }),
      })),
    remove: server.remove,
    calls: server.calls,
  };
}

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
