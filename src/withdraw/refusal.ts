import type { Hub } from '../hub/hub.ts';
import { publicState } from '../news/live.ts';
import { writeDay, writeTime, type Instant } from '../news/times.ts';
import type { FoundItem } from './find-item.ts';
import type { Withdrawal } from './options.ts';

/** Why an item cannot be withdrawn: what to say, and the exit code. */
export interface Refusal {
  readonly code: 1 | 2;
  readonly why: string;
}

/** What decides whether an item can be withdrawn. */
export interface WithdrawalFacts {
  readonly now: Instant;
  readonly hub: Pick<Hub, 'repository' | 'timeZone'>;
  /** Whether the ledger knows the item. */
  readonly posted: boolean;
}

/** Why the item cannot be withdrawn as asked, or nothing. Nothing has been changed. */
export function refusal(
  { item, file }: FoundItem,
  { reason, erase }: Withdrawal,
  { now, hub, posted }: WithdrawalFacts,
): Refusal | undefined {
  if (reason !== undefined && reason.toLowerCase().includes(item.title.toLowerCase())) {
    return {
      code: 2,
      why: 'The reason holds the title of the item, and readers would see it. Nothing was changed. Say it in other words.',
    };
  }
  const state = publicState(item, now);
  if (state === 'withdrawn' && !erase) {
    return {
      code: 1,
      why: `This item is withdrawn already, since ${inWords(item.withdrawn?.at ?? now)}. Nothing was changed. To take its words away as well, use --erase.`,
    };
  }
  if (state !== 'hidden') return undefined;
  const field = item.draft ? '"draft: true"' : '"published"';
  if (posted) {
    return {
      code: 1,
      why: `This item was posted, and ${field} in "${file}" hides it from the public. Nothing was changed. Put ${field} back as it was, and run this again before you commit.`,
    };
  }
  const inGit =
    hub.repository === 'public'
      ? `The repository is public, so anybody can read it there, and after it is deleted in its history.`
      : 'Whoever can read the repository can read it there, and after it is deleted in its history.';
  return {
    code: 1,
    why: `This item is not public: ${item.draft ? 'it is a draft' : `it is embargoed until ${inWords(item.published)}`}. Nothing of it is on the site or on an account, so nothing was changed. Delete the file "${file}" if you do not want it. ${inGit} docs/runbooks/personal-data.md says how to take it out.`,
  };

  function inWords(at: Instant): string {
    return `${writeTime(at, hub.timeZone)} on ${writeDay(at, hub.timeZone)}`;
  }
}
