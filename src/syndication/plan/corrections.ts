import { alertNews } from '../../compose/alert-news.ts';
import { outOfUse } from '../../hub/out-of-use.ts';
import type { Progress } from '../../ledger/fold.ts';
import type { CorrectionMeans } from '../../networks/network.ts';
import type { RunAccount } from '../run-account.ts';
import { correctionReply } from '../wanted.ts';
import { correctByHand } from './by-hand.ts';
import { afterFailure, unapproved } from './first-post.ts';
import { pausedFor } from './pauses.ts';
import { fittedTo, type Case } from './situation.ts';
import { correctedIn, isGone, standingOf } from './standing.ts';
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
  const means = meansOf(account, alertNews(item, correctedIn(standing)) !== undefined);
  const unused = outOfUse(account.account);
  if (unused || !account.network) return left(`the account is ${unused ?? 'switched off'}`);
  if (account.account.correct !== 'none' && account.network.byHand) return correctByHand(theCase, behind);
  if (means === undefined) return left('hub.yaml says not to correct posts there');
  const targets = targetsOf(means, item.correction, standing, behind);
  if (targets.length === 0) {
    return isAnswered(item, standing)
      ? nothing(`Already posted, and answered with the correction.${where}`)
      : posted;
  }
  if (means !== 'edit') {
    if (isGone(past)) return left('a person deleted one of its posts, so no other is made');
    if (!item.social.post) return left('the item says that it is not to be posted');
    if (isExpired(theCase, correctedIn(standing))) return left('the item has expired');
  }
  const correct: Decision = {
    action: 'correct',
    means,
    targets,
    ...(means === 'reply' && { says: replyText(theCase) }),
    owed: true,
    reason: `Corrected since: ${WILL[means]}`,
  };
  return held(theCase, means) ?? afterRefusal(theCase, means, targets) ?? correct;
}

/** A post that was taken away for its correction, and not made anew yet: an earlier run did not come to its end. */
export function halfReposted({ item, past }: Case): boolean {
  const said = saidBefore(past);
  return said !== undefined && said < item.correction;
}

/** The last correction that a post said which was taken away for the next one. */
function saidBefore(past: Case['past']): number | undefined {
  const away = past.flatMap(({ deleted, posted }) =>
    deleted === 'corrected' ? [posted?.correction ?? 0] : [],
  );
  return away.length > 0 ? Math.max(...away) : undefined;
}

/** The second half of "delete and post anew". */
export function repost(theCase: Case): Decision {
  const { item, account, past } = theCase;
  const unused = outOfUse(account.account);
  if (unused || !account.network) return nothing(`The account is ${unused ?? 'switched off'}.`);
  if (!item.social.post) return nothing('The item says that it is not to be posted.');
  if (isExpired(theCase, saidBefore(past) ?? 0)) {
    return nothing('Its post was deleted for a correction, and the item has expired since.');
  }
  if (past.some(({ n, state }) => n === `c${item.correction}` && state === 'skipped')) {
    return nothing('A person decided not to post it again.');
  }
  const due: Decision = {
    action: 'correct',
    means: 'repost',
    targets: [],
    owed: true,
    reason: 'Its former post was deleted for a correction: it will be posted again.',
  };
  return held(theCase, 'repost') ?? afterRefusal(theCase, 'repost', []) ?? due;
}

/** Whether the newest post is an answer, made when the item said what it says now: then the first one differs on purpose. */
function isAnswered({ revision }: Case['item'], standing: readonly Target[]): boolean {
  const newest = standing.at(-1)?.posted;
  return newest?.replyTo !== undefined && newest.revision === revision;
}

/** Whether nothing is said of it any more. That an alert is over is said all the same, to those who read that it was on. */
function isExpired(theCase: Case, since: number): boolean {
  const { expires } = theCase.item;
  if (expires === undefined || expires > theCase.situation.now) return false;
  return alertNews(theCase.item, since)?.over !== true;
}

/** Nothing new is posted in a pause, and nothing changes that a code owner has not approved. */
function held(theCase: Case, means: CorrectionMeans): Decision | undefined {
  const paused = means === 'edit' ? undefined : pausedFor(theCase);
  if (paused === undefined) return unapproved(theCase);
  const reason = `Corrected since, and held: posting is paused (${paused}).`;
  return { action: 'hold', reason, owed: false };
}

/** What an earlier try leaves to be done: to wait, or for a person to correct by hand what the network refused for good. */
function afterRefusal(
  theCase: Case,
  means: CorrectionMeans,
  targets: readonly Target[],
): Decision | undefined {
  const { item, account, past } = theCase;
  const changed = targets.map(({ n }) => n);
  const ns = means === 'edit' ? changed : [`c${item.correction}`, ...changed];
  const text = means === 'reply' ? replyText(theCase) : undefined;
  const gate = past
    .filter(({ n }) => ns.includes(n))
    .map((own) => afterFailure(theCase, means === 'edit' ? own : withoutEdits(own), text))
    .find((one) => one !== undefined);
  if (gate?.action !== 'nothing') return gate;
  const where = targets.flatMap(({ posted }) => posted.url ?? []).join(' ');
  return nothing(
    `${gate.reason} Or correct it by hand${where && `: ${where}`}, then run "npm run settle -- ${item.id} ${account.ledgerId} skip --correction ${item.correction} --by <your role>".`,
    true,
  );
}

/** What came of a post, apart from edits that were refused: they stand in the way of no other means. */
function withoutEdits(own: Progress): Progress {
  return { ...own, rejected: own.rejected.filter(({ action }) => action !== 'edit') };
}

function replyText({ item, account, past }: Case): string | undefined {
  const fitted = fittedTo(account);
  const said = correctedIn(standingOf(past));
  return fitted && correctionReply(item, said, '', fitted).text;
}

const WILL: Readonly<Record<CorrectionMeans, string>> = {
  edit: 'the post will be edited.',
  repost: 'the post will be deleted and posted again.',
  reply: 'the post will be answered with the correction.',
};

/**
 * The account's own rule if the network can do it; else the network's best means. Nothing for "none". News of an alert is
 * no mistake in the first post: that is edited where it can be, else answered, and not deleted unless hub.yaml says so.
 */
function meansOf({ account, network }: RunAccount, isNews: boolean): CorrectionMeans | undefined {
  const wanted = account.correct;
  if (wanted === 'none') return undefined;
  const can = network?.corrects ?? [];
  const usual = isNews ? (can.find((means) => means !== 'repost') ?? can[0]) : can[0];
  return can.find((means) => means === wanted) ?? usual;
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
