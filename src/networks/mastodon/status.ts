import { comparableAddress } from '../comparable-address.ts';
import type { Post } from '../post.ts';
import { idOf, isWebAddress, recordOf, type Fields } from '../fields.ts';
import { linksIn, htmlSays } from './words.ts';

/** A status of the server, as much of it as it says: https://docs.joinmastodon.org/entities/Status/ */
export interface Status {
  readonly id: string;
  /** Where readers find it, when the server says. */
  readonly url?: string;
  /** The account that made it, when the server says. */
  readonly account?: string;
  /** The id of the post that it answers, when the server says. */
  readonly answers?: string;
  /** Its text in HTML. */
  readonly content?: string;
  /** The address of the link card that the server made. */
  readonly cardUrl?: string;
  /** In milliseconds since 1970; not a number when the server does not say. */
  readonly createdAt: number;
  /** The ids of its pictures. */
  readonly media: readonly string[];
  /** Public, not somebody else's post repeated, and not an answer to somebody else. */
  readonly isOurWord: boolean;
}

/** Reads a status, whatever shape its ids have and whatever it leaves out; nothing when it is none. */
export function statusOf(value: unknown): Status | undefined {
  const fields = recordOf(value);
  const id = idOf(fields['id']);
  if (id === undefined) return undefined;
  const account = idOf(recordOf(fields['account'])['id']);
  const answered = idOf(fields['in_reply_to_account_id']);
  const media = Array.isArray(fields['media_attachments']) ? fields['media_attachments'] : [];
  return {
    id,
    account,
    answers: idOf(fields['in_reply_to_id']),
    url: [fields['url'], fields['uri']].find(isWebAddress),
    content: textIn(fields, 'content'),
    cardUrl: textIn(recordOf(fields['card']), 'url'),
    createdAt: Date.parse(String(fields['created_at'])),
    media: media.flatMap((each) => idOf(recordOf(each)['id']) ?? []),
    isOurWord:
      !fields['reblog'] &&
      !['private', 'direct'].includes(String(fields['visibility'])) &&
      (answered === undefined || answered === account),
  };
}

/** Whether a status is about a link, by the addresses behind its words or by its card; or, without a link, has exactly the words. */
export function isAbout(status: Status, { link, text }: Pick<Post, 'link' | 'text'>): boolean {
  if (link === null) return htmlSays(status.content ?? '', text);
  const wanted = comparableAddress(link);
  const links = [...linksIn(status.content ?? ''), status.cardUrl ?? ''];
  return links.some((address) => comparableAddress(address) === wanted);
}

/** Whether a status that a server answers with can be the one just sent: some answer an old post when asked to make a new one. */
export function canBe({ content }: Status, { text }: Pick<Post, 'text'>): boolean {
  return content === undefined || htmlSays(content, text);
}

function textIn(fields: Fields, name: string): string | undefined {
  const value = fields[name];
  return typeof value === 'string' ? value : undefined;
}
