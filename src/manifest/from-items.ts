import { fullUrl, type Hub } from '../hub/hub.ts';
import type { Item } from '../news/item.ts';
import { publicState } from '../news/live.ts';
import { slotOf, windowEnd } from '../news/moments.ts';
import { mayTravel } from '../news/people.ts';
import type { Instant } from '../news/times.ts';
import {
  MANIFEST_ITEMS,
  MANIFEST_VERSION,
  type Manifest,
  type ManifestItem,
  type ManifestPicture,
} from './manifest.ts';

/** A picture on the site, without the base path. */
export interface SitePicture {
  readonly path: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** What a manifest is made from. */
export interface ManifestSources<T extends ManifestSource> {
  readonly hub: Hub;
  readonly now: Instant;
  /** All items that the public may know of, in any order: hidden ones are left out, whoever hands them in. */
  readonly items: readonly T[];
  readonly card: (item: T) => SitePicture & { readonly alt: string };
  /** The JPEG of an item's own picture. That of somebody whose consent can end goes into no post. */
  readonly picture: (item: T) => SitePicture | undefined;
}

type ManifestSource = Item & { readonly revision: string };

/** What the posting scripts are told: a function of content and `now` only, in an order that is always the same. */
export function manifestFrom<T extends ManifestSource>(sources: ManifestSources<T>): Manifest {
  const { hub, now, items } = sources;
  const withdrawn = items.flatMap((item) =>
    publicState(item, now) === 'withdrawn' && item.withdrawn
      ? [withdrawnItem(item, item.withdrawn, hub)]
      : [],
  );
  const live = items
    .filter((item) => publicState(item, now) === 'live')
    .toSorted((a, b) => compare(touched(b), touched(a)) || compare(a.id, b.id))
    .filter((item, at) => at < MANIFEST_ITEMS || waitsForItsTime(item, hub, now));
  return {
    version: MANIFEST_VERSION,
    hub: {
      tag: hub.tag,
      name: hub.name,
      site: hub.site,
      language: hub.language,
      timeZone: hub.timeZone,
      demo: hub.demo,
    },
    items: live.map((item) => manifestItem(item, sources)),
    withdrawn: withdrawn.toSorted((a, b) => compare(b.at, a.at) || compare(a.id, b.id)),
  };
}

/** The manifest as `items.json` holds it. */
export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 1)}\n`;
}

function manifestItem<T extends ManifestSource>(item: T, sources: ManifestSources<T>): ManifestItem {
  const { hub, card, picture } = sources;
  const itsCard = card(item);
  const { image } = item;
  const own = image && image.alt !== '' && mayTravel(item, image.file) ? picture(item) : undefined;
  return {
    id: item.id,
    url: fullUrl(hub, item.path),
    title: item.title,
    summary: item.summary,
    kind: item.kind,
    language: item.language,
    topics: [...item.topics],
    places: [...item.places],
    published: item.published,
    postFrom: item.postFrom,
    updated: item.updated,
    expires: item.expires,
    changes: item.changes.map((change) => ({ ...change })),
    revision: item.revision,
    correction: item.correction,
    cards: { landscape: sitePicture(hub, itsCard, 'image/png') },
    cardAlt: itsCard.alt,
    picture: own && { ...sitePicture(hub, own, 'image/jpeg'), alt: image?.alt ?? '' },
    essential: item.essential,
    social: {
      post: item.social.post,
      at: item.social.at,
      missed: item.social.missed,
      approve: item.social.approve,
      repeat: item.social.repeat && {
        ...item.social.repeat,
        dates: [...item.social.repeat.dates],
        texts: [...item.social.repeat.texts],
      },
      text: item.social.text,
      accounts: { ...item.social.accounts },
      hashtags: [...item.social.hashtags],
    },
  };
}

/** The address of an erased item may hold what was erased, so it is not named. */
function withdrawnItem(
  { id, path }: Item,
  { at, erase }: NonNullable<Item['withdrawn']>,
  hub: Hub,
): Manifest['withdrawn'][number] {
  return { id, at, ...(!erase && { url: fullUrl(hub, path) }) };
}

function sitePicture(hub: Hub, { path, width, height }: SitePicture, type: string): ManifestPicture {
  return { url: fullUrl(hub, path), type, width, height };
}

/** Whether an item has a time of its own to be posted, or posted again: it stays in the manifest, however many came after it. */
function waitsForItsTime(item: Item, { posting, timeZone }: Hub, now: Instant): boolean {
  const { at, repeat } = item.social;
  const repeats = repeat && [...repeat.dates, ...(repeat.until === undefined ? [] : [repeat.until])];
  const last = [...(at === undefined ? [] : [slotOf(item)]), ...(repeats ?? [])].toSorted().at(-1);
  return last !== undefined && windowEnd(last, posting.lateDays + 1, timeZone) > now;
}

/** When an item was published or last changed. */
function touched({ published, changes }: Item): Instant {
  return [published, ...changes.map(({ at }) => at)].toSorted().at(-1) ?? published;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
