import type { Item } from './item.ts';
import { inSections, type Sections, type Sorted } from './sections.ts';
import type { Instant } from './times.ts';
import { heaviestFirst, weightAt } from './weight.ts';

/** How many items each part of the front page holds at most. Alerts are never left out. */
export const FRONT_PAGE = { others: 2, notices: 4, events: 4, consultations: 3, done: 2, more: 6 } as const;

/** What weighs as much as this stands with the news, whatever kind it is. */
const LEADS = 9;

/** Among this many of the heaviest stories, one with a picture leads. */
const LEAD_CHOICE = 3;

type Story = Sorted & Pick<Item, 'image'>;

/** What stands where on the front page; no item stands twice. */
export interface FrontPage<T> extends Omit<Sections<T>, 'stories'> {
  readonly lead?: T;
  /** Second and third; a fourth beside a lead with a picture. */
  readonly others: readonly T[];
  readonly more: readonly T[];
}

/**
 * Lays out the front page: what has expired is gone, the heaviest of the week leads, then the newest, and an item in
 * several languages stands there once.
 * @param items the live items, newest first.
 */
export function frontPage<T extends Story>(items: readonly T[], now: Instant): FrontPage<T> {
  const { alerts, stories, notices, events, consultations, done } = inSections(items, now);
  const sections = [notices, events, consultations, done];
  const promoted = sections.flat().filter((item) => weightAt(item, now) === LEADS);
  const news = heaviestFirst([...promoted, ...stories], now);
  const lead = leadOf(news, now);
  const rest = news.filter((story) => story !== lead);
  const beside = FRONT_PAGE.others + (lead?.image ? 1 : 0);
  const standing = new Set(promoted);
  const shown = (section: readonly T[], most: number) =>
    section.filter((item) => !standing.has(item)).slice(0, most);
  return {
    alerts,
    lead,
    others: rest.slice(0, beside),
    notices: shown(notices, FRONT_PAGE.notices),
    events: shown(events, FRONT_PAGE.events),
    consultations: shown(consultations, FRONT_PAGE.consultations),
    done: shown(done, FRONT_PAGE.done),
    more: rest.slice(beside, beside + FRONT_PAGE.more),
  };
}

/** The first of the heaviest, or one of the next two that weighs the same and has a picture. */
function leadOf<T extends Story>(news: readonly T[], now: Instant): T | undefined {
  const [first] = news;
  if (first === undefined) return undefined;
  const equals = news.filter((item) => weightAt(item, now) === weightAt(first, now)).slice(0, LEAD_CHOICE);
  return equals.find(({ image }) => image !== undefined) ?? first;
}
