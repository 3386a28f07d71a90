import { wellKnownFiles } from '../feeds/well-known.ts';
import { headersText } from '../hosting/headers.ts';
import { redirectsText } from '../hosting/redirects-text.ts';
import { hub, now } from '../items.ts';
import { siteRedirects } from './site-redirects.ts';

/** The files that hosts read, by their names: what they send with each file, and what they know of addresses that moved. */
export async function toldToHosts(): Promise<Readonly<Record<string, string>>> {
  const wellKnown = wellKnownFiles(hub, now).map(({ name }) => name);
  return { _headers: headersText(wellKnown), _redirects: redirectsText(hub, await siteRedirects()) };
}
