import type { z } from 'zod';
import type { hidePostsReplyRequest, mentionsOfUserQuery, usersQuery } from './contracts/x.ts';
import type { PretendMessage } from './pretend-inbox.ts';
import { withShortLinks } from './pretend-x-post.ts';
import type { PretendXAnswer } from './pretend-x-store.ts';

/** A post on the pretend X that somebody else wrote, and that names us. */
export interface PretendXMention {
  readonly id: string;
  /** As it was sent, names at its head and all. */
  readonly text: string;
  readonly author: { readonly id: string; readonly username: string; readonly name: string };
  readonly createdAt: number;
  readonly conversation: string;
  readonly repliedTo: { readonly id: string; readonly author: string };
  readonly quoted?: string;
  /** The versions it had before. */
  readonly versions?: readonly string[];
  /** Whether it names us, which X lets its author undo. */
  readonly names?: boolean;
  readonly pictures?: number;
}

interface Around {
  readonly clock: () => number;
  readonly nextId: () => string;
  readonly account: { readonly id: string; readonly username: string };
  /** Whether a post is one of ours, and the first of its conversation. */
  readonly conversationOf: (id: string) => string | undefined;
}

/** What is billed, in millionths of a US dollar: by themselves and not by our prices. */
const BILL = { mention: 1_000, user: 10_000, hiding: 5_000 };

/** Somebody whom nobody here knows, whose post people answer when they mention us. */
const SOMEBODY = { id: '4242', username: 'somebody', post: '1200000000000000042' } as const;

/** The posts of others on the pretend X that name us, and what it answers about them and about people. */
export function pretendXPeople({ clock, nextId, account, conversationOf }: Around) {
  const mentions = new Map<string, PretendXMention>();
  const people = new Map<string, PretendXMention['author']>();
  const hidden = new Set<string>();
  const gone = new Set<string>();

  const personOf = (username: string) => {
    const known = people.get(username);
    const person = known ?? { id: String(7_000 + people.size), username, name: `The real ${username}` };
    people.set(username, person);
    return person;
  };

  const put = (mention: Partial<PretendXMention> & { readonly text: string; readonly by?: string }) => {
    const id = nextId();
    const { by = 'anna', ...others } = mention;
    const usual = {
      id,
      author: personOf(by),
      createdAt: clock(),
      conversation: SOMEBODY.post,
      repliedTo: { id: SOMEBODY.post, author: SOMEBODY.id },
    };
    mentions.set(id, { ...usual, ...others });
    return id;
  };

  /** As the contract of inboxes has people say things. */
  const say = ({ kind, text, author, under, at }: PretendMessage): string => {
    const us = `@${account.username}`;
    const about = kind === 'reply' && under !== undefined ? under : undefined;
    const replied = about && {
      conversation: conversationOf(about) ?? about,
      repliedTo: { id: about, author: account.id },
    };
    return put({
      text: `${about === undefined ? `@${SOMEBODY.username} ${us}` : us} ${text}`,
      ...(author !== undefined && { by: author }),
      ...(at !== undefined && { createdAt: at }),
      ...replied,
      ...(kind === 'quote' && under !== undefined && { quoted: under }),
    });
  };

  const list = (asked: z.output<typeof mentionsOfUserQuery>, user: string): PretendXAnswer => {
    const { since_id: since = '0', until_id: until, start_time: from, pagination_token: token } = asked;
    const all = [...mentions.values()]
      .filter(({ id }) => user === account.id && !gone.has(id))
      .filter(({ id }) => BigInt(id) > BigInt(since) && (until === undefined || BigInt(id) < BigInt(until)))
      .filter(({ createdAt }) => from === undefined || createdAt >= Date.parse(from))
      .toReversed()
      .filter(({ id }) => token === undefined || BigInt(id) < BigInt(token));
    const page = all.slice(0, asked.max_results ?? 10);
    const meta = {
      result_count: page.length,
      ...(page.length < all.length && { next_token: page.at(-1)?.id }),
    };
    const isNew = asked['post.fields'] !== undefined;
    const users = [...new Set(page.map(({ author }) => author))];
    return {
      status: 200,
      micros: page.length * BILL.mention + (asked.expansions === undefined ? 0 : users.length * BILL.user),
      body: {
        ...(page.length > 0 && { data: page.map((each) => shown(each, isNew, account)) }),
        ...(asked.expansions !== undefined && page.length > 0 && { includes: { users } }),
        meta,
      },
    };
  };

  const users = ({ ids }: z.output<typeof usersQuery>): PretendXAnswer => {
    const found = ids.split(',').flatMap((id) => [...people.values()].find((each) => each.id === id) ?? []);
    const lost = { title: 'Not Found Error', type: 'https://api.x.com/2/problems/resource-not-found' };
    return {
      status: 200,
      micros: found.length * BILL.user,
      body: {
        ...(found.length > 0 && { data: found }),
        ...(found.length < ids.split(',').length && { errors: [lost] }),
      },
    };
  };

  const hide = (_: z.output<typeof hidePostsReplyRequest>, id: string): PretendXAnswer => {
    const mention = mentions.get(id);
    const isUnderOurs = mention && conversationOf(mention.repliedTo.id) !== undefined;
    if (!isUnderOurs) {
      const detail = 'You can only hide replies in a conversation that you started.';
      const type = 'about:blank';
      return { status: 403, micros: 0, body: { title: 'Forbidden', detail, type, status: 403 } };
    }
    hidden.add(id);
    return { status: 200, micros: BILL.hiding, body: { data: { hidden: true } } };
  };

  return {
    list,
    users,
    hide,
    put,
    say,
    /** Whether it may be answered, and the conversation it is in. */
    mention: (id: string) => (gone.has(id) ? undefined : mentions.get(id)),
    /** Another version of it, of another number. */
    edit: (id: string, text: string, createdAt: number) => {
      const former = mentions.get(id);
      if (!former) throw new Error('There is no such post.');
      const next = nextId();
      mentions.delete(id);
      mentions.set(next, {
        ...former,
        id: next,
        text,
        createdAt,
        versions: [...(former.versions ?? []), id],
      });
      return next;
    },
    unsay: (id: string) => void gone.add(id),
    leave: (username: string) => void people.delete(username),
    hidden: () => [...hidden],
  };
}

