import type { Scope } from '../feeds/scope.ts';
import { FEED_ITEMS } from '../feeds/model.ts';
import { hubScope, kindScopes, placeScopes, topicScopes, type FeedFormat } from '../feeds/scope.ts';
import { wellKnownFiles } from '../feeds/well-known.ts';
import { hub, items, now, type SiteItem } from '../items.ts';
import { shownOnArchive, shownOnItem, type Shown } from '../news/alerts/shown.ts';
import { dayAfter } from '../news/civil-time.ts';
import { KIND_LISTS } from '../news/kind-lists.ts';
import { once } from '../news/once.ts';
import { isCurrent } from '../news/live.ts';
import { dayPaths, monthPaths, yearPaths } from './archive-paths.ts';
import { editionPaths, shortPaths } from './editions.ts';
import { eventFilePaths, eventMonthPaths } from './event-paths.ts';
import { itemPaths } from './item-paths.ts';
import { accessibilityPaths, movedPaths, standingPaths, withdrawnPaths } from './other-paths.ts';
import { posterPaths } from './posters.ts';
import { placePaths, topicPaths } from './subject-paths.ts';
import { toldToHosts } from './told-to-hosts.ts';

type Params = Readonly<Record<string, string | undefined>>;

/** What a page shows besides what it is handed: whatever changes there, it is made again. */
export interface Reads {
  /** What of urgent news stands on it; `none` for a page without menu and foot, too. */
  readonly urgent: Shown | 'none' | 'bare';
  /** `items`: all that are live or withdrawn, and the day; `moment`: all of that, and the time to the minute. */
  readonly more: 'nothing' | 'items' | 'moment';
  /** The item of which it says where it was posted. */
  readonly postsOf?: string;
}

/** Pages of one file under `pages`. */
export interface ListedPage {
  /** `news/[item].astro` */
  readonly file: string;
  /** Its addresses, with what each page is handed and what it reads besides. */
  readonly paths: () => Promise<
    readonly { readonly params: Params; readonly props?: Record<string, unknown>; readonly reads: Reads }[]
  >;
}

/** The addresses of pages with gaps in their names, as Astro wants them. */
type Paths<P> = () => Promise<readonly { readonly params: Params; readonly props: P }[]>;

const LISTS = { urgent: 'alerts', more: 'items' } as const;
const FRAME = { urgent: 'alerts', more: 'nothing' } as const;
const BARE = { urgent: 'bare', more: 'nothing' } as const;

const FEEDS: Readonly<Record<FeedFormat, string>> = {
  rss: 'rss.xml.ts',
  atom: 'atom.xml.ts',
  json: 'feed.json.ts',
};

/** A page with one address. */
function single(file: string, reads: Reads): ListedPage {
  return { file, paths: () => Promise.resolve([{ params: {}, reads }]) };
}

function many<P extends Record<string, unknown>>(
  file: string,
  paths: Paths<P>,
  reads: Reads | ((props: P) => Reads),
): ListedPage {
  const of = typeof reads === 'function' ? reads : () => reads;
  return { file, paths: async () => (await paths()).map((path) => ({ ...path, reads: of(path.props) })) };
}

const onArchive = (date: string): Reads => ({
  urgent: shownOnArchive(date, now, hub.timeZone),
  more: 'nothing',
});

type OfItem = { readonly item: SiteItem };
const ofItem = ({ item }: OfItem): Reads => ({
  urgent: shownOnItem(item, now),
  more: 'nothing',
  postsOf: item.id,
});

type OfWeek = { readonly edition: { readonly monday: string } };
const ofWeek = ({ edition }: OfWeek): Reads => onArchive(dayAfter(edition.monday, 6));

