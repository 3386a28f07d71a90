import { askedFields } from './asked-fields.ts';
import { graphNo, notThere } from './pretend-containers-answers.ts';
import type { PretendContainersTerms, PretendRequest } from './pretend-containers-terms.ts';
import type { InboxDeed, PretendAnswer, PretendInbox, PretendMessage } from './pretend-inbox.ts';
import type { PretendMedia, PretendMedias } from './pretend-medias.ts';
import { pretendTalks } from './pretend-talks.ts';

/** A call about messages, and of what. */
export type InboxCall = PretendRequest & { readonly id: string };

/** The call that decides each deed, by kind. */
const DECIDES: Readonly<Record<string, Readonly<Record<InboxDeed, string>>>> = {
  comment: { gather: 'comments', look: 'read', answer: 'reply', hide: 'hide' },
  private: { gather: 'conversations', look: 'talk', answer: 'send', hide: 'hide' },
  reply: { gather: 'conversation', look: 'read', answer: 'publish', hide: 'manage' },
  mention: { gather: 'mentions', look: 'read', answer: 'publish', hide: 'manage' },
};

/** What people send to a pretend account on Instagram or Threads, and what is answered about it. */
export function containersInbox(
  { account, shown }: PretendContainersTerms,
  medias: PretendMedias,
  clock: () => number,
) {
  const us = { id: account.id, name: account.username };
  const shownAs = ({ id, name }: { readonly id: string; readonly name: string }) => ({ id, username: name });
  const talks = pretendTalks(clock, us, shownAs, (text) => new TextEncoder().encode(text).length > 1000);
  const hidden = new Set<string>();
  const isByUs = (media: PretendMedia | undefined) => media?.username === account.username;
  const isComment = (id: string | undefined) => medias.find(id ?? '')?.list === 'comments';

  const withId = (media: PretendMedia) => ({ ...shown(media, medias.find), id: media.id });
  const all = (id: string): readonly PretendMedia[] =>
    medias.under(id).flatMap((media) => [...all(media.id), media]);
  /** A comment hangs under a post or under a comment of a post, and no deeper. */
  const top = (id: string): string => {
    const { replyTo = '' } = medias.find(id) ?? {};
    return isComment(replyTo) ? replyTo : id;
  };

  const hide = ({ id, body }: InboxCall, isFit: boolean): Response => {
    if (!medias.find(id)) return notThere(id);
    if (body['hide'] !== true || Object.keys(body).length > 1 || !isFit) {
      return graphNo({ code: 100, message: 'Param hide is wrong' });
    }
    hidden.add(id);
    return Response.json({ success: true });
  };

  const answers: Readonly<Record<string, (asked: InboxCall) => Response>> = {
    comments: ({ id, url }) => {
      if (!medias.find(id)) return notThere(id);
      const replies = askedFields(url.searchParams.get('fields') ?? '').find(
        ({ name }) => name === 'replies',
      );
      return medias.page(url, medias.under(id), (media) => {
        const under = medias.under(media.id);
        const limit = Number(replies?.how['limit'] ?? 25);
        const cursors = { before: 'x', after: under[limit - 1]?.id ?? 'y' };
        const next = under.length > limit && { next: 'https://graph.example/next?access_token=SECRET' };
        return {
          ...withId(media),
          ...(replies &&
            under.length > 0 && {
              replies: { data: under.slice(0, limit).map(withId), paging: { cursors, ...next } },
            }),
        };
      });
    },
    replies: ({ id, url }) => (isComment(id) ? medias.page(url, medias.under(id), withId) : notThere(id)),
    reply: ({ id, body }) => {
      const { message, ...extra } = body;
      if (!isComment(id) || hidden.has(id)) return notThere(id);
      if (typeof message !== 'string' || message === '' || Object.keys(extra).length > 0) {
        return graphNo({ code: 100, message: 'The parameter message is required.' });
      }
      return Response.json({ id: medias.put({ text: message, replyTo: top(id), list: 'comments' }) });
    },
    hide: (asked) => hide(asked, isComment(asked.id)),
    conversation: ({ id, url }) => (medias.find(id) ? medias.page(url, all(id), withId) : notThere(id)),
    mentions: ({ url }) =>
      medias.page(
        url,
        medias
          .all()
          .filter(({ list }) => list === 'mentions')
          .toReversed(),
        withId,
      ),
    manage: (asked) => {
      const above = medias.find(medias.find(asked.id)?.replyTo ?? '');
      return hide(asked, above?.list === 'posts');
    },
    conversations: ({ url }) => talks.answers.conversations(Object.fromEntries(url.searchParams)),
    talk: ({ id, url }) => talks.answers.talk(id, Object.fromEntries(url.searchParams)),
    message: ({ id, url }) => talks.answers.read(id, Object.fromEntries(url.searchParams)),
    send: ({ body }) => talks.answers.send(body),
  };

  let strangers = 0;
  const say = ({ kind, text, author, under, at }: PretendMessage): string => {
    strangers += 1;
    const username = author ?? `anna${strangers}`;
    if (kind === 'private') {
      const person = { id: `8${strangers}`, name: username };
      return talks.put(text, person, person, at);
    }
    const by = { text, username, ...(at !== undefined && { createdAt: at }) };
    if (kind === 'mention') return medias.put({ ...by, list: 'mentions' });
    const list = kind === 'comment' ? 'comments' : 'theirs';
    return medias.put({ ...by, list, replyTo: kind === 'comment' ? top(under ?? '') : (under ?? '') });
  };

  const said = (): readonly PretendAnswer[] => [
    ...medias
      .all()
      .filter((media) => isByUs(media) && media.replyTo !== undefined && !isByUs(medias.find(media.replyTo)))
      .map(({ text, replyTo = '' }) => ({ text, to: replyTo, readers: 'everybody' as const })),
    ...talks
      .all()
      .filter(({ from }) => from.id === us.id)
      .map(({ text, talk }) => ({ text, to: lastIn(talk), readers: 'addressed' as const })),
  ];
  const lastIn = (talk: string) =>
    talks.all().findLast((each) => each.talk === talk && each.from.id !== us.id)?.id ?? talk;

  const inbox: PretendInbox = {
    say,
    edit: (id, text) => {
      medias.change(id, { text });
      talks.change(id, text);
    },
    unsay: (id) => {
      medias.remove(id);
      talks.remove(id);
    },
    answers: said,
    hidden: () => [...hidden],
    decides: (deed, kind) => DECIDES[kind]?.[deed],
  };
  return { answers, inbox, talks };
}

/** The calls about messages, by method and path: `#` stands for the account, `*` for a post, comment or reply. */
export const INBOX_ROUTES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  instagram: {
    'GET */replies': 'replies',
    'POST */replies': 'reply',
    'POST *': 'hide',
    'GET #/conversations': 'conversations',
    'POST #/messages': 'send',
    'GET t/messages': 'talk',
    'GET m': 'message',
  },
  threads: {
    'GET */conversation': 'conversation',
    'GET #/mentions': 'mentions',
    'POST */manage_reply': 'manage',
  },
};
