import type { Asked, Gathered } from '../message.ts';
import { NetworkError } from '../network.ts';
import { authorsOf } from './authors.ts';
import { cursorOf, newerOf, olderOf, placeOf, type Gap } from './gaps.ts';
import type { Mention, Ours } from './mention.ts';
import { pageOf } from './mentions.ts';
import type { Session } from './session.ts';

/** How many pages are read at most in one go: 200 mentions, which cost $0.20. */
const MOST_PAGES = 40;

/** What was read so far in one go. */
interface Reading {
  readonly mentions: Mention[];
  readonly users: unknown[];
  pages: number;
  unread: number;
  /** Why no more can be paid for. */
  dear?: NetworkError;
}

/**
 * Who mentioned us, newest first. Each page is paid for, so a run may end half way: what it did not reach is written down in the
 * cursor, and asked for next time, after whatever is new by then. So nothing is lost, and somebody in distress does not wait behind a queue.
 */
export async function gather(session: Session, { cursor, since, posts }: Asked): Promise<Gathered> {
  const place = placeOf(cursor);
  const me = place.me !== undefined && session.isOf(place.me) ? place.me : (await session.me()).id;
  const reading: Reading = { mentions: [], users: [], pages: 0, unread: 0 };
  const left: Gap[] = [];
  for (const gap of [{ after: place.newest }, ...place.gaps]) {
    left.push(...(await readGap(session, { me, posts }, gap, since, reading)));
  }
  const { mentions, dear } = reading;
  if (dear && reading.pages === 0) throw dear;
  const wanted = mentions.filter(({ author, writtenAt }) => author !== me && writtenAt >= Date.parse(since));
  const authors = await authorsOf(
    session,
    wanted.map(({ author }) => author),
    reading.users,
  );
  const newest = mentions.reduce<string | undefined>((most, { post }) => newerOf(most, post), place.newest);
  return {
    messages: wanted.map(({ author, messageOf }) => messageOf(authors.of(author))),
    cursor: cursorOf({ me, newest, gaps: left }),
    unseen: [...unseenIn(reading, left), ...authors.unseen],
    ...(left.length > 0 && !dear && { more: true }),
  };
}

/** Reads a gap, as far as pages and money reach. @returns what is left of it. */
async function readGap(
  session: Session,
  ours: Ours,
  gap: Gap,
  since: string,
  reading: Reading,
): Promise<readonly Gap[]> {
  let next: string | undefined;
  let { before } = gap;
  while (reading.pages < MOST_PAGES && !reading.dear) {
    const page = await pageOf(session, ours, gap, { since, ...(next !== undefined && { next }) });
    if (page instanceof NetworkError) {
      reading.dear = page;
      break;
    }
    reading.pages += 1;
    reading.unread += page.unread;
    reading.mentions.push(...page.mentions);
    reading.users.push(...page.users);
    before = page.mentions.reduce<string | undefined>((least, { post }) => olderOf(least, post), before);
    if (page.next === undefined) return [];
    next = page.next;
  }
  return [{ ...gap, ...(before !== undefined && { before }) }];
}

function unseenIn({ dear, unread }: Reading, left: readonly Gap[]): readonly string[] {
  const half = left.length > 0 && !dear;
  return [
    ...(dear ? [`Not all messages on X were asked for. ${dear.message}`] : []),
    ...(half ? ['There are more messages on X than are asked for at once: the rest comes next time.'] : []),
    ...(unread > 0 ? [`${unread} posts that name us on X could not be read: look for them at x.com.`] : []),
  ];
}
