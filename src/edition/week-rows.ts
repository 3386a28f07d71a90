import type { Hub } from '../hub/hub.ts';
import type { Item } from '../news/item.ts';
import { consultationRow, eventDays, noticeRow, type DatedRow } from './dated-rows.ts';
import type { Edition } from './running-order.ts';

/** What of an edition is looked up by its date. */
export interface WeekRows<T> {
  readonly notices: readonly DatedRow<T>[];
  /** By the day on which they begin, each with its day before its times: `Saturday 28 November, 9am to 5pm`. */
  readonly events: readonly DatedRow<T>[];
  readonly consultations: readonly DatedRow<T>[];
  /** You said, we did. */
  readonly decided: readonly DatedRow<T>[];
}

/** The dated parts of an edition in words, which the page, the paper and the text for reading out share. */
export function weekRows<T extends Item>(
  edition: Edition<T>,
  hub: Pick<Hub, 'places' | 'timeZone'>,
): WeekRows<T> {
  const { monday, notices, events, consultations, done } = edition;
  const days = eventDays(events, hub, monday);
  return {
    notices: notices.map((item) => noticeRow(item, hub, monday)),
    events: days.flatMap(({ day, rows }) => rows.map((row) => ({ ...row, when: `${day}, ${row.when}` }))),
    consultations: consultations.map((item) => consultationRow(item, hub, monday)),
    decided: done.map((item) => ({ item, when: '', where: '', notes: [] })),
  };
}
