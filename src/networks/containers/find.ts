import { comparableAddress } from '../comparable-address.ts';
import { linksInText } from '../links-in-text.ts';
import { NetworkError } from '../network.ts';
import type { Found, Sought } from '../post.ts';
import { sameWords } from '../same-words.ts';
import { isContainer, statusOf } from './container.ts';
import { lookThrough, MOST_POSTS, receiptFor, type Shown } from './posts.ts';
import type { Session } from './session.ts';

/** How far the network's clock, which dates its posts, may be from ours, in milliseconds: an hour. */
const CLOCKS_APART = 60 * 60 * 1000;

/** How long before the first attempt its answer may be dated, by the network's clock, in milliseconds: five minutes. */
const SOON = 5 * 60 * 1000;

/** How long a post that is published may be missing from the account's list before a person is asked, in milliseconds: a day. */
const LISTED_WITHIN = 24 * 60 * 60 * 1000;

/** Where an answer is looked for, and what it must be besides. */
interface Narrowed {
  readonly lists?: readonly string[];
  readonly fields?: string;
  readonly isToo?: (shown: Shown) => boolean;
  /** Whether one that another receipt holds is what the container published, if it was made since: nobody is told the same twice so soon. */
  readonly heldIsIt?: boolean;
}

/**
 * What became of a post. Its container, if it had one, says whether it was published; the account's lists say as what.
 * The lists are read whatever the container says: it has said nothing of itself for days, and errors of posts that were out.
 */
export async function find(session: Session, sought: Sought, narrowed: Narrowed = {}): Promise<Found> {
  const { network } = session.dialect;
  const { lists = session.dialect.lists, fields = session.dialect.fields, isToo = () => true } = narrowed;
  const status = isContainer(sought.key) ? await statusOf(session, sought.key) : undefined;
  let all = true;
  let held = false;
  const is = (shown: Shown) => {
    if (!isAbout(shown, sought) || !isToo(shown)) return false;
    const isHeld = sought.except.includes(shown.id);
    held ||= isHeld && shown.createdAt >= Date.parse(sought.since) - SOON;
    return !isHeld;
  };
  for (const list of lists) {
    const { found, whole } = await lookThrough(session, list, { is, since: sinceOf(sought) }, fields);
    if (found) return { found: 'yes', receipt: receiptFor(session, found) };
    all &&= whole;
  }
  if (status === 'PUBLISHED' && !(held && narrowed.heldIsIt)) return publishedUnseen(session, sought);
  if (status === 'IN_PROGRESS') {
    throw new NetworkError(
      'later',
      `${network} is still at work on the post. It is not public yet; run again later.`,
    );
  }
  if (status !== undefined || all) return { found: 'no' };
  return {
    found: 'unknown',
    why: `there are more than ${MOST_POSTS} newer posts on ${network} than we look through`,
  };
}

/** From when on a post is looked for. */
export function sinceOf({ since }: Pick<Sought, 'since'>): number {
  return Date.parse(since) - CLOCKS_APART;
}

/** It is out, but no list shows it: it will, or somebody has deleted it. */
function publishedUnseen({ dialect, caller }: Session, { since }: Sought): Found {
  if (Date.parse(caller.now()) - Date.parse(since) > LISTED_WITHIN) {
    return {
      found: 'unknown',
      why: `${dialect.network} says that it published the post but does not list it, so it may have been deleted since`,
    };
  }
  throw new NetworkError(
    'later',
    `${dialect.network} has published the post, but its list of posts does not show it yet. Nothing was sent again; run again later.`,
  );
}

/** Whether a post has exactly the words, or is about the link, in its words or by its card, whose address the network may have changed. */
function isAbout({ words, link: card, isRepost }: Shown, { link, text }: Sought): boolean {
  if (isRepost) return false;
  if (link === null || sameWords(words, text)) return sameWords(words, text);
  const wanted = comparableAddress(link);
  return [...linksInText(words), card ?? ''].some((address) => comparableAddress(address) === wanted);
}
