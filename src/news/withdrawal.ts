import { consentEnd, type Consent, type ConsentEnd } from './consent.ts';
import type { Instant, WallTime } from './times.ts';

/** That an item was taken back, or will be. */
export interface Withdrawal {
  readonly at: Instant;
  /** As readers are told. */
  readonly reason: string;
  /** Whether nothing at all is left at its address. */
  readonly erase: boolean;
  /** Whether nobody wrote it: the consent to tell the story ends. */
  readonly consent?: true;
}

/** What readers find where a story was, when nobody gave another reason. */
const REASONS: Readonly<Record<ConsentEnd['why'], string>> = {
  withdrawn: 'The person whose story this was no longer agrees to have it told.',
  ended: 'The person whose story this was agreed to have it told for a time, and that time is over.',
};

/** What front matter says that an item may be withdrawn by. */
interface Written {
  readonly withdrawn?: {
    readonly at: Pick<WallTime, 'instant'>;
    readonly reason: string;
    readonly erase: boolean;
  };
  readonly story?: { readonly consent: Consent };
}

/**
 * When and why an item is withdrawn: somebody wrote so, or the consent to tell its story ends, whichever comes first.
 * The words are those of who took it back, if anybody did.
 */
export function withdrawalOf({ withdrawn, story }: Written): Withdrawal | undefined {
  const end = story && consentEnd(story.consent);
  if (withdrawn) {
    const at = withdrawn.at.instant;
    return { ...withdrawn, at: end && end.at < at ? end.at : at };
  }
  return end && { at: end.at, reason: REASONS[end.why], erase: false, consent: true };
}

/** Whether somebody wrote that an item is withdrawn: a story is also withdrawn by itself, when its consent ends. */
export function isTakenBack({ withdrawn }: { readonly withdrawn?: Withdrawal }): boolean {
  return withdrawn !== undefined && !withdrawn.consent;
}
