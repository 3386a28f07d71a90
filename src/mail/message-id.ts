import { createHash } from 'node:crypto';

/** What an email is known by. */
export interface MessageId {
  /** Its own id, with the angle brackets. */
  readonly id: string;
  /** The id of the day's first email, under which mail programs gather the others. */
  readonly thread?: string;
}

/** Hexadecimal digits that tell one failure of a day from another. */
const DIGITS = 12;

/**
 * The id of the summary of a day, the same whenever it is sent: a repeat is known for one. After a failure it also
 * depends on what is said, because mail programs may hide a second email with an id that they know.
 * @param tag of the hub, `news.example.org,2026`.
 * @param day `2026-11-22`.
 * @param failure all that is said after a failure; nothing for the morning's.
 */
export function messageId(tag: string, day: string, failure?: string): MessageId {
  const [domain, since] = tag.split(',');
  const idOf = (name: string) => `<freesheet.${since}.summary.${day}.${name}@${domain}>`;
  const morning = idOf('morning');
  if (failure === undefined) return { id: morning };
  const hash = createHash('sha256').update(failure).digest('hex').slice(0, DIGITS);
  return { id: idOf(`failure.${hash}`), thread: morning };
}
