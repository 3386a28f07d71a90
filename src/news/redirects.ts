import { fullUrl, sitePath, type Hub } from '../hub/hub.ts';
import type { Item } from './item.ts';

/** An address that moved. */
export interface Redirect {
  /** The old path, without the base path; with `*` at its end, everything below it. */
  readonly from: string;
  /** A path of this site, without the base path, or a full address. */
  readonly to: string;
  /** Who says so: `hub.yaml`, or an item's file. */
  readonly file: string;
}

/**
 * Every address that moved: one path each first, as items and hub.yaml have them, then whole folders, for the first rule
 * that fits is obeyed.
 * @param items those that the public may know of.
 */
export function redirectsOf(
  { redirects }: Pick<Hub, 'redirects'>,
  items: readonly Pick<Item, 'path' | 'formerly' | 'file'>[],
): readonly Redirect[] {
  const all = [
    ...items.flatMap(({ path, formerly, file }) => formerly.map((from) => ({ from, to: path, file }))),
    ...redirects.map((redirect) => ({ ...redirect, file: 'hub.yaml' })),
  ];
  return [...all.filter((one) => !isWhole(one)), ...all.filter(isWhole)];
}

/** Whether a whole folder moved: only hosts that read `_redirects` can do that. */
export function isWhole({ from }: Pick<Redirect, 'from'>): boolean {
  return from.endsWith('*');
}

/** A path by which two spellings of one page are known as one: `/old`, `/old/` and `/old/index.html` are the same. */
export function samePath(path: string): string {
  return `${path.replace(/(\/index\.html?)?\/*$/, '')}/`;
}

/** Whether something leads away from this site. */
export function leavesSite({ to }: Pick<Redirect, 'to'>): boolean {
  return /^https?:/.test(to);
}

/** Where an old address leads: as a link of the site, and as the full address that search engines are told. */
export function newAddress(
  hub: Pick<Hub, 'site'>,
  redirect: Pick<Redirect, 'to'>,
): { readonly link: string; readonly canonical: string } {
  return leavesSite(redirect)
    ? { link: redirect.to, canonical: redirect.to }
    : { link: sitePath(hub, redirect.to), canonical: fullUrl(hub, redirect.to) };
}
