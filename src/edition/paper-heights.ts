import type { DatedRow, EventRow } from './dated-rows.ts';
import { paragraphsOf, type PaperParagraph, type PaperStory } from './paper-story.ts';
import { CODE, SHEET, TABLE, TYPES } from './sheet.ts';
import type { ShortAddress } from './short-address.ts';
import type { Type } from './text-width.ts';
import { textEnd, type Measure } from './typeset.ts';

/** Room below a paragraph, a line of a list and a headline, in points, as the style sheet sets it. */
const AFTER = { paragraph: 4, line: 2, headline: 3, row: 9, day: 4 } as const;

/** Beside a story's first lines stands its QR code. */
const BESIDE = { width: CODE.width, until: CODE.height } as const;

/**
 * The heights of a story in a column in points: headline, dateline and address; with the first sentence of its summary;
 * with all of it; then with each unit of its copy more.
 */
export function storyHeights(story: PaperStory): readonly number[] {
  const { kicker = '', dateline = '', address, item, opening, copy } = story;
  const column = { width: SHEET.column, beside: BESIDE };
  const head =
    textEnd(item.title, TYPES.headline, column, textEnd(kicker, TYPES.body, column)) + AFTER.headline;
  const dated = paragraph(dateline, TYPES.strong, column, head);
  const whole = (top: number) => Math.max(addressEnd(address, column, top), CODE.height);
  const summary = paragraph(item.summary, TYPES.body, column, dated);
  return [
    whole(dated),
    whole(paragraph(opening, TYPES.body, column, dated)),
    whole(summary),
    ...copy.map((_, more) => whole(paragraphsEnd(paragraphsOf(copy.slice(0, more + 1)), column, summary))),
  ];
}

/** The heights of the lead, whose headline and summary go over two columns and whose text stands in both. */
export function leadHeights(story: PaperStory): readonly number[] {
  const { kicker = '', dateline = '', address, item, opening, copy } = story;
  const wide = { width: SHEET.wide, beside: BESIDE };
  const kicked = textEnd(kicker, TYPES.body, wide);
  const head = textEnd(item.title, leadType(item.title), wide, kicked) + 6;
  const dated = paragraph(dateline, TYPES.strong, wide, head);
  const summary = textEnd(item.summary, TYPES.standfirst, wide, dated) + 6;
  const whole = (top: number) => Math.max(addressEnd(address, wide, top) + 6, CODE.height);
  const column = { width: SHEET.column };
  return [
    whole(dated),
    whole(textEnd(opening, TYPES.standfirst, wide, dated) + 6),
    whole(summary),
    ...copy.map((_, more) => {
      const text = paragraphsEnd(paragraphsOf(copy.slice(0, more + 1)), column, 0);
      return whole(summary) + text / 2 + 2 * TYPES.body.leading;
    }),
  ];
}

/** How large a lead's headline is: in three lines at most, if it can be. */
export function leadType(title: string): Type {
  const wide = { width: SHEET.wide - CODE.width };
  const sizes = [TYPES.leadLarge, TYPES.leadMiddle];
  return sizes.find((type) => textEnd(title, type, wide) <= 3 * type.leading) ?? TYPES.leadSmall;
}

/** The height of a row of the table of notices. */
export function noticeHeight({ item, when, where }: DatedRow<PaperStory>): number {
  const what = { width: TABLE.what };
  const title = textEnd(item.item.title, TYPES.strong, what);
  const left = addressEnd(item.address, what, textEnd(where, TYPES.body, what, title));
  return Math.max(left, textEnd(when, TYPES.body, { width: TABLE.when })) + AFTER.row;
}

/** The height of a row of what's on, that of its day included where it is the first of it. */
export function eventHeight({ day = '', item, when, where, notes }: EventRow<PaperStory>): number {
  const head = day === '' ? 0 : textEnd(day, TYPES.strong, COLUMN) + AFTER.day;
  const title = textEnd(item.item.title, TYPES.strong, COLUMN, head);
  const facts = textEnd([`${when}, ${where}.`, ...notes].join(' '), TYPES.body, COLUMN, title);
  return addressEnd(item.address, COLUMN, facts) + AFTER.row;
}

const COLUMN: Measure = { width: SHEET.column };

/** Where paragraphs end that begin at `y`. */
function paragraphsEnd(paragraphs: readonly PaperParagraph[], measure: Measure, y: number): number {
  return paragraphs.reduce((top, { heading = '', text, list }) => {
    const headed = heading === '' ? top : textEnd(heading, TYPES.strong, measure, top + AFTER.paragraph);
    const told = paragraph(text, TYPES.body, measure, headed);
    const indented = { ...measure, width: measure.width - 12 };
    return (
      list.reduce((line, words) => textEnd(words, TYPES.body, indented, line) + AFTER.line, told) +
      (list.length > 0 ? AFTER.paragraph : 0)
    );
  }, y);
}

function paragraph(text: string, type: Type, measure: Measure, y: number): number {
  return text === '' ? y : textEnd(text, type, measure, y) + AFTER.paragraph;
}

function addressEnd({ host, path }: ShortAddress, measure: Measure, y: number): number {
  // A line may break between the two parts.
  const oneLine = textEnd(`${host}${path}`, TYPES.strong, measure, y);
  return Math.max(oneLine, textEnd(host, TYPES.strong, measure, y));
}
