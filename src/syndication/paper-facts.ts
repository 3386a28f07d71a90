import type { Manifest, ManifestItem } from '../manifest/manifest.ts';
import { paperKey, type PaperPost } from '../networks/paper.ts';
import type { PaperFacts, PaperItem } from '../reports/paper-page.ts';
import type { PaperShown } from '../reports/paper-post.ts';
import { at } from './page-check.ts';
import { paperPicture } from './paper-store-files.ts';
import type { Step } from './plan/step.ts';
import type { RunAccount } from './run-account.ts';
import { inWords } from './times-in-words.ts';

/**
 * What the page of paper posts shows: the manifest's items, newest first, with what is on paper and what the plan says.
 * @param site the origin at which its links open the items, in place of the hub's own.
 */
export function paperFacts(
  manifest: Manifest,
  all: readonly RunAccount[],
  steps: readonly Step[],
  kept: readonly PaperPost[],
  site?: string,
): PaperFacts {
  const accounts = all.filter(({ account }) => !account.parked);
  const zone = manifest.hub.timeZone;
  const cellOf = (item: ManifestItem, { account }: RunAccount): PaperItem['cells'][number] => {
    const own = kept.filter(({ post }) => post.item === item.id && post.account === account.id);
    const posts = own.toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
    if (posts.length > 0) return { posts: posts.map((post) => shown(post, posts, zone)) };
    const step = steps.find((one) => one.item === item.id && one.account === account.id);
    return { held: step?.reason ?? 'It is not in the plan.' };
  };
  const isPlanned = ({ id }: ManifestItem) =>
    steps.some(({ item, action, owed }) => item === id && (action !== 'nothing' || owed));
  const rows = manifest.items
    .toSorted((a, b) => (a.postFrom < b.postFrom ? 1 : -1))
    .map((item) => ({ item, cells: accounts.map((account) => cellOf(item, account)) }));
  const isShown = ({ item, cells }: (typeof rows)[number]) =>
    isPlanned(item) || cells.some((cell) => !('held' in cell));
  return {
    hub: { name: manifest.hub.name, site: at(manifest.hub.site, site) },
    accounts: accounts.map(({ account, network }) => ({
      id: account.id,
      network: network?.name.replace(/, on paper$/, '') ?? account.network,
      url: account.url,
    })),
    items: rows
      .filter(isShown)
      .map(({ item: { id, title, url }, cells }) => ({ id, title, url: at(url, site), cells })),
    others: rows
      .filter((row) => !isShown(row))
      .map(({ item: { title, url }, cells }) => ({ title, url: at(url, site), reason: reasons(cells) })),
  };
}

function shown(
  { key, post, media, createdAt, count, max, unit, edited }: PaperPost,
  beside: readonly PaperPost[],
  zone: string,
): PaperShown {
  const target = post.replyTo === undefined ? undefined : paperKey(post.replyTo);
  return {
    key,
    post,
    count,
    max,
    unit,
    when: inWords(createdAt, zone),
    ...(edited && { edited }),
    ...(media && { picture: `posts/${paperPicture(key, media.type)}` }),
    ...(target !== undefined && {
      answers: { key: target, isThere: beside.some((other) => other.key === target) },
    }),
  };
}

function reasons(cells: PaperItem['cells']): string {
  const all = cells.flatMap((cell) => ('held' in cell ? cell.held : []));
  return [...new Set(all)].join(' ') || 'The hub has no account.';
}
