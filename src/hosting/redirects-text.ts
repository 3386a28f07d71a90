import { sitePath, type Hub } from '../hub/hub.ts';
import { isWhole, leavesSite, samePath, type Redirect } from '../news/redirects.ts';

/**
 * The file `_redirects`, which Netlify and Cloudflare Pages obey: each old address, with and without a slash at its end, leads to
 * the new one for good (301). What stood below a folder keeps the rest of its path when the new address ends in `*` too.
 */
export function redirectsText(hub: Pick<Hub, 'site'>, redirects: readonly Redirect[]): string {
  return redirects
    .flatMap((redirect) => oldPaths(redirect).map((from) => `${from} ${newAddress(hub, redirect)} 301\n`))
    .join('');
}

function oldPaths({ from }: Redirect): readonly string[] {
  const isFile = /\.[a-z0-9]+$/i.test(from);
  if (isWhole({ from }) || isFile) return [from];
  const slashed = samePath(from);
  return [slashed, slashed.slice(0, -1)];
}

function newAddress(hub: Pick<Hub, 'site'>, redirect: Redirect): string {
  const to = redirect.to.replace(/\*$/, ':splat');
  return leavesSite(redirect) ? to : sitePath(hub, to);
}
