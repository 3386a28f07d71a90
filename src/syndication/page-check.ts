import type { ManifestItem } from '../manifest/manifest.ts';

/** How long one page or picture may take, in milliseconds. */
const PATIENCE = 20_000;

const SILENT = 'does not answer';

/** Whether readers can open an item's page, as the manifest has it, and its card. */
export type PageState =
  | { readonly live: true }
  | {
      readonly live: false;
      readonly why: string;
      /** Whether the site did not answer at all. */ readonly silent?: boolean;
    };

/**
 * Asks for an item's page and card past every cache. Live only when the page carries the item's revision and the card
 * is a picture: a network would otherwise show an error, an older text or an empty frame.
 * @param site an origin to ask in place of the hub's own; posts keep the canonical link.
 * @param fresh something no cache has seen, for the address.
 */
export async function pageState(
  item: Pick<ManifestItem, 'url' | 'revision' | 'cards'>,
  {
    fetch,
    site,
    fresh,
  }: { readonly fetch: typeof globalThis.fetch; readonly site?: string; readonly fresh: string },
): Promise<PageState> {
  const page = await ask(at(item.url, site), fresh, fetch);
  if (typeof page === 'string')
    return { ...notLive(`its page ${page}`), ...(page === SILENT && { silent: true }) };
  const html = await page.text().catch(() => '');
  const revision = revisionIn(html);
  if (revision === undefined) return notLive('its page does not say which revision it is');
  if (revision !== item.revision) return notLive('its page still shows another revision');
  const card = await ask(at(item.cards.landscape.url, site), fresh, fetch);
  if (typeof card === 'string') return notLive(`its card ${card}`);
  await card.body?.cancel();
  return card.headers.get('content-type')?.startsWith('image/')
    ? { live: true }
    : notLive('its card is not a picture');
}

/** An address of the hub, on another origin when one is given. */
export function at(url: string, site: string | undefined): string {
  if (site === undefined) return url;
  const { pathname, search } = new URL(url);
  return new URL(`${pathname}${search}`, site).href;
}

/** What `<meta name="freesheet:revision">` says, wherever its attributes stand. */
function revisionIn(html: string): string | undefined {
  const metas = html.match(/<meta\b[^>]*>/gi) ?? [];
  const ours = metas.find((meta) => /\bname=["']?freesheet:revision\b/i.test(meta));
  return /\bcontent=["']?([0-9a-f]+)/i.exec(ours ?? '')?.[1];
}

/** The answer when it is a 200; else what happened, to go after "its page". */
async function ask(url: string, fresh: string, fetch: typeof globalThis.fetch): Promise<Response | string> {
  const past = new URL(url);
  past.searchParams.set('fresh', fresh);
  try {
    const response = await fetch(past.href, {
      cache: 'no-store',
      headers: { 'cache-control': 'no-cache' },
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (response.status === 200) return response;
    await response.body?.cancel();
    return `answers ${response.status}`;
  } catch {
    return SILENT;
  }
}

function notLive(what: string): { readonly live: false; readonly why: string } {
  return { live: false, why: `Not live yet: ${what}. Run again, it is safe.` };
}
