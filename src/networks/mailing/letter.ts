import type { AccountHere, Post, Subscriber } from '../network.ts';

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
  { unsubscribe = '', replyTo }: Pick<AccountHere, 'unsubscribe' | 'replyTo'>,
  key: string,
  answers?: string,
): (to: Subscriber) => ToOne {
  const subject = corrects === undefined ? title : `Correction: ${title}`;
  return ({ email, reference }) => {
    const leave = unsubscribe.replaceAll(WHO, encodeURIComponent(reference));
    const foot = `You get this because you asked us for it. To get no more of it: ${leave}`;
    return {
      email,
      reference: `${key}.${reference}`,
      subject: subject.replaceAll(/\s+/g, ' '),
      text: `${text}\n\n-- \n${foot}\n`,
      unsubscribe: leave,
      ...(answers !== undefined && { answers: `${answers}.${reference}` }),
      ...(replyTo !== undefined && { replyTo }),
    };
  };
}
