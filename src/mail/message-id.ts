import { createHash } from 'node:crypto';

/** What an email is known by. */
export interface MessageId {
  /** Its own id, with the angle brackets. */
  readonly id: string;
  /** The id of the day's first email, under which mail programs gather the others. */
  readonly thread?: string;
}

/** Hexadecimal digits that tell one email of a day from another. */
const DIGITS = 12;

/**
 * The id of the summary of a day, the same whenever it is sent: a repeat is known for one. After a failure, and where it
 * tells who waits, it also depends on what is said, because mail programs may hide a second email with an id that they know.
 * @param tag of the hub, `news.example.org,2026`.
 * @param day `2026-11-22`.
 * @param other what else than the morning's it is, and all that is said in it.
 */
export function messageId(
  tag: string,
  day: string,
  other?: { readonly kind: 'failure' | 'inbox'; readonly said: string },
): MessageId {
  const [domain, since] = tag.split(',');
  const idOf = (name: string) => `<freesheet.${since}.summary.${day}.${name}@${domain}>`;
  const morning = idOf('morning');
  if (!other) return { id: morning };
  const hash = createHash('sha256').update(other.said).digest('hex').slice(0, DIGITS);
  return { id: idOf(`${other.kind}.${hash}`), thread: morning };
}
