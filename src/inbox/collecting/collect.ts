import type { DatabaseSync } from 'node:sqlite';
import { NetworkError } from '../../networks/network.ts';
import type { Inbox, Message } from '../../networks/message.ts';
import { daysLater } from '../../news/civil-time.ts';
import type { Instant } from '../../news/times.ts';
import type { InboxAccount } from '../inbox-account.ts';
import { lastAsked, stillToLookAt } from '../store/messages-files.ts';
import { bringInLine, noteUnasked, takeIn, type Taken } from '../store/take-in-files.ts';

/** How far back an account is asked the first time, in days. */
const FIRST_DAYS = 30;

/** For how long after it came a closed message is still looked at, in days: its author may change it. */
const LOOK_DAYS = 14;

/** How many messages are looked at again in one run and account. */
const MOST_LOOKS = 100;

/** How often one account is asked in one run, while it says that there is more. */
const MOST_TIMES = 50;

/** What a run of `collect` is handed. */
export interface Collecting {
  readonly db: DatabaseSync;
  readonly accounts: readonly InboxAccount[];
  readonly now: () => Instant;
  /** The hub's zone. */
  readonly zone: string;
  /** Posts of ours on an account, newest first, as receipts name them. */
  readonly postsOf: (account: InboxAccount) => readonly string[];
  /** The id of the item that a message on an account is about, where that shows. */
  readonly itemOf: (account: InboxAccount, message: Message) => string | undefined;
  /** Says where the run is: an account that is being asked. */
  readonly progress?: (account: InboxAccount) => void;
}

/** What came of asking one account. */
export interface Collected extends Taken {
  readonly account: InboxAccount;
  /** Why it could not be asked, or not to the end; in full sentences for staff. */
  readonly why?: string;
  /** What could not be seen this time, beyond what never can be. */
  readonly unseen: readonly string[];
}

/**
 * Asks every account for what people sent since the last time, keeps it, and does as authors did who changed or took
 * away what they wrote. One account's failure never stops another. Twice brings nothing twice; killed anywhere, the next
 * run brings the rest.
 */
export async function collect(collecting: Collecting): Promise<readonly Collected[]> {
  const all: Collected[] = [];
  for (const account of collecting.accounts) {
    collecting.progress?.(account);
    all.push(await collectOne(collecting, account));
  }
  return all;
}

async function collectOne(collecting: Collecting, account: InboxAccount): Promise<Collected> {
  const { db, now } = collecting;
  const nothing = { account, added: 0, changed: 0, gone: 0, unseen: [] };
  if (account.network.inbox.sees.length === 0) return nothing;
  const signedIn = await account.signIn();
  if (signedIn instanceof NetworkError) return unasked(signedIn.message);
  if (!signedIn.inbox) return nothing;
  try {
    const taken = await bring(collecting, account, signedIn.inbox);
    const changed = await lookAgain(collecting, account, signedIn.inbox);
    return {
      ...nothing,
      added: taken.added,
      changed: taken.changed + changed.changed,
      gone: changed.gone,
      unseen: taken.unseen,
      ...(changed.why !== undefined && { why: changed.why }),
    };
  } catch (thrown) {
    if (thrown instanceof NetworkError) return unasked(thrown.message);
    throw thrown;
  }

  function unasked(why: string): Collected {
    noteUnasked(db, account.id, why, now());
    return { ...nothing, why };
  }
}

async function bring(
  collecting: Collecting,
  account: InboxAccount,
  inbox: Inbox,
): Promise<Taken & { readonly unseen: readonly string[] }> {
  let all: Taken = { added: 0, changed: 0, gone: 0 };
  for (let times = 1; ; times += 1) {
    const { taken, unseen, more } = await bringOnce(collecting, account, inbox);
    all = { added: all.added + taken.added, changed: all.changed + taken.changed, gone: 0 };
    if (!more) return { ...all, unseen };
    if (times === MOST_TIMES)
      return { ...all, unseen: [...unseen, 'There are more messages than one run brings. Collect again.'] };
  }
}

/** Some networks give more only once it is known that what they gave is kept. */
async function bringOnce(
  { db, now, zone, postsOf, itemOf }: Collecting,
  account: InboxAccount,
  inbox: Inbox,
): Promise<{ readonly taken: Taken; readonly unseen: readonly string[]; readonly more: boolean }> {
  const cursor = lastAsked(db).get(account.id)?.cursor;
  const connected = `${account.connected}T00:00:00Z`;
  const first = daysLater(now(), -FIRST_DAYS, zone);
  const {
    messages,
    unseen,
    more = false,
    ...gathered
  } = await inbox.gather({
    since: connected > first ? connected : first,
    posts: postsOf(account),
    ...(cursor !== undefined && { cursor }),
  });
  const taken = takeIn(db, {
    account: account.id,
    messages,
    unseen,
    now: now(),
    itemOf: (message) => itemOf(account, message),
    ...(gathered.cursor !== undefined && { cursor: gathered.cursor }),
  });
  return { taken, unseen, more };
}

/** What was brought is kept by now: a network that does not say how older messages stand takes nothing of that away. */
async function lookAgain(
  { db, now, zone }: Collecting,
  account: InboxAccount,
  inbox: Inbox,
): Promise<Taken & { readonly why?: string }> {
  const held = stillToLookAt(db, account.id, daysLater(now(), -LOOK_DAYS, zone), MOST_LOOKS);
  if (held.length === 0) return { added: 0, changed: 0, gone: 0 };
  try {
    return bringInLine(db, account.id, await inbox.look(held), now());
  } catch (thrown) {
    if (!(thrown instanceof NetworkError)) throw thrown;
    const why = `New messages were brought, but not whether older ones were changed: ${thrown.message}`;
    return { added: 0, changed: 0, gone: 0, why };
  }
}
