import { compose } from '../../src/compose/compose.ts';
import { postAccount } from '../../src/compose/post-account.ts';
import type { Hub } from '../../src/hub/hub.ts';
import type { Progress } from '../../src/ledger/fold.ts';
import { pausesAt, slotOf } from '../../src/news/moments.ts';
import { instantFromMs, msOf, type Instant } from '../../src/news/times.ts';
import type { RunAccount } from '../../src/syndication/run-account.ts';
import type { Server, ServerPost } from './server.ts';
import { itemAt, type Story } from './story.ts';

/** What a simulation found: the two lists of faults are empty, or Freesheet has broken its promise. */
export interface Verdict {
  /** Of an item to an account. */
  readonly deliveries: number;
  /** First posts that were made. */
  readonly posted: number;
  readonly lapsed: number;
  readonly corrected: number;
  readonly takenDown: number;
  /** Posts that are there twice, or came too early, in a pause or after a withdrawal. */
  readonly wrong: readonly string[];
  /** What is not there, or not in line, and the ledger does not say why. */
  readonly lost: readonly string[];
}

/** What a verdict is found from. */
export interface Evidence {
  readonly stories: readonly Story[];
  readonly servers: readonly Server[];
  readonly accounts: readonly RunAccount[];
  readonly progress: (item: string) => readonly Progress[];
  readonly now: Instant;
  readonly posting: Hub['posting'];
}

/** Compares what is on the servers with what should be, item by item. */
export function judge(evidence: Evidence): Verdict {
  const { stories, servers, accounts } = evidence;
  const wrong: string[] = [];
  const lost: string[] = [];
  const counts = { deliveries: 0, posted: 0, lapsed: 0, corrected: 0, takenDown: 0 };
  const byItem = servers.map(({ posts }) => Map.groupBy(posts, ({ item }) => item));
  for (const story of stories) {
    const past = evidence.progress(story.id);
    for (const [number, account] of accounts.entries()) {
      const posts = byItem[number]?.get(story.id) ?? [];
      const own = past.filter((one) => one.account === account.ledgerId);
      const about = `${story.id} on ${account.ledgerId}`;
      counts.deliveries += 1;
      counts.posted += Number(posts.length > 0);
      counts.lapsed += Number(own.some(({ state }) => state === 'lapsed'));
      counts.corrected += Number(own.some(({ posted }) => (posted?.correction ?? 0) > 0));
      counts.takenDown += Number(own.some(({ deleted }) => deleted === 'withdrawn'));
      const seen = posts.filter((post) => !neverSeen(post, own));
      wrong.push(...wrongWith(story, account, seen, evidence).map((what) => `${about}: ${what}`));
      lost.push(...lostOf(story, account, posts, own, evidence).map((what) => `${about}: ${what}`));
    }
  }
  return { ...counts, wrong, lost };
}

/**
 * A post of a run that was killed before it heard of it, which a person deleted before the next run looked: where a network
 * has no keys of ours, nothing can tell it from one that was never made.
 */
function neverSeen({ id, deleted }: ServerPost, own: readonly Progress[]): boolean {
  return deleted === 'by a person' && !own.some(({ posted }) => posted?.post === id);
}

function wrongWith(
  story: Story,
  { account }: RunAccount,
  posts: readonly ServerPost[],
  { posting }: Evidence,
): readonly string[] {
  const { item, withdrawn } = story;
  const there = posts.filter(({ deleted, replyTo }) => !deleted && replyTo === undefined);
  const byHand = posts.some(({ deleted }) => deleted === 'by a person');
  const found = [
    there.length > 1 && `there are ${there.length} posts`,
    new Set(posts.map(({ key }) => key)).size < posts.length && 'a post was made twice',
    !item.social.post && posts.length > 0 && 'it was not to be posted',
    cameEarly(posts, slotOf(item)) && 'it was posted too early',
    withdrawn !== undefined &&
      posts.some(({ at }) => at > later(withdrawn)) &&
      'it was posted after it was withdrawn',
    item.kind !== 'alert' &&
      item.essential === undefined &&
      posts.some(({ at }) => isInside(at, item.kind, posting.pause)) &&
      'it was posted in a pause',
    byHand && account.correct !== 'reply' && there.length > 0 && 'it came back after a person deleted it',
  ];
  return found.filter((one) => one !== false);
}

/**
 * Whether an item went out before its slot by the clock of the run that posted it, the only one that a run can look at: two
 * computers differ. What came after a post in time corrects it, and may be of a run whose clock is not there yet.
 */
function cameEarly(posts: readonly ServerPost[], slot: Instant): boolean {
  const inTime = posts.filter(({ clock }) => clock >= slot);
  return posts.some(({ at, clock }) => clock < slot && !inTime.some((first) => first.at <= at));
}

/** Well inside a pause: a post may be on its way when one begins, and clocks differ. */
function isInside(instant: Instant, kind: Story['item']['kind'], pauses: Hub['posting']['pause']): boolean {
  return [-5, 5].every((minutes) =>
    pausesAt(instantFromMs(msOf(instant) + minutes * 60_000), pauses, 'Europe/London').some(
      ({ kinds }) => kinds?.includes(kind) ?? true,
    ),
  );
}

/** A run that began before a withdrawal may end after it, and one of another clock. */
function later(instant: Instant): Instant {
  return new Date(Date.parse(instant) + 60 * 60_000).toISOString();
}

function lostOf(
  story: Story,
  { account, network }: RunAccount,
  posts: readonly ServerPost[],
  own: readonly Progress[],
  { now }: Evidence,
): readonly string[] {
  const there = posts.filter(({ deleted }) => !deleted);
  if (story.withdrawn !== undefined)
    return there.length > 0 ? ['it is still there, though it was withdrawn'] : [];
  const item = itemAt(story, now);
  if (!item.social.post || !network) return [];
  const explained =
    posts.some(({ deleted }) => deleted === 'by a person') ||
    own.some(({ state, rejected }) => ['lapsed', 'skipped', 'gone'].includes(state) || rejected.length > 0);
  if (posts.length === 0) {
    const skipped =
      item.social.missed === 'skip' || (item.expires !== undefined && item.expires <= slotOf(item));
    return explained || skipped ? [] : ['it was never posted, and nothing says so'];
  }
  if (there.length === 0) {
    const expired = item.expires !== undefined && item.expires <= now;
    return explained || expired ? [] : ['its post was deleted and not made again'];
  }
  if (explained || account.correct === 'reply' || (item.expires !== undefined && item.expires <= now))
    return [];
  const { text } = compose(item, postAccount(account, network));
  const corrected = item.changes.findLast(({ minor }) => !minor);
  const minorSince = item.changes.some(
    ({ minor, at }) => minor && (corrected === undefined || at > corrected.at),
  );
  const inLine = there.some((post) => post.text === text) || corrected === undefined || minorSince;
  return inLine || item.social.approve ? [] : ['its post was not corrected'];
}
