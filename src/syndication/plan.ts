import { compose } from '../compose/compose.ts';
import type { Hub } from '../hub/hub.ts';
import type { Progress } from '../ledger/fold.ts';
import type { Manifest, ManifestItem } from '../manifest/manifest.ts';
import type { Instant } from '../news/times.ts';
import { hourlyCap, type Cap } from './hourly-cap.ts';
import { ruledOut } from './rules.ts';
import type { RunAccount } from './run-account.ts';
import { inWords } from './times-in-words.ts';

/** What is to be done about one item on one account, and why. */
export interface Step {
  readonly item: string;
  /** The item's title; its id when it was withdrawn. */
  readonly title: string;
  /** The account's id in `hub.yaml`. */
  readonly account: string;
  /** Which post of the item: `c<correction>`. */
  readonly n: string;
  /** wait: until a moment. hold: until staff end the pause. nothing: not in this run, whatever the time. */
  readonly action: 'publish' | 'look-first' | 'wait' | 'hold' | 'nothing';
  /** In words for staff, a full sentence. */
  readonly reason: string;
  readonly until?: Instant;
  /** Whether the post ought to be public by now and is not: such a run ends with 1. */
  readonly owed: boolean;
}

/** All that the plan knows. */
export interface Situation {
  readonly manifest: Manifest;
  readonly posting: Hub['posting'];
  readonly accounts: readonly RunAccount[];
  /** What the ledger says, by item. */
  readonly progress: ReadonlyMap<string, readonly Progress[]>;
  /** When new posts were sent in the last hour, of any item, by the account's name in the ledger. */
  readonly sent: readonly { readonly account: string; readonly at: Instant }[];
  readonly now: Instant;
}

type Decision = Pick<Step, 'action' | 'reason' | 'until' | 'owed'>;

/**
 * What to do about every item on every account: oldest item first, so that a backlog goes out in order.
 * What the manifest does not list is left alone: absence never deletes and never corrects.
 */
export function plan(situation: Situation): readonly Step[] {
  const { manifest, accounts, posting, sent, now } = situation;
  const caps = new Map(
    accounts.map(({ ledgerId }) => [ledgerId, hourlyCap(posting.perHour, sent, ledgerId, now)]),
  );
  const withdrawn = new Set(manifest.withdrawn.map(({ id }) => id));
  const items = manifest.items
    .filter(({ id }) => !withdrawn.has(id))
    .toSorted((a, b) => compare(a.postFrom, b.postFrom) || compare(a.id, b.id));
  return [
    ...items.flatMap((item) =>
      accounts.map((account) => {
        const { id: itemId, title } = item;
        const step = { item: itemId, title, account: account.account.id, n: `c${item.correction}` };
        const decision = decide(item, account, situation);
        const cap = caps.get(account.ledgerId);
        return {
          ...step,
          ...(decision.action === 'publish' && cap ? capped(cap, decision, situation) : decision),
        };
      }),
    ),
    ...manifest.withdrawn.flatMap(({ id }) =>
      accounts.flatMap((account) => ofWithdrawn(id, account, situation)),
    ),
  ];
}

/** How far the item has come on an account, under any n. */
export function progressOn(
  situation: Pick<Situation, 'progress'>,
  item: string,
  ledgerId: string,
): readonly Progress[] {
  return (situation.progress.get(item) ?? []).filter(({ account }) => account === ledgerId);
}

function decide(item: ManifestItem, account: RunAccount, situation: Situation): Decision {
  const { manifest, posting, now } = situation;
  const past = progressOn(situation, item.id, account.ledgerId);
  const settled = alreadyThere(item, account, past) ?? undecided(item.id, account, past);
  const ruled = ruledOut(item, account, situation);
  if (settled?.action === 'nothing') return settled;
  if (posting.pause && (settled || !ruled)) {
    return { action: 'hold', reason: `Held: posting is paused (${posting.pause.reason}).`, owed: false };
  }
  if (settled)
    return account.account.enabled && account.network ? settled : nothing('The account is switched off.');
  if (ruled) return nothing(ruled);
  if (item.postFrom > now) {
    const reason = `Waits until ${inWords(item.postFrom, manifest.hub.timeZone)}, when it may be posted.`;
    return { action: 'wait', reason, until: item.postFrom, owed: false };
  }
  return (
    afterFailure(item, account, past, situation) ?? {
      action: 'publish',
      reason: 'Will be posted.',
      owed: true,
    }
  );
}

