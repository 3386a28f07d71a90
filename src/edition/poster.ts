import type { Hub } from '../hub/hub.ts';
import { consultationSpan } from '../news/consultation-words.ts';
import type { Item } from '../news/item.ts';
import { writeDay, writeTime } from '../news/times.ts';
import { writeUntil } from '../news/until.ts';
import { eventDays, noticeRow } from './dated-rows.ts';
import { SHEET } from './sheet.ts';
import { textEnd } from './typeset.ts';

/** Something to know of an item, on its poster: `When`, `9am to 5pm on Saturday 28 November 2026`. */
export interface PosterFact {
  readonly name: string;
  readonly value: string;
}

/** No week: a poster bears its years. */
const NO_WEEK = '    ';

/** Sizes of a poster's headline in points, the first at which all stands on one sheet. */
const SIZES = [
  { size: 66, leading: 70 },
  { size: 56, leading: 60 },
  { size: 46, leading: 50 },
  { size: 38, leading: 42 },
  { size: 30, leading: 34 },
] as const;

/** Room on the sheet for headline, summary and facts, in points: A4 without masthead, code and foot. */
const ROOM = 550;

/** What people have to know to act on an item. */
export function posterFacts(item: Item, hub: Pick<Hub, 'places' | 'timeZone'>): readonly PosterFact[] {
  return factsOf(item, hub).filter(({ value }) => value !== '');
}

function factsOf(item: Item, hub: Pick<Hub, 'places' | 'timeZone'>): readonly PosterFact[] {
  const { event, consultation, kind, published, stoodDown, expires } = item;
  if (event) {
    const [day] = eventDays([item], hub, NO_WEEK);
    const [row] = day?.rows ?? [];
    return [
      { name: 'When', value: `${day?.day ?? ''}, ${row?.when ?? ''}` },
      {
        name: 'Where',
        value: event.venue ? [event.venue.name, ...event.venue.address].join(', ') : 'Online',
      },
      { name: 'For', value: event.for },
      {
        name: event.cancelled ? 'Cancelled' : 'How',
        value: event.cancelled?.why ?? event.booking ?? 'Walk in. No need to book.',
      },
    ];
  }
  if (consultation) {
    return [
      ...consultationSpan(item, hub.timeZone).map((line) => ({
        name: line.startsWith('Opens') ? 'Opens' : 'Closes',
        value: line.replace(/^(Opens|Closes) (at|on) /, ''),
      })),
      { name: 'Phone', value: consultation.phone },
      { name: 'Paper', value: consultation.paper },
    ];
  }
  if (kind === 'alert') {
    const moment = (at: string) => `${writeTime(at, hub.timeZone)} on ${writeDay(at, hub.timeZone)}`;
    return [
      { name: 'Given', value: moment(published) },
      stoodDown
        ? { name: 'Ended', value: moment(stoodDown) }
        : { name: 'Until', value: expires === undefined ? '' : writeUntil(expires, hub.timeZone) },
    ];
  }
  if (kind !== 'notice') return [];
  const { when, where } = noticeRow(item, hub, NO_WEEK);
  return [
    { name: 'When', value: when },
    { name: 'Where', value: where },
  ];
}

/** How large the headline of a poster is, in points: as large as one sheet of A4 allows. */
export function headlineSize(
  { title, summary }: Pick<Item, 'title' | 'summary'>,
  facts: readonly PosterFact[],
): (typeof SIZES)[number]['size'] {
  const whole = { width: SHEET.width };
  const words = textEnd(summary, { size: 24, leading: 30, bold: false }, whole) + 28;
  const value = { width: SHEET.width - 110 };
  const table = facts.reduce(
    (sum, fact) => sum + textEnd(fact.value, { size: 20, leading: 25, bold: true }, value) + 6,
    14,
  );
  const fits = SIZES.find(
    ({ size, leading }) => textEnd(title, { size, leading, bold: true }, whole) + words + table <= ROOM,
  );
  return (fits ?? SIZES.at(-1) ?? SIZES[0]).size;
}
