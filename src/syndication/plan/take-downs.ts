import { ON_PAPER } from '../../hub/network-name.ts';
import { outOfUse } from '../../hub/out-of-use.ts';
import type { Progress } from '../../ledger/fold.ts';
import type { RunAccount } from '../run-account.ts';
import { newestHanded, withdrawnFromHand } from './by-hand.ts';
import { progressOn, type Situation } from './situation.ts';
import { standingOf } from './standing.ts';
import { nothing, type Decision, type Step, type Target } from './step.ts';
import { undecided } from './undecided.ts';

/** How many items a run takes down without asking. */
const MOST_TAKE_DOWNS = 3;

/**
 * What to do about items that were withdrawn: their posts are deleted, what was begun is looked for first, and what cannot
 * be deleted is named. More than three items at once are a mistake until a person says otherwise.
 */
export function takeDowns(situation: Situation): readonly Step[] {
  const steps = situation.manifest.withdrawn.flatMap(({ id }) => [
    ...situation.accounts.flatMap((account) => ofWithdrawn(id, account, situation)),
    ...onFormerAccounts(id, situation),
  ]);
  const items = new Set(steps.flatMap(({ action, item }) => (action === 'take-down' ? [item] : [])));
  if (items.size <= MOST_TAKE_DOWNS || situation.yesTakeDown === items.size) return steps;
  return steps.map((step) =>
    step.action === 'take-down'
      ? {
          ...step,
          action: 'ask',
          reason: `Withdrawn, but nothing is deleted: ${items.size} items would lose their posts in one run, and more than ${MOST_TAKE_DOWNS} are deleted only when a person agrees. If that is right, run again with --yes-take-down ${items.size}.`,
        }
      : step,
  );
}

/** Posts that stand on accounts which hub.yaml names no more: we cannot sign in there, and must not keep silent of them. */
function onFormerAccounts(item: string, { accounts, progress }: Situation): readonly Step[] {
  const known = new Set(accounts.map(({ ledgerId }) => ledgerId));
  const onPaper = accounts.some(({ ledgerId }) => ledgerId.startsWith(ON_PAPER));
  const others = (progress.get(item) ?? []).filter(
    ({ account }) => !known.has(account) && account.startsWith(ON_PAPER) === onPaper,
  );
  return [...Map.groupBy(others, ({ account }) => account)].flatMap(([account, past]) => {
    const standing = standingOf(past);
    if (standing.length === 0) return [];
    const why = `Withdrawn, and hub.yaml does not name the account "${account}" any more. ${byHand(item, account, standing)}`;
    const about = { item, title: item, account, n: standing.at(-1)?.n ?? 'c0', urgent: false };
    return [{ ...about, ...nothing(why, true) }];
  });
}

function byHand(item: string, account: string, standing: readonly Target[]): string {
  return `Delete it by hand (${linksOf(account, standing)}), then run "npm run settle -- ${item} ${account} deleted --by <your role>".`;
}

function linksOf(account: string, standing: readonly Target[]): string {
  return standing.map(({ posted }) => posted.url ?? `look for it on ${account}`).join(' ');
}

function ofWithdrawn(item: string, account: RunAccount, situation: Situation): readonly Step[] {
  const past = progressOn(situation, item, account.ledgerId);
  const [latest] = past.toReversed();
  if (!latest) return [];
  const step = { item, title: item, account: account.account.id, n: latest.n, urgent: false };
  return [{ ...step, ...decide(item, account, past, situation) }];
}

function decide(
  item: string,
  account: RunAccount,
  past: readonly Progress[],
  { now }: Pick<Situation, 'now'>,
): Decision {
  const standing = standingOf(past);
  const yourself = byHand(item, account.ledgerId, standing);
  const unusable = whyUnusable(account);
  const open = undecided(item, account, past);
  if (open) {
    return open.action === 'look-first' && unusable !== undefined
      ? mayBePublic(item, account, unusable)
      : open;
  }
  if (standing.length === 0 && newestHanded(past)) return withdrawnFromHand(item, account.ledgerId);
  if (standing.length === 0) {
    const wasThere = past.some(({ deleted, state }) => deleted || state === 'gone');
    return nothing(wasThere ? 'Withdrawn, and its post is deleted.' : 'Withdrawn: it will not be posted.');
  }
  if (unusable !== undefined) return nothing(`Withdrawn, and ${unusable}. ${yourself}`, true);
  const failures = past.flatMap(({ failed }) => (failed?.action === 'delete' ? [failed] : []));
  const refused = failures.find(({ refusal }) => refusal === 'rejected');
  if (refused) {
    return nothing(`Withdrawn, but the network did not delete it: ${refused.why} ${yourself}`, true);
  }
  const until = failures
    .flatMap(({ retryAt }) => retryAt ?? [])
    .toSorted()
    .at(-1);
  if (until !== undefined && until > now) {
    const reason = 'Withdrawn: its post will be deleted when the network lets us.';
    return { action: 'wait', reason, until, owed: true };
  }
  const reason = `Withdrawn: its post will be deleted. ${linksOf(account.ledgerId, standing)}`;
  return { action: 'take-down', targets: standing, owed: true, reason };
}

function whyUnusable({ account, network }: RunAccount): string | undefined {
  const unused = outOfUse(account);
  if (unused) return `the account is ${unused}`;
  if (!network) return `this Freesheet does not know a network called "${account.network}"`;
  return network.byHand ? 'a person posts there by hand' : undefined;
}

function mayBePublic(item: string, { ledgerId }: RunAccount, unusable: string): Decision {
  return nothing(
    `Withdrawn, and it may be public all the same, but ${unusable}. Look at the account, and delete the post by hand if it is there; then run "npm run settle -- ${item} ${ledgerId} deleted --by <your role>".`,
    true,
  );
}
