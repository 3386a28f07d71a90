import { fullUrl, type Hub } from '../hub/hub.ts';
import type { Item } from '../news/item.ts';
import { publicState } from '../news/live.ts';
import { mayTravel } from '../news/people.ts';
import type { Instant } from '../news/times.ts';
import { compare, listedItems, mayBePosted } from './listed-items.ts';
import { MANIFEST_VERSION, type Manifest, type ManifestItem, type ManifestPicture } from './manifest.ts';

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
  /** Its cards in other shapes, as far as an account wants them. None, when left out. */
  readonly otherCards?: (item: T) => Readonly<Partial<Record<keyof ManifestItem['cards'], SitePicture>>>;
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
    items: listedItems(items, hub, now).map((item) => manifestItem(item, sources)),
    withdrawn: withdrawn.toSorted((a, b) => compare(b.at, a.at) || compare(a.id, b.id)),
  };
}

/** The manifest as `items.json` holds it. */
export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 1)}\n`;
}

function manifestItem<T extends ManifestSource>(item: T, sources: ManifestSources<T>): ManifestItem {
  const { hub, card, otherCards, picture } = sources;
  const itsCard = card(item);
  const { square, portrait, story } = (mayBePosted(item, hub, sources.now) && otherCards?.(item)) || {};
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
    cards: {
      landscape: sitePicture(hub, itsCard, 'image/png'),
      square: square && sitePicture(hub, square, 'image/jpeg'),
      portrait: portrait && sitePicture(hub, portrait, 'image/jpeg'),
      story: story && sitePicture(hub, story, 'image/jpeg'),
    },
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
