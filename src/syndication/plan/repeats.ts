import { missedAfter, repeatEnd, repeatsReviewed, type RepeatSlot } from '../../news/moments.ts';
import type { Instant } from '../../news/times.ts';
import { ruledOut } from '../rules.ts';
import { inWordsOf } from '../wanted.ts';
import { afterFailure, approvedAt, quiet, unapproved } from './first-post.ts';
import { byHand } from './by-hand.ts';
import { pausedFor } from './pauses.ts';
import { fittedTo, type Case } from './situation.ts';
import { nothing, type Decision } from './step.ts';

/** A repeat that is due, or that is held because of a correction. */
export interface Repeat {
  readonly n: string;
  readonly slot: Instant;
  readonly decision: Decision;
}

/** The repeat of an item whose first post stands, if one is due on the account at this moment. */
export function repeatOf(theCase: Case): Repeat | undefined {
  const { item, account, past, situation, times } = theCase;
  const { now } = situation;
  if (!item.social.repeat || ruledOut(item, account, times.day(item)) !== undefined) return undefined;
  if (item.expires !== undefined && item.expires <= now) return undefined;
  if (past.some(({ state }) => state === 'gone')) return undefined;
  const slot = times.repeat(item);
  if (!slot || past.some(({ posted }) => posted && posted.at >= slot.at)) return undefined;
  const own = past.find(({ n }) => n === slot.n);
  if (own && !['failed', 'ready', 'handed'].includes(own.state)) return undefined;
  const due = { n: slot.n, decide: (decision: Decision): Repeat => ({ n: slot.n, slot: slot.at, decision }) };
  if (!repeatsReviewed(item)) {
    return due.decide(
      nothing(
        `Its repeat of ${times.inWords(slot.at)} is held: the item was corrected since somebody reviewed the repeats. Set "reviewed" under "repeat" when the texts are right.`,
      ),
    );
  }
  const paused = pausedFor(theCase);
  if (now > repeatEnd(slot.at, situation.manifest.hub.timeZone)) {
    const held = paused === undefined ? '' : ` Posting was paused (${paused}).`;
    const unheard = approvedTooLate(theCase, slot) ? ' A code owner did not approve it in time.' : held;
    const why = own?.failed === undefined ? unheard : ` ${own.failed.why}`;
    const reason = `Its repeat of ${times.inWords(slot.at)} was not posted within a day, so it lapsed.${why}`;
    return due.decide({ action: 'lapse', slot: slot.at, reason, owed: true });
  }
  if (paused !== undefined) {
    return due.decide({ action: 'hold', reason: `Held: posting is paused (${paused}).`, owed: false });
  }
  const decision: Decision = unapproved(theCase) ??
    tooLate(theCase, slot) ??
    afterFailure(theCase, own, wordsOf(theCase, slot.text)) ??
    quiet(theCase) ?? {
      action: 'publish',
      text: slot.text,
      reason: 'Will be posted again, as its repeats say.',
      owed: true,
    };
  return due.decide(byHand(theCase, decision, own ? [own] : []));
}

/** A late approval posts nothing by itself: this repeat lapses, and the next one goes. */
function tooLate(theCase: Case, slot: RepeatSlot): Decision | undefined {
  if (!approvedTooLate(theCase, slot)) return undefined;
  const reason = `Its repeat of ${theCase.times.inWords(slot.at)} was approved too late, so it is not posted; the next one is.`;
  return { action: 'hold', reason, owed: false };
}

function approvedTooLate(theCase: Case, { at }: RepeatSlot): boolean {
  const { item, situation } = theCase;
  return item.social.approve && (approvedAt(theCase) ?? situation.now) >= missedAfter(at);
}

/** A repeat as it was sent, link and hashtags included. */
function wordsOf({ item, account }: Case, text: string): string | undefined {
  const fitted = fittedTo(account);
  return fitted && inWordsOf(item, text, fitted).text;
}
