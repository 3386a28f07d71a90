import { pages, withdrawnItems } from '../items.ts';
import { isWhole, samePath } from '../news/redirects.ts';
import { ACCESSIBILITY_PAGE } from '../news/site-pages.ts';
import { accessibility } from './accessibility.ts';
import { itemSlug } from './item-paths.ts';
import { siteRedirects } from './site-redirects.ts';

/** A page at each old address, for hosts that do not read `_redirects`. */
export async function movedPaths() {
  const single = (await siteRedirects()).filter((redirect) => !isWhole(redirect));
  return single.map((redirect) => ({
    params: { moved: samePath(redirect.from).slice(1, -1) },
    props: { redirect },
  }));
}

/** The statement that is made from its facts; only for a hub that has them: another may write the page itself. */
export async function accessibilityPaths() {
  const facts = await accessibility();
  return facts ? [{ params: { accessibility: ACCESSIBILITY_PAGE.path.slice(1, -1) }, props: { facts } }] : [];
}

/** The standing pages of the hub. */
export async function standingPaths() {
  return (await pages()).map((page) => ({ params: { page: page.slug }, props: { page } }));
}

/** The notices at the addresses of what was withdrawn. */
export async function withdrawnPaths() {
  return (await withdrawnItems()).flatMap((item) =>
    item.withdrawn
      ? [{ params: { withdrawn: itemSlug(item) }, props: { path: item.path, withdrawn: item.withdrawn } }]
      : [],
  );
}