/** Every page of the site but cards and pictures, which are kept by themselves. A test holds the list against the pages' own. */
export const PAGES: readonly ListedPage[] = [
  single('404.astro', FRAME),
  single('accounts.astro', FRAME),
  single('contact.astro', FRAME),
  single('subscribe.astro', FRAME),
  single('search.astro', LISTS),
  single('tell-us.astro', LISTS),
  single('index.astro', LISTS),
  single('latest.astro', LISTS),
  single('alerts/index.astro', LISTS),
  single('events/index.astro', LISTS),
  single('have-your-say/index.astro', LISTS),
  single('news/index.astro', LISTS),
  single('notices/index.astro', LISTS),
  single('places/index.astro', LISTS),
  single('stories/index.astro', LISTS),
  single('this-week/index.astro', LISTS),
  single('this-week/past.astro', LISTS),
  single('topics/index.astro', LISTS),
  single('you-said-we-did/index.astro', LISTS),
  single('feeds.opml.ts', BARE),
  single('robots.txt.ts', BARE),
  single('sitemap.xml.ts', { urgent: 'bare', more: 'items' }),
  single('events.ics.ts', { urgent: 'bare', more: 'moment' }),
  single('items.json.ts', { urgent: 'bare', more: 'moment' }),
  single('news-sitemap.xml.ts', { urgent: 'bare', more: 'moment' }),
  single('status.json.ts', { urgent: 'bare', more: 'moment' }),
  many('[host].ts', hostPaths, BARE),
  many('.well-known/[file].ts', wellKnownPaths, BARE),
  many('[key].txt.ts', keyPaths, BARE),
  many('[...moved].astro', movedPaths, { urgent: 'none', more: 'nothing' }),
  many('[accessibility].astro', accessibilityPaths, FRAME),
  many('[page].astro', standingPaths, LISTS),
  many('news/[item].astro', () => itemPaths('.md'), ofItem),
  many('news/[mdx].astro', () => mdxPaths(), ofItem),
  many('news/[withdrawn].astro', withdrawnPaths, { urgent: 'way', more: 'nothing' }),
  many('news/[item]/event.ics.ts', eventFilePaths, BARE),
  many('news/[item]/poster.astro', posterPaths, BARE),
  many('s/[code]/index.html.ts', shortPaths, BARE),
  many('news/[year]/index.astro', yearPaths, ({ year }) => onArchive(year.year)),
  many('news/[year]/[month]/index.astro', monthPaths, ({ month }) => onArchive(month.month)),
  many('news/[year]/[month]/[day].astro', dayPaths, ({ day }) => onArchive(day.day)),
  many('events/[year]/[month].astro', eventMonthPaths, ({ month }) => onArchive(month.month)),
  many('topics/[topic].astro', topicPaths, FRAME),
  many('places/[place].astro', placePaths, FRAME),
  many('this-week/[week]/index.astro', editionPaths, ofWeek),
  many('this-week/[week].txt.ts', editionPaths, BARE),
  many('this-week/[week]/print.astro', editionPaths, BARE),
  many('this-week/[week]/large-print.astro', editionPaths, BARE),
  ...feeds('', [hubScope(hub)]),
  many('alerts.xml.ts', () => feedPaths('', alertScope()), BARE),
  ...feeds('[list]/', kindScopes(hub)),
  ...feeds('topics/[topic]/', topicScopes(hub)),
  ...feeds('places/[place]/', placeScopes(hub)),
];

function feeds(folder: string, scopes: readonly Scope[]): readonly ListedPage[] {
  const param = /\[(\w+)\]/.exec(folder)?.[1] ?? '';
  return Object.values(FEEDS).map((file) => many(`${folder}${file}`, () => feedPaths(param, scopes), BARE));
}

/** What feeds of some scopes hold. */
async function feedPaths(param: string, scopes: readonly Scope[]) {
  const live = await items();
  return scopes.map((scope) => {
    const props = once(live, `feed ${scope.path}`, () => heldBy(scope, live));
    return { params: param === '' ? {} : { [param]: scope.path.split('/').at(-2) }, props };
  });
}

/** The latest items of a feed, and whether it has any that still holds. */
function heldBy(scope: Scope, live: readonly SiteItem[]) {
  const latest: SiteItem[] = [];
  let holds = false;
  for (const item of live) {
    if (!scope.holds(item)) continue;
    if (latest.length < FEED_ITEMS) latest.push(item);
    holds ||= isCurrent(item, now);
    if (holds && latest.length === FEED_ITEMS) break;
  }
  return { scope, items: latest, holds };
}

function alertScope(): readonly Scope[] {
  return kindScopes(hub).filter(({ path }) => path === KIND_LISTS.alert.path);
}

async function mdxPaths() {
  const paths = await itemPaths('.mdx');
  return paths.map(({ params, props }) => ({ params: { mdx: params.item }, props }));
}

async function hostPaths() {
  return Object.entries(await toldToHosts()).map(([host, text]) => ({ params: { host }, props: { text } }));
}

function wellKnownPaths() {
  const files = wellKnownFiles(hub, now);
  return Promise.resolve(files.map(({ name, text }) => ({ params: { file: name }, props: { text } })));
}

function keyPaths() {
  return Promise.resolve(hub.indexNow === undefined ? [] : [{ params: { key: hub.indexNow }, props: {} }]);
}
