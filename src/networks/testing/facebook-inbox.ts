import type { InboxDeed, PretendAnswer, PretendInbox, PretendMessage } from './pretend-inbox.ts';
import { PRETEND_PAGE, type pretendFacebookPosts } from './pretend-facebook-posts.ts';
import type { pretendTalks } from './pretend-talks.ts';

/** The call that decides each deed: for private messages, for what stands on the Page, and for comments. */
const DECIDES: Readonly<Record<'private' | 'mention' | 'comment', Readonly<Record<InboxDeed, string>>>> = {
  private: { gather: 'conversations', look: 'talk', answer: 'send', hide: 'edit' },
  mention: { gather: 'visitor_posts', look: 'read', answer: 'comment', hide: 'edit' },
  comment: { gather: 'comments', look: 'read', answer: 'comment', hide: 'edit' },
};

/** What people send to the pretend Page. */
export function facebookInbox(
  posts: ReturnType<typeof pretendFacebookPosts>,
  talks: ReturnType<typeof pretendTalks>,
): PretendInbox {
  const named = (id: string) => `${PRETEND_PAGE.id}/${id}`;
  const bare = (id: string) => id.slice(id.indexOf('/') + 1);
  let strangers = 0;

  const say = ({ kind, text, author, under, at }: PretendMessage): string => {
    strangers += 1;
    const name = author ?? `anna ${strangers}`;
    const person = { id: `9${[...name].map((letter) => letter.codePointAt(0)).join('')}`, name };
    if (kind === 'private') return named(talks.put(text, person, person, at));
    const when = at === undefined ? {} : { createdAt: at };
    const by = { from: person.id, name, ...when };
    return named(
      kind === 'mention'
        ? posts.put({ text, list: 'visitor_posts', ...by })
        : posts.put({ text, under: bare(under ?? ''), ...by }),
    );
  };

  const isOurs = (id: string | undefined) => posts.find(id ?? '')?.from === PRETEND_PAGE.id;
  const answers = (): readonly PretendAnswer[] => [
    ...posts
      .posts()
      .filter(({ from, under }) => from === PRETEND_PAGE.id && under !== undefined && !isOurs(under))
      .map(({ text, under = '' }) => ({ text, to: named(under), readers: 'everybody' as const })),
    ...talks
      .all()
      .filter(({ from }) => from.id === PRETEND_PAGE.id)
      .map(({ text, talk }) => ({ text, to: named(lastIn(talk)), readers: 'addressed' as const })),
  ];
  const lastIn = (talk: string) =>
    talks.all().findLast((each) => each.talk === talk && each.from.id !== PRETEND_PAGE.id)?.id ?? talk;

  return {
    say,
    edit: (id, text) => {
      posts.change(bare(id), { text });
      talks.change(bare(id), text);
    },
    unsay: (id) => {
      posts.remove(bare(id));
      talks.remove(bare(id));
    },
    answers,
    hidden: () =>
      posts
        .posts()
        .filter(({ isHidden }) => isHidden)
        .map(({ id }) => named(id)),
    decides: (deed, kind) => DECIDES[kind === 'private' || kind === 'mention' ? kind : 'comment'][deed],
  };
}
