import type { Item } from '../news/item.ts';
import { eventDays, noticeRow, type DatedRow, type EventRow } from './dated-rows.ts';
import { storyHeights } from './paper-heights.ts';
import { paperStory, type PaperStory, type StorySource } from './paper-story.ts';
import type { Edition } from './running-order.ts';

/** The first column of the second side: have your say, and what was decided, do not stand before it. */
export const BACK = 3;

/** A story that is to be put into a column. */
export interface FlowingStory {
  readonly story: PaperStory;
  /** Its heights in points: headline alone, with a sentence of its summary, with all of it, with each unit of its text more. */
  readonly forms: readonly number[];
  /** The first column in which it may stand. */
  readonly from: number;
}

/** What a week's paper is made up of. */
export interface PaperParts {
  readonly lead?: PaperStory;
  readonly flowing: readonly FlowingStory[];
  readonly notices: readonly DatedRow<PaperStory>[];
  readonly events: readonly EventRow<PaperStory>[];
}

/** An edition as parts of the paper, in running order. */
export function paperParts(edition: Edition<Item>, source: StorySource): PaperParts {
  const { monday, lead, stories, consultations, done, notices, events } = edition;
  const story = (item: Item) => paperStory(item, source);
  const flow = (items: readonly Item[], from: number): readonly FlowingStory[] =>
    items
      .filter((item) => item !== lead)
      .map(story)
      .map((told) => ({ story: told, forms: storyHeights(told), from }));
  return {
    lead: lead && story(lead),
    flowing: [...flow(stories, 0), ...flow([...consultations, ...done], BACK)],
    notices: notices.map((item) => ({ ...noticeRow(item, source.hub, monday), item: story(item) })),
    events: eventDays(events, source.hub, monday).flatMap(({ day, rows }) =>
      rows.map((row, at) => ({ ...row, item: story(row.item), ...(at === 0 && { day }) })),
    ),
  };
}
