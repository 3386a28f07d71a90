import { repeatSlots, repeatsReviewed } from '../../news/moments.ts';
import { instantFromMs, msOf } from '../../news/times.ts';
import { ruledOut } from '../rules.ts';
import { inWords } from '../times-in-words.ts';
import { afterFailure, quiet, unapproved } from './first-post.ts';
import { pausedFor } from './pauses.ts';
import type { Case } from './situation.ts';
import { nothing, type Decision } from './step.ts';

/** How long after its slot a repeat may still go out, in milliseconds: a day. The next one comes anyway. */
const STILL_GOOD = 24 * 60 * 60 * 1000;

/** A repeat that is due, or that is held because of a correction. */
export interface Repeat {
  readonly n: string;
  readonly decision: Decision;
}

/** The repeat of an item whose first post stands, if one is due on the account at this moment. */
export function repeatOf(theCase: Case): Repeat | undefined {
  const { item, account, past, situation, times } = theCase;
  const { now, manifest } = situation;
  if (!item.social.repeat || ruledOut(item, account, times.day(item)) !== undefined) return undefined;
  if (item.expires !== undefined && item.expires <= now) return undefined;
  const { timeZone } = manifest.hub;
  const slot = repeatSlots(item, timeZone, instantFromMs(msOf(now) - STILL_GOOD), now).at(-1);
  if (!slot) return undefined;
  const own = past.find(({ n }) => n === slot.n);
  if (own && own.state !== 'failed' && own.state !== 'ready') return undefined;
  const due = { n: slot.n, decide: (decision: Decision): Repeat => ({ n: slot.n, decision }) };
  if (!repeatsReviewed(item)) {
    return due.decide(
      nothing(
        `Its repeat of ${inWords(slot.at, timeZone)} is held: the item was corrected since somebody reviewed the repeats. Set "reviewed" under "repeat" when the texts are right.`,
      ),
    );
  }
  const paused = pausedFor(theCase);
  if (paused !== undefined) {
    return due.decide({ action: 'hold', reason: `Held: posting is paused (${paused}).`, owed: false });
  }
  return due.decide(
    unapproved(theCase) ??
      afterFailure(theCase, own, slot.text) ??
      quiet(theCase) ?? {
        action: 'publish',
        text: slot.text,
        reason: 'Will be posted again, as its repeats say.',
        owed: true,
      },
  );
}
