import { inForm, madeUp, SUMMARY_FORM, type Cut, type Paper, type PrintedStory } from './make-up.ts';
import type { DatedRow, EventRow } from './dated-rows.ts';
import type { PaperParts } from './paper-parts.ts';
import type { PaperStory } from './paper-story.ts';

/** Ways to divide the two sides, from much room for the lead to little. */
const SHARES = [1, 0.62, 0.5, 0.4].flatMap((lead) =>
  [0.75, 0.6, 0.48, 0.36].map((dated) => ({ lead, dated })),
);

/**
 * Makes up the two-sided paper of a week: never more than two sides, never cut in a sentence. Of several ways to divide
 * the sides it takes the one that leaves out least.
 * @param footHeight what corrections and phone numbers take of the second side, in points.
 */
export function paper(parts: PaperParts, footHeight: number): Paper {
  const ways = SHARES.map((shares) => madeUp(parts, footHeight, shares));
  const [first, ...others] = ways;
  if (!first) throw new RangeError('There is no way to divide the paper.');
  return others.reduce((best, way) => (way.loss < best.loss ? way : best), first).paper;
}

/** The large print edition, on as many pages as it needs. */
export interface LargePrint {
  readonly stories: readonly PrintedStory[];
  readonly notices: Cut<DatedRow<PaperStory>>;
  readonly events: Cut<EventRow<PaperStory>>;
}

/** The words of a two-sided paper in its order, and all that it had no room for: at least the summary of each story. */
export function largePrint(
  { notices, events }: PaperParts,
  { lead, front, back, leftOut }: Paper,
): LargePrint {
  return {
    stories: [
      ...[...(lead ? [lead] : []), ...front.flat(), ...back.flat()].map((story) => ({
        ...story,
        summary: story.item.summary,
      })),
      ...leftOut.map((story) => inForm(story, SUMMARY_FORM)),
    ],
    notices: { rows: notices, more: 0 },
    events: { rows: events, more: 0 },
  };
}
