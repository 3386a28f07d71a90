import type { AccountHere } from '../network.ts';
import type { Post } from '../post.ts';
import type { Subscriber } from './mailing.ts';

/** One message as one subscriber gets it. */
export interface ToOne {
  readonly email: string;
  /** The same for the same message to the same subscriber, whoever sends it and however often. */
  readonly reference: string;
  /** The reference of the message that this one corrects. */
  readonly answers?: string;
  readonly subject: string;
  /** Plain text, with where to leave the list at its end. */
  readonly text: string;
  /** Where this subscriber leaves the list. */
  readonly unsubscribe: string;
  readonly replyTo?: string;
}

/** What stands for who leaves, in the address at which people leave. */
const WHO = '{subscriber}';

/** A post as an email: what it looks like to one subscriber. @param answers the key of the post that it corrects. */
export function letterOf(
  { title = '', text, replyTo: corrects }: Pick<Post, 'title' | 'text' | 'replyTo'>,
  { url, unsubscribe = '', replyTo }: Pick<AccountHere, 'url' | 'unsubscribe' | 'replyTo'>,
  key: string,
  answers?: string,
): (to: Subscriber) => ToOne {
  const about = title.trim() || (text.trim().split('\n')[0] ?? '');
  const subject = corrects === undefined ? about : `Correction: ${about.replace(/^Correction: /, '')}`;
  return ({ email, reference }) => {
    const leave = unsubscribe.replaceAll(WHO, encodeURIComponent(reference));
    return {
      email,
      reference: `${key}.${reference}`,
      subject: subject.replaceAll(/\s+/g, ' '),
      text: `${text}\n\n-- \n${foot(url, leave)}\n`,
      unsubscribe: leave,
      ...(answers !== undefined && { answers: `${answers}.${reference}` }),
      ...(replyTo !== undefined && { replyTo }),
    };
  };
}

/** Why they get it, and how to get no more. Each address ends its line, so that no full stop becomes part of it. */
function foot(url: string, leave: string): string {
  const mailbox = /^mailto:([^?]+)/.exec(leave)?.[1];
  const how = mailbox === undefined ? leave : `write to ${decodeURIComponent(mailbox)}`;
  return `You get this because you asked for it at ${url}\nTo get no more of it: ${how}`;
}
