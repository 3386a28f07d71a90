import type { ManifestItem } from '../../manifest/manifest.ts';
import { dayOf, type Instant } from '../../news/times.ts';
import { inWords } from '../times-in-words.ts';
import { once } from './once.ts';
import type { Situation } from './situation.ts';
import { windowOf, type Window } from './window.ts';

/** What the items of a manifest say of times: the same whenever it is asked, so a run finds it once. */
export interface Calendar {
  /** The day on which an item was published, in the hub's zone. */
  readonly day: (item: ManifestItem) => string;
  readonly window: (item: ManifestItem) => Window;
  /** A moment as staff read it. */
  readonly inWords: (instant: Instant) => string;
}

/** The calendar of a manifest under the hub's rules. */
export function calendarOf(rules: Pick<Situation, 'manifest' | 'posting'>): Calendar {
  const { timeZone } = rules.manifest.hub;
  return {
    day: once(({ published }: ManifestItem) => dayOf(published, timeZone)),
    window: once((item: ManifestItem) => windowOf(item, rules)),
    inWords: once((instant: Instant) => inWords(instant, timeZone)),
  };
}
