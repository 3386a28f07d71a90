import type { Item } from '../news/item.ts';
import { eventDays, noticeRow, type DatedRow, type EventRow } from './dated-rows.ts';
import { fitBlocks, type Block, type Place } from './fit-blocks.ts';
import { eventHeight, leadHeights, noticeHeight, storyHeights } from './paper-heights.ts';
import {
  paragraphsOf,
  paperStory,
  type PaperParagraph,
  type PaperStory,
  type StorySource,
} from './paper-story.ts';
import type { Edition } from './running-order.ts';
import { FURNITURE, SHEET, TYPES } from './sheet.ts';

/** A story as it is printed: with or without its summary, and with so much of its text. */
export interface PrintedStory extends PaperStory {
  /** 0 is its headline, 1 has its summary, each more a unit of its text. */
  readonly form: number;
  readonly summary?: string;
  readonly paragraphs: readonly PaperParagraph[];
}

/** A list that may be cut off at a row: how many are left out stands below it. */
export interface Cut<T> {
  readonly rows: readonly T[];
  readonly more: number;
}

/** The paper, made up: what stands in which column of which side. */
export interface Paper {
  readonly lead?: PrintedStory;
  /** Of the first side: the column beside the lead, and the two below it. */
  readonly front: readonly (readonly PrintedStory[])[];
  readonly notices: Cut<DatedRow<PaperStory>>;
  readonly events: Cut<EventRow<PaperStory>>;
  /** Of the second side: two columns below the notices, and one below what's on. */
  readonly back: readonly (readonly PrintedStory[])[];
  /** Stories for which there is no room. */
  readonly leftOut: readonly PaperStory[];
}

/** Parts of a side that the lead may take, and of the other side notices and events. */
const SHARES = [1, 0.62, 0.5, 0.4].flatMap((lead) =>
  [0.72, 0.58, 0.44, 0.3].map((dated) => ({ lead, dated })),
);

/** What is worse than a point of empty paper: a story left out, a row left out, a story without its summary. */
const LOSS = { story: 1500, row: 500, summary: 150 } as const;

/**
 * Makes up the two-sided paper of a week: never more than two sides, never cut in a sentence. Of several ways to divide
 * the sides it takes the one that leaves out least.
 * @param footHeight what corrections and phone numbers take of the second side, in points.
 */
export function paper(edition: Edition<Item>, source: StorySource, footHeight: number): Paper {
  const { stories, consultations, done } = edition;
  const story = (item: Item) => paperStory(item, source);
  const flow = (items: readonly Item[], from: number) =>
    items
      .filter((item) => item !== edition.lead)
      .map(story)
      .map((told) => ({ story: told, forms: storyHeights(told), from }));
  const parts: Parts = {
    lead: edition.lead && story(edition.lead),
    flowing: [...flow(stories, 0), ...flow([...consultations, ...done], BACK)],
    ...datedParts(edition, source),
    footHeight,
  };
  const ways = SHARES.map((share) => madeUp(parts, share));
  return ways.reduce((best, way) => (way.loss < best.loss ? way : best), { ...EMPTY, loss: Infinity });
}

function datedParts({ monday, notices, events }: Edition<Item>, source: StorySource) {
  const story = (item: Item) => paperStory(item, source);
  return {
    notices: notices.map((item) => ({ ...noticeRow(item, source.hub, monday), item: story(item) })),
    events: eventDays(events, source.hub, monday).flatMap(({ day, rows }) =>
      rows.map((row, at) => ({ ...row, item: story(row.item), ...(at === 0 && { day }) })),
    ),
  };
}

/** The first column of the second side: have your say, and what was decided, do not stand before it. */
const BACK = 3;

const EMPTY: Paper = {
  front: [],
  notices: { rows: [], more: 0 },
  events: { rows: [], more: 0 },
  back: [],
  leftOut: [],
};

interface Parts {
  readonly lead?: PaperStory;
  readonly flowing: readonly {
    readonly story: PaperStory;
    readonly forms: readonly number[];
    /** The first column in which it may stand. */
    readonly from: number;
  }[];
  readonly notices: readonly DatedRow<PaperStory>[];
  readonly events: readonly EventRow<PaperStory>[];
  readonly footHeight: number;
}

