import type { RunAccount } from '../run-account.ts';
import { undecided } from './undecided.ts';
import { progressOn, type Situation } from './situation.ts';
import { standingOf } from './corrections.ts';
import { nothing, type Decision, type Step } from './step.ts';

/** How many items a run takes down without asking. */
const MOST_TAKE_DOWNS = 3;

/**
 * What to do about items that were withdrawn: their posts are deleted, what was begun is looked for first, and what cannot
 * be deleted is named. More than three items at once are a mistake until a person says otherwise.
 */
export function takeDowns(situation: Situation): readonly Step[] {
  const steps = situation.manifest.withdrawn.flatMap(({ id }) =>
    situation.accounts.flatMap((account) => ofWithdrawn(id, account, situation)),
  );
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

function ofWithdrawn(item: string, account: RunAccount, situation: Situation): readonly Step[] {
  const past = progressOn(situation, item, account.ledgerId);
  const [latest] = past.toReversed();
  if (!latest) return [];
  const step = { item, title: item, account: account.account.id, n: latest.n, urgent: false };
  return [{ ...step, ...decide() }];

  function decide(): Decision {
    const usable = account.account.enabled && account.network !== undefined;
    const open = undecided(item, account, past);
    if (open && (open.action !== 'look-first' || usable)) return open;
    const standing = standingOf(past);
    if (standing.length === 0) return nothing('Withdrawn: never posted.');
    const where = standing.map(({ posted }) => posted.url ?? `look for it on ${account.ledgerId}`).join(' ');
    const settle = `"npm run settle -- ${item} ${account.ledgerId} deleted --by <your role>"`;
    if (!usable) {
      const why = account.account.enabled ? 'its network is not known here' : 'the account is switched off';
      return nothing(`Withdrawn, and ${why}: delete it by hand (${where}), then run ${settle}.`, true);
    }
    const refused = past.find(
      ({ failed }) => failed?.action === 'delete' && failed.refusal === 'rejected',
    )?.failed;
    if (refused) {
      return nothing(
        `Withdrawn, but the network would not delete it: ${refused.why} Delete it by hand (${where}), then run ${settle}.`,
        true,
      );
    }
    const retryAt = past
      .flatMap(({ failed }) => failed?.retryAt ?? [])
      .toSorted()
      .at(-1);
    if (retryAt !== undefined && retryAt > situation.now) {
      return {
        action: 'wait',
        reason: 'Withdrawn: its post will be deleted when the network lets us.',
        until: retryAt,
        owed: true,
      };
    }
    return {
      action: 'take-down',
      targets: standing,
      owed: true,
      reason: `Withdrawn: its post will be deleted. ${where}`,
    };
  }
}
