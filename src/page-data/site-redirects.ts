import { hub, items, withdrawnItems } from '../items.ts';
import { redirectsOf, type Redirect } from '../news/redirects.ts';

/** Every address that moved, of the hub and of the items that have a page. */
export async function siteRedirects(): Promise<readonly Redirect[]> {
  return redirectsOf(hub, [...(await items()), ...(await withdrawnItems())]);
}
