import { isCurrent } from '../news/live.ts';
import { consultationState } from '../news/consultations.ts';
import type { Item, ItemPicture } from '../news/item.ts';
import type { Instant } from '../news/times.ts';

/** A state that an item can be in, and an item that is. */
export interface State<T> {
  readonly name: string;
  /** Nothing when no item of the hub is in it. */
  readonly item?: T;
}

type Pictured = Item & { readonly pictures: readonly ItemPicture[] };
type Test = (item: Pictured, now: Instant) => boolean;

/** Letters of a title that fills two lines at a desk and five on a phone. */
const LONG = 100;

const isUpright = ({ image, pictures: [own] }: Pictured): boolean =>
  image !== undefined && own !== undefined && own.height > own.width;

/** What an item's page and its place in a list have to cope with. */
const STATES: readonly (readonly [name: string, test: Test])[] = [
  ['No picture', ({ kind, image }) => kind === 'news' && !image],
  ['A picture', ({ image }) => image !== undefined],
  ['An upright picture', isUpright],
  ['A long title', ({ title }) => title.length >= LONG],
  ['Three places', ({ places }) => places.length >= 3],
  ['Polish', ({ language }) => language === 'pl'],
  ['Urdu, from right to left', ({ language }) => language === 'ur'],
  ['Changed', ({ updated, kind }) => updated !== undefined && kind !== 'alert'],
  ['An alert that is on', ({ kind, expires }, now) => kind === 'alert' && isCurrent({ expires }, now)],
  ['An alert that was stood down', ({ stoodDown }) => stoodDown !== undefined],
  ['A notice with its days', ({ notice }) => notice?.until !== undefined],
  ['A notice until further notice', ({ kind, notice }) => kind === 'notice' && notice?.until === undefined],
  [
    'An event that is booked',
    ({ event }, now) => event !== undefined && now < event.start && !event.cancelled,
  ],
  ['An event that is cancelled', ({ event }) => event?.cancelled !== undefined],
  ['An event that is over', ({ event }, now) => event !== undefined && event.start < now],
  ['A meeting in public', ({ event }) => event?.meeting !== undefined],
  ['An event online', ({ event }) => event?.online !== undefined],
  [
    'A consultation to come',
    (item, now) => item.consultation !== undefined && consultationState(item, now) === 'coming',
  ],
  [
    'A consultation that is open',
    (item, now) => item.consultation !== undefined && consultationState(item, now) === 'open',
  ],
  [
    'A consultation whose outcome is awaited',
    (item, now) =>
      item.consultation !== undefined &&
      !item.consultation.outcome &&
      consultationState(item, now) === 'closed',
  ],
  ['A consultation with its outcome', ({ consultation }) => consultation?.outcome !== undefined],
  ['A story', ({ story }) => story !== undefined],
  ['You said, we did', ({ youSaidWeDid }) => youSaidWeDid !== undefined],
  ['Other formats', ({ formats }) => formats.length > 0],
  ['Questions that people asked', ({ questions }) => questions.length > 0],
  ['Notes to editors', ({ notesToEditors }) => notesToEditors.length > 0],
];

/** Every state, each with the first item that is in it. */
export function states<T extends Pictured>(items: readonly T[], now: Instant): readonly State<T>[] {
  return STATES.map(([name, test]) => {
    const item = items.find((one) => test(one, now));
    return item === undefined ? { name } : { name, item };
  });
}
