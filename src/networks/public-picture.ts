import { NetworkError } from './network.ts';
import type { PostPicture } from './post.ts';

/** As the crawler that fetches pictures for Facebook, Instagram and Threads names itself: https://developers.facebook.com/docs/sharing/webmasters/web-crawlers */
const CRAWLER = 'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)';

/** How long a picture may take, in milliseconds. */
const PATIENCE = 20_000;

/**
 * Sees that a picture can be had where the network itself will fetch it, before anything is sent: the site may not be
 * deployed yet, or turn crawlers away. Throws NetworkError `later` when it cannot.
 */
export async function seePublicPicture(
  { url, type }: PostPicture,
  { fetch, network }: { readonly fetch: typeof globalThis.fetch; readonly network: string },
): Promise<void> {
  const what = await faultOf(url, type, fetch);
  if (what === undefined) return;
  throw new NetworkError(
    'later',
    `${network} fetches the picture of a post from the site, and ${url} ${what}. Nothing was made public; run again when the site shows it to everybody.`,
  );
}

async function faultOf(
  url: string,
  type: string,
  fetch: typeof globalThis.fetch,
): Promise<string | undefined> {
  try {
    const response = await fetch(url, {
      headers: { 'user-agent': CRAWLER },
      redirect: 'follow',
      signal: AbortSignal.timeout(PATIENCE),
    });
    await response.body?.cancel();
    if (response.status !== 200) return `answers ${response.status}`;
    return response.headers.get('content-type')?.startsWith(type) ? undefined : `is not ${type}`;
  } catch {
    return 'does not answer';
  }
}
