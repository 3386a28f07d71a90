import type { DatedRow, EventRow } from './dated-rows.ts';
import { fitBlocks, type Place } from './fit-blocks.ts';
import { eventHeight, leadHeights, noticeHeight } from './paper-heights.ts';
import { BACK, type FlowingStory, type PaperParts } from './paper-parts.ts';
import { paragraphsOf, type PaperParagraph, type PaperStory } from './paper-story.ts';
import { FURNITURE, SHEET, TYPES } from './sheet.ts';

/** The form of a story that has its whole summary, and nothing of its text. */
export const SUMMARY_FORM = 2;

/** A story as it is printed: with or without its summary or the beginning of it, and with so much of its text. */
export interface PrintedStory extends PaperStory {
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

/** How the sides are divided: the part of the first that its lead takes, and of the second for notices and events each. */
export interface Shares {
  readonly lead: number;
  readonly dated: number;
}

/**
 * How many filled points it takes to make up for: no notice or no event at all, a story left out, a row left out, a
 * story without its summary.
 */
const LOSS = { list: 20_000, story: 1500, row: 500, summary: 150 } as const;

/** What a filled point is worth: in the two columns of the lead, in a column of the first side and of the second. */
const WORTH = { lead: 5, front: 2, back: 1 } as const;

/**
 * Makes up the two sides in one way.
 * @param footHeight what corrections and phone numbers take of the second side, in points.
 * @returns the paper, and how bad it is: the lower, the better.
 */
export function madeUp(
  { lead, flowing, notices, events }: PaperParts,
  footHeight: number,
  shares: Shares,
): { readonly paper: Paper; readonly loss: number } {
  const [front, back] = [
    SHEET.height - FURNITURE.masthead - FURNITURE.foot,
    SHEET.height - FURNITURE.headLine - footHeight,
  ];
  const leadForms = lead ? leadHeights(lead) : [];
  const planned = longest(leadForms, front * shares.lead);
  const table = cut(notices, noticeHeight, back * shares.dated);
  const list = cut(events, eventHeight, back * shares.dated);
  const underLead = below(front, leadForms[planned] ?? 0);
  const underTable = below(back, table.height);
  const columns = [front, underLead, underLead, underTable, underTable, below(back, list.height)];
  const blocks = flowing.map(({ story, forms, from }) => ({
    forms,
    usual: SUMMARY_FORM,
    weight: story.item.weight,
    from,
  }));
  const places = fitBlocks(blocks, columns, SHEET.gap);
  const filled = columns.map((_, column) => filledIn(flowing, places, column));
  const spare = underLead - Math.max(filled[1] ?? 0, filled[2] ?? 0);
  const leadForm = Math.max(planned, longest(leadForms, (leadForms[planned] ?? 0) + spare));
  const stories = columns.map((_, column) => storiesIn(flowing, places, column));
  const worth = filled.reduce(
    (sum, points, column) => sum + points * (column < BACK ? WORTH.front : WORTH.back),
    WORTH.lead * (leadForms[leadForm] ?? 0),
  );
  const short = places.filter((place) => place?.form === 0).length;
  const leftOut = flowing.filter((_, at) => places[at] === undefined).map(({ story }) => story);
  return {
    paper: {
      ...(lead && { lead: inForm(lead, leadForm) }),
      front: stories.slice(0, BACK),
      notices: table,
      events: list,
      back: stories.slice(BACK),
      leftOut,
    },
    loss:
      LOSS.list * [table, list].filter(({ rows, more }) => rows.length === 0 && more > 0).length +
      LOSS.story * leftOut.length +
      LOSS.row * (table.more + list.more) +
      LOSS.summary * short -
      worth,
  };
}

/** A story in one of its forms: 0 is its headline, 1 has a sentence of its summary, 2 all of it, each more a unit of its text. */
export function inForm(story: PaperStory, form: number): PrintedStory {
  return {
    ...story,
    ...(form > 0 && { summary: form < SUMMARY_FORM ? story.opening : story.item.summary }),
    paragraphs: paragraphsOf(story.copy.slice(0, Math.max(0, form - SUMMARY_FORM))),
  };
}

/** The longest form that is no higher than this; the shortest, if none is. */
function longest(forms: readonly number[], most: number): number {
  return Math.max(
    0,
    forms.findLastIndex((height) => height <= most),
  );
}

/** What is left of a side below something so high. */
function below(side: number, height: number): number {
  return Math.max(0, side - (height === 0 ? 0 : height + SHEET.gap));
}

type Places = readonly (Place | undefined)[];

/** How much of a column is filled, in points. */
function filledIn(flowing: readonly FlowingStory[], places: Places, column: number): number {
  const heights = flowing.flatMap(({ forms }, at) => {
    const place = places[at];
    return place?.column === column ? [forms[place.form] ?? 0] : [];
  });
  return heights.reduce((sum, height) => sum + height + SHEET.gap, 0) - (heights.length > 0 ? SHEET.gap : 0);
}

function storiesIn(
  flowing: readonly FlowingStory[],
  places: Places,
  column: number,
): readonly PrintedStory[] {
  return flowing.flatMap(({ story }, at) => {
    const place = places[at];
    return place?.column === column ? [inForm(story, place.form)] : [];
  });
}

/** As many rows as a height allows; its title and the line that tells of the others are reckoned in. */
function cut<T>(
  all: readonly T[],
  heightOf: (row: T) => number,
  most: number,
): Cut<T> & { readonly height: number } {
  if (all.length === 0) return { rows: [], more: 0, height: 0 };
  const frame = TYPES.title.leading + 8 + 2 * TYPES.body.leading;
  let height = frame;
  let fitting = 0;
  for (const row of all) {
    const taller = height + heightOf(row);
    if (taller > most) break;
    height = taller;
    fitting += 1;
  }
  return { rows: all.slice(0, fitting), more: all.length - fitting, height };
}
