import { outOfUse } from '../hub/out-of-use.ts';
import type { ManifestItem } from '../manifest/manifest.ts';
import { slotOf } from '../news/moments.ts';
import type { Instant } from '../news/times.ts';
import { byHand } from './plan/by-hand.ts';
import { correction, halfReposted, repost } from './plan/corrections.ts';
import { firstPost } from './plan/first-post.ts';
import { paceOf, type Pace } from './plan/pace.ts';
import { AFTER_A_PAUSE, wasHeld } from './plan/pauses.ts';
import { provingOf } from './plan/proving.ts';
import { repeatOf } from './plan/repeats.ts';
import { progressOn, type Case, type Situation } from './plan/situation.ts';
import { isGone, standingOf } from './plan/standing.ts';
import { nothing, type Decision, type Step } from './plan/step.ts';
import { takeDowns } from './plan/take-downs.ts';
import { timesOf } from './plan/times.ts';
import { undecided } from './plan/undecided.ts';

/**
 * What to do about every item on every account: alerts first, then the oldest item first, so that a backlog goes out in
 * order. What the manifest does not list is left alone: absence never deletes and never corrects.
 */
export function plan(situation: Situation): readonly Step[] {
  const { manifest, accounts } = situation;
  const paces = pacesOf(situation);
  const times = timesOf(situation);
  const proving = provingOf(situation);
  const withdrawn = new Set(manifest.withdrawn.map(({ id }) => id));
  const steps = inLane(manifest.items.filter(({ id }) => !withdrawn.has(id))).flatMap((item) =>
    accounts.flatMap((account) => {
      const past = progressOn(situation, item.id, account.ledgerId);
      return stepsOf({ item, account, past, situation, times }, paces.get(account.ledgerId), proving);
    }),
  );
  return [...steps, ...takeDowns(situation)];
}

function inLane(items: readonly ManifestItem[]): readonly ManifestItem[] {
  const keys = new Map(
    items.map((item) => [item, `${item.kind === 'alert' ? 0 : 1} ${slotOf(item)} ${item.id}`]),
  );
  return items.toSorted((a, b) => compare(keys.get(a) ?? '', keys.get(b) ?? ''));
}

function pacesOf({ manifest, accounts, posting, sent, now }: Situation): ReadonlyMap<string, Pace> {
  const alerts = new Set(manifest.items.flatMap(({ id, kind }) => (kind === 'alert' ? [id] : [])));
  const byAccount = Map.groupBy(sent, ({ account }) => account);
  return new Map(
    accounts.map(({ ledgerId }) => [
      ledgerId,
      paceOf(posting, byAccount.get(ledgerId) ?? [], (item) => alerts.has(item), now),
    ]),
  );
}

function stepsOf(
  theCase: Case,
  pace: Pace | undefined,
  proving: ReturnType<typeof provingOf>,
): readonly Step[] {
  const { item, account, situation } = theCase;
  const urgent = item.kind === 'alert';
  const about = { item: item.id, title: item.title, account: account.account.id, urgent };
  const waitsForPage = situation.notLive?.has(item.id) === true;
  const paced = (wanted: Decision, slot: Instant) => {
    const decision = waitsForPage ? wanted : proving(wanted, account, urgent);
    return decision.action === 'publish' && pace && !waitsForPage
      ? atPace(pace, decision, theCase, slot)
      : decision;
  };
  const main = decide(theCase);
  const first = { ...about, n: `c${item.correction}`, ...paced(main, slotOf(item)) };
  const repeat = main.posted && repeatOf(theCase);
  return repeat ? [first, { ...about, n: repeat.n, ...paced(repeat.decision, repeat.slot) }] : [first];
}

function decide(theCase: Case): Decision {
  const { item, account, past } = theCase;
  if (past.some(({ deleted }) => deleted === 'withdrawn')) {
    return nothing('Its post was taken down, so it is not posted again.');
  }
  const open = undecided(item.id, account, past);
  if (open) {
    const unused = outOfUse(account.account);
    const usable = unused === undefined && account.network;
    return open.action === 'nothing' || usable
      ? open
      : nothing(`The account is ${unused ?? 'switched off'}.`);
  }
  const standing = standingOf(past);
  if (standing.length > 0) return correction(theCase, standing);
  if (isGone(past)) {
    return nothing('A person deleted the post, so it is not posted again.');
  }
  if (past.some(({ deleted }) => deleted === 'corrected')) {
    return halfReposted(theCase) ? repost(theCase) : nothing('Its post was replaced by a corrected one.');
  }
  return byHand(theCase, firstPost(theCase));
}

/** Caps and spacing: a run never waits for them. */
function atPace(pace: Pace, decision: Decision, theCase: Case, slot: Instant): Decision {
  const { item, situation, times } = theCase;
  const urgent = item.kind === 'alert';
  const held = wasHeld(theCase, slot);
  const until = pace.take(urgent, held ? AFTER_A_PAUSE : 0);
  if (until === undefined) return decision;
  const { perHour, alertsPerHour, spacing = 0 } = situation.posting;
  const minutes = Math.max(spacing, held ? AFTER_A_PAUSE : 0);
  const most = urgent ? `at most ${alertsPerHour} alerts` : `at most ${perHour} new posts`;
  const apart = !urgent && minutes > 0 ? `, ${minutes} minutes apart${held ? ' after a pause' : ''}` : '';
  return {
    action: 'wait',
    reason: `Waits until ${times.inWords(until)}: ${most} go out in any 60 minutes${apart}.`,
    until,
    owed: false,
  };
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