/** A mention as the interface shows it, with its fields named as X's prose or as its OpenAPI has them. */
function shown(
  mention: PretendXMention,
  isNew: boolean,
  account: { readonly id: string; readonly username: string },
): object {
  const { id, author, createdAt, conversation, repliedTo, quoted, versions = [], names = true } = mention;
  const { text, urls } = withShortLinks(mention);
  const short = `https://t.co/Q${id.slice(-6)}`;
  const quote = quoted !== undefined && {
    url: short,
    expanded_url: `https://x.com/${account.username}/status/${quoted}`,
  };
  const pictures = Array.from({ length: mention.pictures ?? 0 }, (_, place) => ({
    url: `https://t.co/P${id.slice(-6)}`,
    expanded_url: `https://x.com/${author.username}/status/${id}/photo/${place + 1}`,
    media_key: `3_${id}${place}`,
  }));
  const tail = [...(quote ? [short] : []), ...(pictures.length > 0 ? [`https://t.co/P${id.slice(-6)}`] : [])];
  const entities = {
    mentions: names ? [{ start: 0, end: account.username.length + 1, ...account }] : [],
    urls: [...urls, ...(quote ? [quote] : []), ...pictures],
  };
  const whole = escaped([text, ...tail].join(' '));
  const isLong = [...text].length > 280;
  const long = { text: whole, entities };
  const cut = `${[...whole].slice(0, 270).join('')}…`;
  const references = [
    { type: 'replied_to', id: repliedTo.id },
    ...(quoted === undefined ? [] : [{ type: 'quoted', id: quoted }]),
  ];
  return {
    id,
    text: isLong ? cut : whole,
    author_id: author.id,
    created_at: new Date(createdAt).toISOString(),
    conversation_id: conversation,
    lang: 'en',
    entities,
    ...(isLong && (isNew ? { note_post: long } : { note_tweet: long })),
    ...(!isNew && {
      edit_history_tweet_ids: [...versions, id],
      in_reply_to_user_id: repliedTo.author,
      referenced_tweets: references,
    }),
  };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