function madeUp(
  { lead, flowing, notices, events, footHeight }: Parts,
  share: { readonly lead: number; readonly dated: number },
): Paper & { readonly loss: number } {
  const front = SHEET.height - FURNITURE.masthead - FURNITURE.foot;
  const back = SHEET.height - FURNITURE.headLine - footHeight;
  const leadForms = lead ? leadHeights(lead) : [];
  const leadForm = Math.max(
    0,
    leadForms.findLastIndex((height) => height <= front * share.lead),
  );
  const table = cut(notices, noticeHeight, back * share.dated);
  const list = cut(events, eventHeight, back * share.dated);
  const below = (side: number, height: number) => Math.max(0, side - (height === 0 ? 0 : height + SHEET.gap));
  const underLead = below(front, leadForms[leadForm] ?? 0);
  const underTable = below(back, table.height);
  const columns = [front, underLead, underLead, underTable, underTable, below(back, list.height)];
  const places = fitBlocks(flowing.map(blockOf), columns, SHEET.gap);
  const filled = columns.map((_, column) => printed(flowing, places, column));
  const [beside = [], left = [], right = [], ...others] = filled;
  const spare = Math.min(underLead - heightOf(flowing, left), underLead - heightOf(flowing, right));
  const grown = leadForms.findLastIndex((height) => height <= (leadForms[leadForm] ?? 0) + spare);
  const stories = filled.flat();
  const used =
    stories.length === 0
      ? 0
      : filled.reduce(
          (sum, column, at) => sum + (at < BACK ? 2 : 1) * Math.max(0, heightOf(flowing, column)),
          0,
        );
  const leadUse = 5 * (leadForms[Math.max(leadForm, grown)] ?? 0);
  return {
    ...(lead && { lead: inForm(lead, Math.max(leadForm, grown)) }),
    front: [beside, left, right],
    notices: table,
    events: list,
    back: others,
    leftOut: flowing.flatMap(({ story }, at) => (places[at] ? [] : [story])),
    loss:
      LOSS.story * (flowing.length - stories.length) +
      LOSS.row * (table.more + list.more) +
      LOSS.summary * stories.filter(({ form }) => form === 0).length -
      used -
      leadUse,
  };
}

function blockOf({ story, forms, from }: Parts['flowing'][number]): Block {
  return { forms, usual: 1, weight: story.item.weight, from };
}

function printed(
  flowing: Parts['flowing'],
  places: readonly (Place | undefined)[],
  column: number,
): readonly PrintedStory[] {
  return flowing.flatMap(({ story }, at) => {
    const place = places[at];
    return place?.column === column ? [inForm(story, place.form)] : [];
  });
}

/** The height of stories in a column, in points. */
function heightOf(flowing: Parts['flowing'], column: readonly PrintedStory[]): number {
  const heights = column.map((story) => {
    const parts = flowing.find(({ story: { item } }) => item === story.item);
    return parts?.forms[story.form] ?? 0;
  });
  return heights.reduce((sum, height) => sum + height + SHEET.gap, -SHEET.gap);
}

/** The same words in large print: the stories of the paper in its order, then those it left out, and every row. */
export function largePrint(edition: Edition<Item>, source: StorySource, made: Paper) {
  const told = [...(made.lead ? [made.lead] : []), ...[...made.front, ...made.back].flat()];
  const parts = datedParts(edition, source);
  return {
    stories: [...told, ...made.leftOut.map((story) => inForm(story, 1))],
    notices: { rows: parts.notices, more: 0 },
    events: { rows: parts.events, more: 0 },
  };
}

/** A story in one of its forms. */
function inForm(story: PaperStory, form: number): PrintedStory {
  return {
    ...story,
    form,
    ...(form > 0 && { summary: story.item.summary }),
    paragraphs: paragraphsOf(story.copy.slice(0, Math.max(0, form - 1))),
  };
}

/** As many rows as a height allows; its title and the line that tells of the others are reckoned in. */
function cut<T>(
  all: readonly T[],
  heightOf: (row: T) => number,
  most: number,
): Cut<T> & { readonly height: number } {
  if (all.length === 0) return { rows: [], more: 0, height: 0 };
  const frame = TYPES.title.leading + 8 + 2 * TYPES.body.leading;
  const heights = all.map(heightOf);
  const tops = heights.map((_, at) => heights.slice(0, at + 1).reduce((sum, height) => sum + height, frame));
  const fitting = tops.filter((top) => top <= most).length;
  return { rows: all.slice(0, fitting), more: all.length - fitting, height: tops[fitting - 1] ?? frame };
}
