import { bluesky } from '../bluesky.ts';
import type { Pretend } from './pretend.ts';
import { PRETEND_ACCOUNT, pretendBluesky } from './pretend-bluesky.ts';

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
