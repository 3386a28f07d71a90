import { consultationState } from './consultations.ts';
import type { Item } from './item.ts';
import { originals } from './languages.ts';
import { isCurrent } from './live.ts';
import type { Instant } from './times.ts';
import { heaviestFirst } from './weight.ts';

/** What sorting items into the sections of a page asks of them. */
export type Sorted = Pick<
  Item,
  'id' | 'kind' | 'expires' | 'translationOf' | 'language' | 'weight' | 'published' | 'event' | 'consultation'
>;

/** Items by what readers do with them, each list in the order in which it is shown. */
export interface Sections<T> {
  readonly alerts: readonly T[];
  /** News and stories, the heaviest first. */
  readonly stories: readonly T[];
  readonly notices: readonly T[];
  /** The soonest first. */
  readonly events: readonly T[];
  /** Those that have opened; the one that closes soonest first. */
  readonly consultations: readonly T[];
  /** You said, we did. */
  readonly done: readonly T[];
}

/**
 * What still holds at a moment, by section. An item in several languages stands there once.
 * @param items the live items, newest first.
 */
export function inSections<T extends Sorted>(items: readonly T[], now: Instant): Sections<T> {
  const current = originals(items.filter((item) => isCurrent(item, now)));
  const of = (...kinds: readonly Item['kind'][]) =>
    heaviestFirst(
      current.filter(({ kind }) => kinds.includes(kind)),
      now,
    );
  return {
    alerts: of('alert'),
    stories: of('news', 'story'),
    notices: of('notice'),
    events: soonest(of('event'), ({ event }) => event?.start),
    consultations: soonest(
      of('consultation').filter((item) => consultationState(item, now) === 'open'),
      ({ consultation }) => consultation?.closes,
    ),
    done: of('you-said-we-did'),
  };
}

/** Whether nothing but alerts is left to show: also when the only item is a consultation that has not opened. */
export function onlyAlerts(sections: Sections<unknown>): boolean {
  const { stories, notices, events, consultations, done } = sections;
  return [stories, notices, events, consultations, done].every(({ length }) => length === 0);
}

/** What names no moment comes last. */
function soonest<T>(items: readonly T[], moment: (item: T) => Instant | undefined): readonly T[] {
  const LAST = '9999';
  return items.toSorted((a, b) => {
    const [first, second] = [moment(a) ?? LAST, moment(b) ?? LAST];
    if (first === second) return 0;
    return first < second ? -1 : 1;
  });
}
