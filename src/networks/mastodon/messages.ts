import { idOf, isWebAddress, recordOf, type Fields } from '../fields.ts';
import type { Author, Message, MessageKind, Readers } from '../message.ts';
import { momentAt } from '../moments.ts';
import { plainText } from './plain-text.ts';
import type { Session } from './session.ts';

/** Who may read a status: https://docs.joinmastodon.org/entities/Status/#visibility Of what we do not know, only whom it names. */
const READERS: Readonly<Record<string, Readers>> = {
  public: 'everybody',
  unlisted: 'everybody',
  private: 'followers',
};

/** What a status carries besides words: https://docs.joinmastodon.org/entities/MediaAttachment/#type */
const CARRIED: Readonly<Record<string, string>> = {
  image: 'a picture',
  video: 'a video',
  gifv: 'a moving picture',
  audio: 'a recording',
};

/** Somebody's status as a message; nothing for what is none, and for posts of ours. @param isQuote whether the server told us of it because it holds a post of ours. */
export function messageOf(session: Session, status: unknown, isQuote: boolean): Message | undefined {
  const fields = recordOf(status);
  const id = idOf(fields['id']);
  const author = authorOf(session, recordOf(fields['account']));
  if (id === undefined || !author || author.id === session.account.id) return undefined;
  const visibility = String(fields['visibility']);
  const readers = READERS[visibility] ?? 'addressed';
  const isReply = idOf(fields['in_reply_to_account_id']) === session.account.id;
  const answered = idOf(fields['in_reply_to_id']);
  const quoted = quotedBy(fields);
  const { text, links } = plainText(stringOf(fields['content']));
  const warning = stringOf(fields['spoiler_text']).trim();
  const url = [fields['url'], fields['uri']].find(isWebAddress);
  const about = isReply ? answered : isQuote ? quoted : undefined;
  const named = (of: string) => `${session.host}/${of}`;
  return {
    id: named(id),
    kind: kindOf(readers, isReply, isQuote),
    author,
    readers,
    at: momentOf(fields['created_at']) ?? session.caller.now(),
    handle: { visibility },
    text: warning === '' ? text : `(Content warning: ${warning})\n${text}`.trimEnd(),
    links: [...new Set([...links, ...[recordOf(fields['card'])['url']].filter(isWebAddress)])],
    attachments: carriedBy(fields),
    ...optional('editedAt', momentOf(fields['edited_at'])),
    ...optional('url', url),
    ...optional('answers', (answered ?? quoted) === undefined ? undefined : named(answered ?? quoted ?? '')),
    ...optional('post', about === undefined ? undefined : named(about)),
    ...optional('language', languageOf(fields['language'])),
  };
}

function kindOf(readers: Readers, isReply: boolean, isQuote: boolean): MessageKind {
  if (readers === 'addressed') return 'private';
  if (isReply) return 'reply';
  return isQuote ? 'quote' : 'mention';
}

/** With the server of the name, which those of our own server are shown without. */
function authorOf({ account }: Session, { id, acct, username, display_name }: Fields): Author | undefined {
  const known = idOf(id);
  const name = [acct, username].find((each) => typeof each === 'string' && NAME.test(each));
  if (known === undefined || name === undefined) return undefined;
  const domain = account.name.split('@')[2] ?? '';
  const shown = stringOf(display_name).trim();
  return {
    id: known,
    name: `@${String(name).includes('@') ? String(name) : `${String(name)}@${domain}`}`,
    ...(shown !== '' && { shown }),
  };
}

/** `anna`, or `anna@social.example`. */
const NAME = /^[\w.-]{1,100}(?:@[\p{L}\p{N}.:-]{1,255})?$/u;

/** The post within a status, as Mastodon and servers like it say it. */
function quotedBy(fields: Fields): string | undefined {
  const quote = recordOf(fields['quote']);
  return [recordOf(quote['quoted_status'])['id'], quote['quoted_status_id'], quote['id'], fields['quote_id']]
    .map(idOf)
    .find((id) => id !== undefined);
}

function carriedBy(fields: Fields): readonly string[] {
  const media: readonly unknown[] = Array.isArray(fields['media_attachments'])
    ? fields['media_attachments']
    : [];
  const described = media.map(recordOf).map(({ type, description }) => {
    const what = CARRIED[String(type)] ?? 'a file';
    const alt = stringOf(description).trim();
    return alt === '' ? what : `${what}: "${alt}"`;
  });
  return Object.keys(recordOf(fields['poll'])).length > 0 ? [...described, 'a poll'] : described;
}

/** A moment that a server names; nothing for anything else. */
export function momentOf(value: unknown): string | undefined {
  const ms = typeof value === 'string' && /^\d{4}-/.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(ms) ? undefined : momentAt(ms);
}

function languageOf(value: unknown): string | undefined {
  return typeof value === 'string' && /^[a-zA-Z]{2,8}(?:-[a-zA-Z0-9]{1,8})*$/.test(value) ? value : undefined;
}

function stringOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function optional<Name extends string>(
  name: Name,
  value: string | undefined,
): { readonly [N in Name]?: string } {
  return (value === undefined ? {} : { [name]: value }) as { readonly [N in Name]?: string };
}
