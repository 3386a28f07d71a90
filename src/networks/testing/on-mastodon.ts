import { mastodon } from '../mastodon.ts';
import type { Readers } from '../message.ts';
import type { Pretend, PretendAround } from './pretend.ts';
import { idOfStranger, PRETEND_MASTODON } from './pretend-answers.ts';
import { pretendMastodon, type PretendMastodon } from './pretend-mastodon.ts';
import type { InboxDeed, PretendInbox } from './pretend-inbox.ts';
import { routeOf, type PretendCall } from './pretend-routes.ts';
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
    inbox: inboxOf(server, host),
    get calls() {
      return server.calls.map(({ call }) => call);
    },
  };
}

/** The call that decides each deed with messages: nothing can be hidden. */
const DECIDES: Readonly<Partial<Record<InboxDeed, PretendCall>>> = {
  gather: 'notifications',
  look: 'read',
  answer: 'post',
};

const VISIBILITY = { everybody: 'public', followers: 'private', addressed: 'direct' } as const;
const READERS: Readonly<Record<string, Readers>> = {
  public: 'everybody',
  unlisted: 'everybody',
  private: 'followers',
  direct: 'addressed',
};

function inboxOf(server: PretendMastodon, host: string): PretendInbox {
  const idOf = (name: string) => name.slice(host.length + 1);
  const authorOf = (id: string) => server.statuses().find((status) => status.id === id)?.author;
  return {
    say: ({ kind, text, author = 'anna', under, readers, at }) => {
      const usual = kind === 'private' ? 'addressed' : 'everybody';
      const about = under === undefined ? undefined : idOf(under);
      const answered = about === undefined ? undefined : authorOf(about);
      const id = server.say(kind === 'quote' ? 'quote' : 'mention', {
        text,
        author,
        visibility: VISIBILITY[readers ?? usual],
        ...(at !== undefined && { createdAt: at }),
        ...(about !== undefined && (kind === 'quote' ? { quotes: about } : { replyTo: about })),
        ...(answered !== undefined && { answers: idOfStranger(answered) }),
      });
      return `${host}/${id}`;
    },
    edit: (id, text) => server.change(idOf(id), { text, editedAt: Date.UTC(2026, 10, 22, 11) }),
    unsay: (id) => server.remove(id),
    answers: () =>
      server
        .posts()
        .flatMap(({ text, replyTo, visibility }) =>
          replyTo !== undefined &&
          (server.statuses().every(({ id }) => id !== replyTo) || authorOf(replyTo) !== undefined)
            ? [{ text, to: `${host}/${replyTo}`, readers: READERS[visibility] ?? 'everybody' }]
            : [],
        ),
    decides: (deed) => DECIDES[deed],
  };
}
