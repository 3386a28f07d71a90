import { bluesky } from '../bluesky.ts';
import type { Pretend, PretendAround } from './pretend.ts';
import { PRETEND_ACCOUNT, pretendBluesky, type PretendBluesky } from './pretend-bluesky.ts';
import type { InboxDeed, PretendInbox } from './pretend-inbox.ts';

/** The call that decides each deed with messages. */
const DECIDES: Readonly<Record<InboxDeed, string>> = {
  gather: 'app.bsky.notification.listNotifications',
  look: 'app.bsky.feed.getPosts',
  answer: 'com.atproto.repo.putRecord',
  hide: 'com.atproto.repo.putRecord',
};

/** The pretend Bluesky. */
export function onBluesky({ clock }: PretendAround = {}): Pretend {
  const server = pretendBluesky(clock && { clock });
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
    inbox: inboxOf(server),
    calls: server.calls,
  };
}

/** The first post of a thread is ours where somebody answers us. */
function inboxOf({ appView, madeInOrder, gates }: PretendBluesky): PretendInbox {
  const rkeyOf = (uri: string) => uri.slice(uri.lastIndexOf('/') + 1);
  const ours = (uri: string) => madeInOrder().find((post) => post.uri === uri);
  const linkTo = (uri: string) => ({ uri, cid: `bafyrei${rkeyOf(uri)}` });
  return {
    say: (message) => appView.say(message, (under) => ours(under)?.value.reply?.root ?? linkTo(under)),
    unsay: appView.unsay,
    answers: () =>
      madeInOrder().flatMap(({ value: { text, reply } }) =>
        reply && !reply.parent.uri.startsWith(`at://${PRETEND_ACCOUNT.did}/`)
          ? [{ text, to: reply.parent.uri, readers: 'everybody' as const }]
          : [],
      ),
    hidden: () =>
      [...gates.values()].flatMap(
        (gate) => (gate as { hiddenReplies?: readonly string[] }).hiddenReplies ?? [],
      ),
    decides: (deed) => DECIDES[deed],
  };
}
