import { fullUrl, type Hub } from '../hub/hub.ts';
import { isTaken, tell, type Fetch } from '../strangers/ask.ts';
import type { Changed } from './changed.ts';
import { inWords, noted, toCorrect, TRY_AGAIN, type Told } from './told.ts';

/** Where the search engines that take part listen, each for all: https://www.indexnow.org/documentation */
const ENDPOINT = 'https://api.indexnow.org/indexnow';

/** The most addresses in one call, as it says there. */
export const MOST_ADDRESSES = 10_000;

/** The path at which the site shows its key, without the base path. */
export function keyPath(key: string): string {
  return `/${key}.txt`;
}

/**
 * Tells search engines of the pages that are new, changed or withdrawn, in one call. Twice does no harm. An erased item
 * is not named, so search engines must be asked by hand to forget it.
 */
export async function tellIndexNow(
  hub: Hub,
  { items, withdrawn }: Changed,
  fetch: Fetch,
): Promise<readonly Told[]> {
  const { indexNow: key } = hub;
  const all = [...items.map(({ url }) => url), ...withdrawn.flatMap(({ url }) => url ?? [])];
  const urlList = all.slice(0, MOST_ADDRESSES);
  if (key === undefined || urlList.length === 0) return [];
  const keyLocation = fullUrl(hub, keyPath(key));
  const outcome = await tell(fetch, ENDPOINT, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify({ host: new URL(hub.site).host, key, keyLocation, urlList }),
  }).catch(inWords);
  const pages = urlList.length === 1 ? '1 page' : `${urlList.length} pages`;
  return [toldOf(outcome, pages, keyLocation)];
}

/** What each answer means, as the documentation has it. */
function toldOf(outcome: number | string, pages: string, keyLocation: string): Told {
  if (typeof outcome === 'string') return noted(`IndexNow: not told of ${pages}. ${outcome}`);
  if (outcome === 202) return noted(`IndexNow: told of ${pages}. It still has to look at the key.`);
  if (isTaken(outcome)) return noted(`IndexNow: told of ${pages}.`);
  if (outcome === 403) {
    return toCorrect(
      `IndexNow: refused ${pages} (403), because it did not find the key. See that ${keyLocation} shows the key, and run again: it is safe.`,
    );
  }
  if (outcome === 422) {
    return toCorrect(
      `IndexNow: refused ${pages} (422), because their addresses or the key do not belong to the site. Correct "site" or "indexNow" in hub.yaml, build and publish, and run again: it is safe.`,
    );
  }
  return noted(
    `IndexNow: not told of ${pages}. It ${COMPLAINTS[outcome] ?? `answered ${outcome}`}. ${TRY_AGAIN}`,
  );
}

const COMPLAINTS: Readonly<Record<number, string>> = {
  400: 'could not read what it was sent (400)',
  429: 'says that there were too many calls (429)',
};
