import { hub, now, site, type SiteItem } from '../items.ts';
import { digestOf, phaseAt } from '../news/traces.ts';
import { dayOf } from '../news/times.ts';
import { siteEditions } from './editions.ts';
import { frame } from './frame.ts';
import { PAGES, type ListedPage, type Reads } from './page-list.ts';
import { siteVersions } from './site-versions.ts';

/** A file of the site that a page makes, and by what it is known whether it is still as it was. */
export interface KeyedPage {
  /** `src/pages/news/[item].astro` */
  readonly component: string;
  /** Its address without the base path, as Astro names it: `/news/2026-11-22-clinic`. */
  readonly pathname: string;
  /** Its file, from the site's folder: `news/2026-11-22-clinic/index.html`. */
  readonly file: string;
  /** A digest of all that it shows. */
  readonly key: string;
  /** What it is handed, where it has more than one address and must be made. */
  readonly handed?: { readonly params: Params; readonly props: Record<string, unknown> };
}

type Params = Readonly<Record<string, string | undefined>>;

/**
 * Every page of the site with its key: a digest of what it is handed, in which each item stands as the digest of all that is
 * shown of it anywhere, and of what it reads besides. Two builds in which a page has the same key make the same bytes of it.
 * @param base a digest of the program that renders it, and of the hub.
 * @param known the keys of the files that the site holds.
 */
export async function pageKeys(
  base: string,
  known: Readonly<Record<string, string>> = {},
): Promise<readonly KeyedPage[]> {
  const digests = await itemDigests();
  const common = await commonKeys(base, digests);
  const { receipts } = await site();
  const keyed: KeyedPage[] = [];
  for (const page of PAGES) {
    const whereIs = places(page);
    for (const { params, props, reads } of await page.paths()) {
      const place = whereIs(params);
      const posts = JSON.stringify(receipts.get(reads.postsOf ?? ''));
      const shown = [page.file, place.pathname, common.of(reads), written(props, digests), posts];
      const key = digestOf(shown.join('\n'));
      const isMade = known[place.file] !== key && props !== undefined;
      keyed.push({ ...place, key, ...(isMade && { handed: { params, props } }) });
    }
  }
  return keyed;
}

/** A value as a text, in which each item stands as its digest. */
function written(value: unknown, digests: ReadonlyMap<unknown, string>): string {
  if (typeof value !== 'object' || value === null) return `${JSON.stringify(value)}`;
  const digest = digests.get(value);
  if (digest !== undefined) return digest;
  if (Array.isArray(value)) return `[${value.map((one) => written(one, digests)).join()}]`;
  return `{${Object.entries(value)
    .map(([name, one]) => `${name}:${written(one, digests)}`)
    .join()}}`;
}

/** What of an item is shown anywhere, as one digest of each: its words, its moments, its versions, where its links lead. */
async function itemDigests(): Promise<ReadonlyMap<unknown, string>> {
  const { live, withdrawn, pages, traces } = await site();
  const { codes } = await siteEditions();
  const versions = await siteVersions();
  const targets = new Map([...live, ...pages].map(({ file, path }) => [file, path]));
  const own = (item: SiteItem): string => {
    const trace = traces.get(item.id);
    return trace ? `${trace.digest}${phaseAt(trace, now)}` : '';
  };
  return new Map(
    [...live, ...withdrawn].map((item) => {
      const others = (versions.get(item.id) ?? []).map(own);
      const links = traces.get(item.id)?.links.map((file) => targets.get(file) ?? '') ?? [];
      return [item, `${own(item)} ${codes.get(item.id)} ${others.join()} ${links.join()}`];
    }),
  );
}

/** What pages of a sort have in common. */
async function commonKeys(base: string, digests: ReadonlyMap<unknown, string>) {
  const { alerts, pages, menu } = await frame();
  const { receipts, moments } = await site();
  const around = digestOf(JSON.stringify([pages, menu]));
  const urgent = digestOf(alerts.map((alert) => digests.get(alert)).join('\n'));
  const all = digestOf([...digests.values(), JSON.stringify(pages), dayOf(now, hub.timeZone)].join('\n'));
  const moment = digestOf(JSON.stringify([now, moments, [...receipts]]));
  return {
    of: ({ urgent: shown, more }: Reads): string =>
      [
        base,
        shown === 'bare' ? '' : around,
        shown === 'alerts' ? urgent : shown,
        more === 'items' || more === 'moment' ? all : '',
        more === 'moment' ? moment : '',
      ].join(' '),
  };
}

/** A gap in the name of a page: `[item]`, `[...moved]`. */
const GAP = /\[(?:\.\.\.)?(\w+)\]/;

/** How the addresses of a page are made from what fills its gaps. */
function places({ file }: ListedPage) {
  const component = `src/pages/${file}`;
  const isPage = file.endsWith('.astro');
  const name = isPage
    ? file.slice(0, -'.astro'.length).replace(/(^|\/)index$/, '')
    : file.slice(0, -'.ts'.length);
  // What stands between gaps and what fills them, in turn.
  const parts = name.split(GAP);
  return (params: Params) => {
    const path = parts.map((part, at) => (at % 2 === 0 ? part : (params[part] ?? ''))).join('');
    const folder = path === '' ? '' : `${path}/`;
    const html = path === '404' ? '404.html' : `${folder}index.html`;
    return { component, pathname: `/${path}`, file: isPage ? html : path };
  };
}
