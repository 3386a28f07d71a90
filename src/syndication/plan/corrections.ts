import type { Progress } from '../../ledger/fold.ts';
import type { CorrectionMeans } from '../../networks/network.ts';
import type { RunAccount } from '../run-account.ts';
import { afterFailure, unapproved } from './first-post.ts';
import { pausedFor } from './pauses.ts';
import type { Case } from './situation.ts';
import { nothing, type Decision, type Target } from './step.ts';

/** What to do about an item whose posts stand on the account: bring those in line that are behind its correction. */
export function correction(theCase: Case, standing: readonly Target[]): Decision {
  const { item, account, past } = theCase;
  const there = standing.find(({ n }) => n.startsWith('c')) ?? standing[0];
  const where = there?.posted.url === undefined ? '' : ` ${there.posted.url}`;
  const posted: Decision = {
    ...nothing(`Already posted.${where}`),
    ...(there && { posted: there.posted }),
  };
  const behind = standing.filter(
    ({ posted: { correction: done } }) => done !== undefined && done < item.correction,
  );
  if (behind.length === 0) return posted;
  const left = (why: string): Decision => ({
    ...posted,
    reason: `Corrected since, but ${why}: the post on ${account.ledgerId} differs and is left alone.${where}`,
  });
  if (past.some(({ n, state }) => n === `c${item.correction}` && state === 'skipped')) {
    return left('a person decided to leave the post');
  }
  const means = meansOf(account);
  if (!account.account.enabled || !account.network) return left('the account is switched off');
  if (means === undefined) return left('hub.yaml says not to correct posts there');
  const targets = targetsOf(means, item.correction, standing, behind);
  if (targets.length === 0) return posted;
  return decide(theCase, means, targets, left);
}

/** A post that was taken away for its correction, and not made anew yet: an earlier run did not come to its end. */
export function halfReposted({ item, past }: Case): boolean {
  const away = past.flatMap(({ deleted, posted }) =>
    deleted === 'corrected' ? [posted?.correction ?? 0] : [],
  );
  return away.length > 0 && Math.max(...away) < item.correction;
}

/** The second half of "delete and post anew". */
export function repost(theCase: Case): Decision {
  const { item, account, past, situation } = theCase;
  if (!account.account.enabled || !account.network) return nothing('The account is switched off.');
  if (item.expires !== undefined && item.expires <= situation.now) {
    return nothing('Its post was deleted for a correction, and the item has expired since.');
  }
  const own = past.find(({ n }) => n === `c${item.correction}`);
  if (own?.state === 'skipped') return nothing('A person decided not to post it again.');
  const due: Decision = {
    action: 'correct',
    means: 'repost',
    targets: [],
    owed: true,
    reason: 'Its former post was deleted for a correction: it will be posted again.',
  };
  return unapproved(theCase) ?? afterFailure(theCase, own) ?? due;
}

function decide(
  theCase: Case,
  means: CorrectionMeans,
  targets: readonly Target[],
  left: (why: string) => Decision,
): Decision {
  const { item, past, situation } = theCase;
  if (means !== 'edit') {
    if (item.expires !== undefined && item.expires <= situation.now) return left('the item has expired');
    const paused = pausedFor(theCase);
    if (paused !== undefined) {
      const reason = `Corrected since, and held: posting is paused (${paused}).`;
      return { action: 'hold', reason, owed: false };
    }
  }
  const ns =
    means === 'edit' ? targets.map(({ n }) => n) : [`c${item.correction}`, ...targets.map(({ n }) => n)];
  const failed = past.filter(({ n, failed: failure }) => ns.includes(n) && failure);
  const gate = failed.map((own) => afterFailure(theCase, own)).find((one) => one !== undefined);
  return (
    unapproved(theCase) ??
    (gate && byHand(theCase, gate, targets)) ?? {
      action: 'correct',
      means,
      targets,
      owed: true,
      reason: `Corrected since: ${WILL[means]}`,
    }
  );
}

/** How to close a correction that the network refuses. */
function byHand({ item, account }: Case, gate: Decision, targets: readonly Target[]): Decision {
  if (gate.action !== 'nothing') return gate;
  const where = targets.flatMap(({ posted }) => posted.url ?? []).join(' ');
  return nothing(
    `${gate.reason} Or correct it by hand: ${where}, then run "npm run settle -- ${item.id} ${account.ledgerId} skip --correction ${item.correction} --by <your role>".`,
    true,
  );
}

const WILL: Readonly<Record<CorrectionMeans, string>> = {
  edit: 'the post will be edited.',
  repost: 'the post will be deleted and posted again.',
  reply: 'the post will be answered with the correction.',
};

/** The account's own rule if the network can do it; else the network's best means. Nothing for "none". */
function meansOf({ account, network }: RunAccount): CorrectionMeans | undefined {
  const wanted = account.correct;
  if (wanted === 'none') return undefined;
  return network?.corrects.find((means) => means === wanted) ?? network?.corrects[0];
}

function targetsOf(
  means: CorrectionMeans,
  corrected: number,
  standing: readonly Target[],
  behind: readonly Target[],
): readonly Target[] {
  if (means === 'edit') return behind.filter(({ posted }) => posted.replyTo === undefined);
  if (standing.some(({ posted }) => (posted.correction ?? corrected) >= corrected)) return [];
  const first = standing.find(({ posted }) => posted.replyTo === undefined) ?? standing[0];
  return means === 'reply' && first ? [first] : standing;
}

/** The posts that stand, oldest first. */
export function standingOf(past: readonly Progress[]): readonly Target[] {
  return past
    .flatMap(({ n, state, posted }) => (state === 'posted' && posted ? [{ n, posted }] : []))
    .toSorted((a, b) => (a.posted.at < b.posted.at ? -1 : 1));
}
