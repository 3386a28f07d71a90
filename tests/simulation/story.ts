import type { ManifestItem } from '../../src/manifest/manifest.ts';
import { instantFromMs, msOf, type Instant } from '../../src/news/times.ts';
import type { Random } from '../../src/bench/random.ts';

/** An item and what becomes of it. */
export interface Story {
  readonly id: string;
  readonly published: Instant;
  readonly item: ManifestItem;
  /** Moments at which it is corrected, or changed in a way that tells nobody. */
  readonly changes: readonly { readonly at: Instant; readonly minor: boolean }[];
  readonly withdrawn?: Instant;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Draws one item, published at a moment. */
export function story(random: Random, number: number, published: Instant): Story {
  const id = `s${number.toString(36).padStart(6, '0')}`;
  const later = (hours: number) => instantFromMs(msOf(published) + random.below(hours * HOUR) + MINUTE);
  const changes = [0.15, 0.05].flatMap((probability) =>
    random.chance(probability) ? [{ at: later(24), minor: random.chance(0.4) }] : [],
  );
  const url = `https://news.example.org/news/${id}/`;
  return {
    id,
    published,
    changes: changes.toSorted((a, b) => (a.at < b.at ? -1 : 1)),
    ...(random.chance(0.06) && { withdrawn: later(24) }),
    item: {
      id,
      url,
      title: `Title ${id}`,
      summary: 'Words.',
      language: 'en-GB',
      cardAlt: 'A card',
      kind: random.chance(0.03) ? 'alert' : 'news',
      topics: [],
      places: [],
      published,
      postFrom: published,
      changes: [],
      revision: '0000000000000000',
      correction: 0,
      cards: { landscape: { url: `${url}card.png`, type: 'image/png', width: 1200, height: 630 } },
      ...(random.chance(0.05) && { expires: later(60) }),
      ...(random.chance(0.05) && { essential: 'People need it.' }),
      social: {
        post: !random.chance(0.02),
        missed: random.chance(0.9) ? 'late' : random.pick(['skip', 'ask']),
        approve: random.chance(0.03),
        accounts: {},
        hashtags: [],
        ...(random.chance(0.1) && { at: later(6) }),
      },
    },
  };
}

/** The item as a manifest of a moment has it. */
export function itemAt({ item, changes }: Story, now: Instant): ManifestItem {
  const made = changes.filter(({ at }) => at <= now);
  if (made.length === 0) return item;
  const correction = made.filter(({ minor }) => !minor).length;
  return {
    ...item,
    title: `${item.title}, version ${made.length}`,
    changes: made.map(({ at, minor }) => ({ at, minor, what: `Change at ${at}` })),
    correction,
    revision: String(made.length).padStart(16, '0'),
  };
}

/** When an item was last touched, as a manifest sorts by it. */
export function touched({ published, changes }: Story, now: Instant): Instant {
  return changes.findLast(({ at }) => at <= now)?.at ?? published;
}