/** A post that is there, or that a person took away, closes the item for the account, whatever n it has. */
function alreadyThere(
  item: ManifestItem,
  { ledgerId }: RunAccount,
  past: readonly Progress[],
): Decision | undefined {
  if (past.some(({ state }) => state === 'gone')) {
    return nothing('A person deleted the post, so it is not posted again.');
  }
  const posted = past.find(({ state }) => state === 'posted')?.posted;
  if (!posted) return undefined;
  const where = posted.url === undefined ? '' : ` ${posted.url}`;
  const differs = posted.correction !== undefined && posted.correction < item.correction;
  return nothing(
    differs
      ? `Already posted, and corrected since: the post on ${ledgerId} differs and is left alone.${where}`
      : `Already posted.${where}`,
  );
}

function undecided(item: string, { ledgerId }: RunAccount, past: readonly Progress[]): Decision | undefined {
  if (past.some(({ state }) => state === 'unsure')) {
    return nothing(
      `Nobody knows whether it is public. Look at the account; then run "npm run settle -- ${item} ${ledgerId} posted <address of the post> --by <your role>" or "npm run settle -- ${item} ${ledgerId} not-posted --by <your role>".`,
      true,
    );
  }
  return past.some(({ state }) => state === 'open')
    ? {
        action: 'look-first',
        reason: 'An earlier run did not finish: looks on the network first.',
        owed: true,
      }
    : undefined;
}

function afterFailure(
  item: ManifestItem,
  { account, network }: RunAccount,
  past: readonly Progress[],
  { manifest, now }: Situation,
): Decision | undefined {
  const own = past.find(({ n }) => n === `c${item.correction}`);
  const words = network && compose(item, { id: account.id, limits: network.limits }).text;
  const refused = own?.rejected.some(
    ({ revision, text }) => revision === item.revision && (text === undefined || text === words),
  );
  if (own && refused) {
    return nothing(
      `Refused, and not tried again until the item or its text for posts changes: ${own.failed?.why ?? 'see the ledger'}`,
      true,
    );
  }
  const { retryAt, why } = own?.failed ?? {};
  if (own?.state !== 'failed' || retryAt === undefined || retryAt <= now) return undefined;
  const reason = `Waits until ${inWords(retryAt, manifest.hub.timeZone)}, then tries again: ${why}`;
  return { action: 'wait', reason, until: retryAt, owed: true };
}

function capped(cap: Cap, decision: Decision, { manifest, posting }: Situation): Decision {
  const until = cap.take();
  if (until === undefined) return decision;
  const when = inWords(until, manifest.hub.timeZone);
  const reason = `Waits until ${when}: at most ${posting.perHour} new posts go out in any 60 minutes.`;
  return { action: 'wait', reason, until, owed: false };
}

/** A withdrawn item is never posted. What was begun is still looked at, and what stands is named. */
function ofWithdrawn(item: string, account: RunAccount, situation: Situation): readonly Step[] {
  const past = progressOn(situation, item, account.ledgerId);
  const posted = past.find(({ state }) => state === 'posted');
  const [latest] = past.toReversed();
  if (!latest) return [];
  const step = { item, title: item, account: account.account.id, n: latest.n };
  const there = posted && !past.some(({ state }) => state === 'gone');
  if (there) {
    const where = posted.posted?.url ?? `Look for it on ${account.ledgerId}.`;
    return [{ ...step, ...nothing(`Withdrawn, but its post is still there: delete it by hand. ${where}`) }];
  }
  const open = undecided(item, account, past);
  const mayLook = account.account.enabled && account.network && !situation.posting.pause;
  return [
    {
      ...step,
      ...(open && (open.action === 'nothing' || mayLook) ? open : nothing('Withdrawn: never posted.')),
    },
  ];
}

function nothing(reason: string, owed = false): Decision {
  return { action: 'nothing', reason, owed };
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
