import type { GetStaticPathsItem } from 'astro';
import { createApp } from 'astro/app/entrypoint';

/** One file of the site, as its page makes it. */
export interface Path {
  /** The page's file: `src/pages/news/[item].astro`. */
  readonly component: string;
  /** Its address, without the base path: `/news/2026-11-22-clinic`. */
  readonly pathname: string;
  /** What the page is handed, where that is known: then it need not find out what all pages of its kind are handed. */
  readonly handed?: { readonly params: Params; readonly props: Props };
}

type StaticPath = GetStaticPathsItem;
type Params = StaticPath['params'];
type Props = StaticPath['props'];

/** Cards and pictures are made beforehand and kept: their pages are for `astro dev`. Astro's own serves pictures of a server. */
const KEPT = /^src\/pages\/(cards|pictures)\/|^node_modules\//;

const app = createApp();
const { manifest } = app;
const routes = new Map(manifest.routes.map(({ routeData }) => [routeData.component, routeData]));

// Astro asks `getStaticPaths` only of pages that are made beforehand, which is what this program does with all of them.
for (const routeData of routes.values()) routeData.prerender = true;

// What a page throws ends the build, and is no page of its own.
app.renderError = (request, { error, status }) => {
  throw error instanceof Error ? error : new Error(`${request.url} came to nothing (${status}).`);
};

let round = 0;

/** Tells that another site was handed over: Astro remembers by the name of a page which addresses it has, and asks no more. */
export function nextSite(): void {
  round += 1;
}

/** Renders one file of the site. @throws what the page throws. */
export async function render({ component, pathname, handed }: Path): Promise<Uint8Array> {
  const found = routes.get(component);
  if (!found) throw new Error(`The program of the site has no page ${component}.`);
  const called = handed ? await pageOfOne(component, handed) : component;
  const routeData = {
    ...found,
    component: called,
    route: round === 0 ? found.route : `${found.route}#${round}`,
  };
  const base = manifest.base.replace(/\/$/, '');
  // Astro asks for most addresses with a slash at the end, but not for files that are named in full.
  const slash = routeData.pattern.test(pathname) ? '' : '/';
  const url = new URL(`${base}${pathname}${slash}`, manifest.site || 'http://localhost');
  const response = await app.render(new Request(url), { routeData });
  return new Uint8Array(await response.arrayBuffer());
}

let pagesOfOne = 0;

/** A page that has one address alone. @returns what it is called. */
async function pageOfOne(component: string, handed: StaticPath): Promise<string> {
  const load = manifest.pageMap?.get(component);
  const whole = await load?.();
  const page = await whole?.page();
  if (!whole || !page) return component;
  const called = `${component}#${(pagesOfOne += 1)}`;
  const one = { ...page, getStaticPaths: () => [handed] };
  manifest.pageMap?.set(called, () => Promise.resolve({ ...whole, page: () => Promise.resolve(one) }));
  return called;
}

/** Every file of the site, as the pages themselves name them. */
export async function allPaths(): Promise<readonly Path[]> {
  const found: Path[] = [];
  for (const { component, pathname, type, segments } of routes.values()) {
    if (type !== 'page' && (type !== 'endpoint' || KEPT.test(component))) continue;
    if (pathname !== undefined) {
      found.push({ component, pathname });
      continue;
    }
    const load = manifest.pageMap?.get(component);
    const page = await (await load?.())?.page();
    const options = { paginate: () => [], routePattern: component };
    const paths = (await page?.getStaticPaths?.(options)) ?? [];
    for (const { params } of paths.flat()) found.push({ component, pathname: filled(segments, params) });
  }
  return found;
}

type Segments = (typeof manifest.routes)[number]['routeData']['segments'];

/** The address of a page with gaps, filled in. */
function filled(segments: Segments, params: Readonly<Record<string, string | number | undefined>>): string {
  const part = ({ content, dynamic }: Segments[number][number]): string =>
    dynamic ? String(params[content.replace('...', '')] ?? '') : content;
  const names = segments.map((parts) => parts.map(part).join('')).filter((name) => name !== '');
  return `/${names.join('/')}`;
}
