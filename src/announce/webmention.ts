import type { Hub } from '../hub/hub.ts';
import type { ManifestItem } from '../manifest/manifest.ts';
import { articleLinks } from './article-links.ts';
import { hostOf, isRefused, isTaken, tell, type Fetch } from '../strangers/ask.ts';
import { getPage } from './page.ts';
import { inWords, noted, TRY_AGAIN, type Told } from './told.ts';
import { webmentionEndpoint } from './webmention-endpoint.ts';

/** The most links of one item that are looked at. */
export const MOST_LINKS = 50;

/** What telling linked sites asks of its surroundings. */
export interface Mentioning {
  /** For our own site. */
  readonly fetch: Fetch;
  /** For strangers: it reaches the public internet only. */
  readonly publicFetch: Fetch;
  /** Whether this has taken so long that the rest is left to another run. */
  readonly isLate: () => boolean;
}

type Source = Pick<ManifestItem, 'url'>;
type Headers = Readonly<Record<string, string>>;

/**
 * Tells each site that the text of an item links to, if it asks to be told (https://www.w3.org/TR/webmention/), one call
 * at a time. Twice does no harm: who was told already looks at our page again. A line for each link.
 */
export async function* tellLinked(
  { site }: Pick<Hub, 'site'>,
  items: readonly Source[],
  around: Mentioning,
): AsyncGenerator<Told> {
  const headers = { 'user-agent': `Freesheet (Webmention; ${site}/)`, accept: 'text/html' };
  for (const { url } of items) {
    if (around.isLate()) yield noted(`Webmention: ${url} was left out, because this took long. ${TRY_AGAIN}`);
    else yield* linesOf(url, headers, around);
  }
}

async function* linesOf(source: string, headers: Headers, around: Mentioning): AsyncGenerator<Told> {
  const links = await linksOf(source, headers, around.fetch).catch(inWords);
  if (typeof links === 'string') {
    yield noted(`Webmention: the links of ${source} are not known. ${links}`);
    return;
  }
  for (const target of links.slice(0, MOST_LINKS)) {
    if (around.isLate()) {
      yield noted(
        `Webmention: ${target} and what follows in ${source} was left out, because this took long. ${TRY_AGAIN}`,
      );
      return;
    }
    const said = await mention(source, target, headers, around.publicFetch).catch(inWords);
    yield noted(`Webmention: ${target} in ${source}: ${said}`);
  }
  if (links.length > MOST_LINKS) {
    yield noted(
      `Webmention: ${source} has ${links.length} links. Only the first ${MOST_LINKS} were looked at.`,
    );
  }
}

/** The links of the text of an item, or why they are not known. */
async function linksOf(source: string, headers: Headers, fetch: Fetch): Promise<readonly string[] | string> {
  const page = await getPage(fetch, source, headers);
  if (page.status !== 200) return `The page answered ${page.status}. ${TRY_AGAIN}`;
  return articleLinks(page) ?? `The page does not show the item. ${TRY_AGAIN}`;
}

async function mention(source: string, target: string, headers: Headers, fetch: Fetch): Promise<string> {
  const page = await getPage(fetch, target, headers);
  if (!isTaken(page.status))
    return `${hostOf(page.url)} answered ${page.status}: see whether the link is right.`;
  const endpoint = webmentionEndpoint(page);
  if (endpoint === undefined) return 'it does not ask to be told.';
  const status = await tell(fetch, endpoint, {
    headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ source, target }).toString(),
  });
  if (isTaken(status)) return `told ${hostOf(endpoint)}.`;
  return isRefused(status)
    ? `${hostOf(endpoint)} does not want to be told (${status}).`
    : `${hostOf(endpoint)} answered ${status}. ${TRY_AGAIN}`;
}
